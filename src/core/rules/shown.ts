import { issueRow } from '../documents/build-report.ts';
import type { ReportIssue } from '../documents/report.ts';
import { lastUpTo } from '../spec/cut.ts';
import { lineStarts, positionAt } from '../spec/lines.ts';
import type { Position } from '../spec/lines.ts';
import { byGravity } from '../spec/issue.ts';
import type { Issue } from '../spec/issue.ts';
import type { SourceFile } from '../spec/file.ts';
import { alikeEnds, between } from '../trade/deal/kept-rows.ts';
import type { Checked } from './checked.ts';

/** An issue as people see it: in words, by lines and columns from 1. */
export interface ShownIssue {
  readonly row: ReportIssue;
  readonly end: Position;
  /** Titles of its fixes. */
  readonly fixes: readonly string[];
}

/** The issues of a file as they are shown, by their places, with what the next state takes over. */
export interface Shown {
  readonly issues: readonly ShownIssue[];
  readonly whole: readonly ShownIssue[];
  readonly found: Checked['ofItems'];
  readonly lines: readonly number[];
  readonly ofItems: readonly (readonly ShownIssue[])[];
}

/** Puts a template and its data in words. */
type Wording = (message: string, data: Readonly<Record<string, string>>) => string;

const NO_LINES: readonly number[] = [];
const NONE: readonly ShownIssue[] = [];

/**
 * Shows what was found. Of the state before, an issue that reads the same and stands in the same place is the same
 * object; where that is true of all, `issues` is the same array.
 */
export function showIssues({ file, whole, ofItems }: Checked, word: Wording, before?: Shown): Shown {
  const list = file.tree?.kind === 'pieces' ? file.tree.list : undefined;
  const lines = list?.lines ?? NO_LINES;
  const shownWhole = takenOver(
    whole.length > 0 ? showAll(whole, positionsIn(file), word) : NONE,
    before?.whole ?? NONE,
  );
  const row = (found: Checked['ofItems'][number], n: number): readonly ShownIssue[] => {
    if (found.length === 0) return NONE;
    const position = list ? positionsFrom(file.text, list.starts[n] ?? 0, lines[n] ?? 0) : positionsIn(file);
    return showAll(found, position, word);
  };
  const shown = list && before ? taken(before, { found: ofItems, lines }, row) : ofItems.map(row);
  const isSame = before?.whole === shownWhole && before.ofItems === shown;
  const issues = isSame ? before.issues : merged(shownWhole, shown);
  return { issues, whole: shownWhole, found: ofItems, lines, ofItems: shown };
}

/** What is shown of items; what was found in the same ones before is worded already, though it may stand further down. */
function taken(
  before: Shown,
  { found, lines }: Pick<Shown, 'found' | 'lines'>,
  row: (found: Checked['ofItems'][number], n: number) => readonly ShownIssue[],
): Shown['ofItems'] {
  const ends = alikeEnds(before.found, found);
  const make = (n: number): readonly ShownIssue[] => row(found[n] ?? NOTHING, n);
  if (alikeEnds(before.lines, lines).start === found.length && before.lines.length === lines.length)
    return between(before.ofItems, ends, found.length, make);
  const by = found.length - before.found.length;
  return found.map((_, n) => {
    const from = n < ends.start ? n : found.length - n <= ends.end ? n - by : undefined;
    const last = from === undefined ? undefined : before.ofItems[from];
    return last && from !== undefined ? movedBy(last, (lines[n] ?? 0) - (before.lines[from] ?? 0)) : make(n);
  });
}

const NOTHING: Checked['ofItems'][number] = [];

/** The same so many lines further down. */
function movedBy(all: readonly ShownIssue[], lines: number): readonly ShownIssue[] {
  if (lines === 0 || all.length === 0) return all;
  return all.map(({ row, end, fixes }) => ({
    row: { ...row, line: row.line + lines },
    end: { ...end, line: end.line + lines },
    fixes,
  }));
}

function showAll(issues: readonly Issue[], position: (offset: number) => Position, word: Wording): ShownIssue[] {
  return issues.map((issue) => {
    const { range, message, data, fixes } = issue;
    return {
      row: issueRow(issue, position(range.start), word(message, data)),
      // An empty range is widened by one so that it can be seen.
      end: position(Math.max(range.end, range.start + 1)),
      fixes: fixes?.map((fix) => word(fix.title, fix.data)) ?? [],
    };
  });
}

/** Places that count from an offset at the beginning of a line. */
function positionsFrom(text: string, start: number, line: number): (offset: number) => Position {
  return (offset) => {
    const at = Math.min(start + offset, text.length);
    let [row, begin] = [line, start];
    for (let end = text.indexOf('\n', begin); end >= 0 && end < at; end = text.indexOf('\n', begin)) {
      row += 1;
      begin = end + 1;
    }
    return { line: row + 1, column: at - begin + 1 };
  };
}

function positionsIn({ text, tree }: SourceFile): (offset: number) => Position {
  const list = tree?.kind === 'pieces' ? tree.list : undefined;
  let starts: readonly number[] | undefined;
  return (offset) => {
    // Where an item begins is known: the lines are counted from there.
    const near = list ? lastUpTo(list.starts, offset) : -1;
    if (list) {
      const start = list.starts[near] ?? 0;
      return positionsFrom(text, start, list.lines[near] ?? 0)(offset - start);
    }
    return positionAt((starts ??= lineStarts(text)), Math.min(offset, text.length));
  };
}

/** Issues that are the same as before, as the same objects. */
function takenOver(now: readonly ShownIssue[], before: readonly ShownIssue[]): readonly ShownIssue[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const all = now.map((one) => known.get(keyOf(one)) ?? one);
  return all.length === before.length && all.every((one, n) => one === before[n]) ? before : all;
}

function keyOf({ row, end, fixes }: ShownIssue): string {
  return [row.line, row.column, end.line, end.column, row.severity, row.code, row.message, ...fixes].join('\n');
}

/** By place, the graver first where two begin alike. */
function merged(whole: readonly ShownIssue[], ofItems: readonly (readonly ShownIssue[])[]): readonly ShownIssue[] {
  const all: ShownIssue[] = [];
  let n = 0;
  for (const shown of ofItems)
    for (const issue of shown) {
      for (let other = whole[n]; other && comes(other, issue); other = whole[++n]) all.push(other);
      all.push(issue);
    }
  for (const other of whole.slice(n)) all.push(other);
  return all;
}

function comes({ row: a }: ShownIssue, { row: b }: ShownIssue): boolean {
  return (a.line - b.line || a.column - b.column || byGravity(a.severity, b.severity)) <= 0;
}
