import type { Rows, Sent, Show, Splice } from './protocol.ts';

/** What was sent or received last. */
export interface Last {
  readonly rows: Rows;
  readonly number: number;
}

const NOTHING: Rows = { lines: [], issues: [], fixes: [] };

/** Packs a document for the way to the page. Rows that are the same objects as last time are not sent again. */
export function packed({ report, fixes, ...rest }: Show, last: Last | undefined): { sent: Sent; last: Last } {
  const { lines, issues, ...whole } = report;
  const before = last?.rows ?? NOTHING;
  const rows = {
    lines: spliceOf(before.lines, lines),
    issues: spliceOf(before.issues, issues),
    fixes: spliceOf(before.fixes, fixes),
  };
  const number = (last?.number ?? 0) + 1;
  const sent = { ...rest, report: whole, rows, number, after: last?.number };
  return { sent, last: { rows: { lines, issues, fixes }, number } };
}

/** The document that was sent; `undefined` where the message before it never came: all of it is sent again then. */
export function unpacked(sent: Sent, last: Last | undefined): { show: Show; last: Last } | undefined {
  const { report, rows, number, after, ...rest } = sent;
  if (after !== undefined && after !== last?.number) return undefined;
  const before = after === undefined ? NOTHING : (last?.rows ?? NOTHING);
  const lines = spliced(before.lines, rows.lines);
  const issues = spliced(before.issues, rows.issues);
  const fixes = spliced(before.fixes, rows.fixes);
  return {
    show: { ...rest, report: { ...report, lines, issues }, fixes },
    last: { rows: { lines, issues, fixes }, number },
  };
}

function spliceOf<T>(before: readonly T[], now: readonly T[]): Splice<T> {
  const most = Math.min(before.length, now.length);
  let at = 0;
  while (at < most && before[at] === now[at]) at += 1;
  let end = 0;
  while (end < most - at && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { at, gone: before.length - end - at, come: now.slice(at, now.length - end) };
}

function spliced<T>(before: readonly T[], { at, gone, come }: Splice<T>): readonly T[] {
  return [...before.slice(0, at), ...come, ...before.slice(at + gone)];
}
