/** A stretch of a file's text: offsets in UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One replacement of text in a file. */
export interface TextEdit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

/** A change that mends an issue; `title` is a template like `message`. */
export interface Fix {
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/**
 * Something wrong or doubtful in a file. `message` is an English template with `{name}` places that `data` fills;
 * it is also the key under which translations are found, so it is never built from parts.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly fixes?: readonly Fix[];
}

/** An issue of a text that stands further on in another one. */
export function movedIssue(issue: Issue, by: number): Issue {
  if (by === 0) return issue;
  const { code, severity, file, range, message, data, fixes } = issue;
  const moved = { code, severity, file, range: movedRange(range, by), message, data };
  if (!fixes) return moved;
  const edits = (fix: Fix): TextEdit[] => fix.edits.map((edit) => ({ ...edit, range: movedRange(edit.range, by) }));
  return { ...moved, fixes: fixes.map((fix) => ({ ...fix, edits: edits(fix) })) };
}

function movedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Fills the `{name}` places of a template. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(data, name) ? (data[name] ?? place) : place,
  );
}

/** The issue's message in English. */
export function wording(issue: Pick<Issue, 'message' | 'data'>): string {
  return fill(issue.message, issue.data);
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Sorted by file, then by place, the graver first where two begin alike; doubles dropped. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return withoutDoubles([...issues].sort((a, b) => compare(a.file, b.file) || byPlace(a, b)));
}

/** By place, the graver first where two begin alike. */
function byPlace(a: Issue, b: Issue): number {
  return a.range.start - b.range.start || byGravity(a.severity, b.severity);
}

/** The graver first. */
export function byGravity(a: Severity, b: Severity): number {
  return ORDER[a] - ORDER[b];
}

/** Two sorted lists of issues of one file as one; doubles dropped. */
export function mergeIssues(first: readonly Issue[], second: readonly Issue[]): Issue[] {
  const merged: Issue[] = [];
  let n = 0;
  for (const issue of second) {
    for (let other = first[n]; other && byPlace(other, issue) <= 0; other = first[++n]) merged.push(other);
    merged.push(issue);
  }
  for (const other of first.slice(n)) merged.push(other);
  return withoutDoubles(merged);
}

/** Of sorted issues: two that say the same at one place stand among those that begin there. */
function withoutDoubles(sorted: readonly Issue[]): Issue[] {
  const kept: Issue[] = [];
  for (const issue of sorted) {
    let n = kept.length - 1;
    for (let before = kept[n]; before && beginAlike(before, issue); before = kept[--n])
      if (before.code === issue.code && wording(before) === wording(issue)) break;
    if (!kept[n] || !beginAlike(kept[n] ?? issue, issue)) kept.push(issue);
  }
  return kept;
}

function beginAlike(a: Issue, b: Issue): boolean {
  return a.range.start === b.range.start && a.file === b.file;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
