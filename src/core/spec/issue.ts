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
  const seen = new Set<string>();
  return [...issues]
    .sort((a, b) => compare(a.file, b.file) || a.range.start - b.range.start || ORDER[a.severity] - ORDER[b.severity])
    .filter((issue) => {
      const key = `${issue.file}\n${issue.range.start}\n${issue.code}\n${wording(issue)}`;
      return !seen.has(key) && seen.add(key);
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
