import { closest } from './closest.ts';
import { FULL_WIDTH, NO_BLANK, fullWidthIn, halfWidth } from './half-width.ts';
import type { Fix, Issue, Range } from './issue.ts';
import type { Entry } from './tree.ts';

/** A key that nothing reads, with what stands around it. */
export interface UnknownKey {
  readonly file: string;
  readonly key: string;
  readonly entry: Entry;
  /** The pairs before and behind it in its mapping. */
  readonly before: Entry | undefined;
  readonly after: string | undefined;
  /** The keys that may stand there. */
  readonly known: readonly string[];
}

/** Says what is wrong with a key that nothing reads, and what was meant where that is certain. */
export function unknownKey(unknown: UnknownKey): Issue {
  const { file, key, known } = unknown;
  const range = unknown.entry.key;
  const base = { code: 'unknown-key', severity: 'warning', file, range } as const;
  const write = (better: string, at = range): Fix[] => [
    { title: 'Write {better}', data: { better }, edits: [{ file, range: at, text: better }] },
  ];
  const apart = takenApart(unknown);
  const fixes = apart === undefined ? {} : { fixes: write(apart) };
  if (key.includes('：')) {
    return { ...base, severity: 'error', message: FULL_WIDTH, data: { ...fullWidthIn('：') }, ...fixes };
  }
  if (apart !== undefined) return { ...base, severity: 'error', message: NO_BLANK, data: {}, ...fixes };
  const hint = closest(key, known);
  if (hint) {
    const renamed = [{ title: 'Rename to {better}', data: { better: hint }, edits: [{ file, range, text: hint }] }];
    return {
      ...base,
      message: '“{key}” is not a key here. Did you mean “{hint}”?',
      data: { key, hint },
      fixes: renamed,
    };
  }
  if (/^\d/.test(key)) {
    const message =
      '“{key}” is not a key here. Inside { } a comma ends the value: write 1200, not 1,200, and 2.40, not 2,40';
    const found = numberCut(unknown);
    const mended = found && { fixes: write(found.text, found.range) };
    return { ...base, severity: 'error', message, data: { key }, ...mended };
  }
  return {
    ...base,
    message: '“{key}” is not a key here, so nothing reads it: correct or remove it',
    data: { key },
  };
}

/** `sku:LED` as `sku: LED`; nothing where a value follows, or where the next line's key was drawn into this one. */
function takenApart({ key, entry, known }: UnknownKey): string | undefined {
  const better = halfWidth(key);
  const first = /^[\w-]+(?=:)/.exec(better)?.[0] ?? '';
  const last = /\s(\S+)$/.exec(key)?.[1] ?? '';
  return better === key || entry.value || !known.includes(first) || known.includes(last) ? undefined : better;
}

/** A number in braces that its comma cut in two: `1,200` is 1200, `2,40` is 2.40. */
function numberCut({ key, entry, before, after }: UnknownKey): { text: string; range: Range } | undefined {
  const start = before?.value;
  const [, digits = '', rest = ''] = /^(\d{1,3})( ?[A-Za-z]{3})?$/.exec(key) ?? [];
  if (!digits || entry.value || start?.kind !== 'text' || !/^\d{1,3}$/.test(start.text)) return undefined;
  if (start.range.end + 1 !== entry.key.start || /^\d/.test(after ?? '')) return undefined;
  const range = { start: start.range.start, end: entry.key.end };
  return { text: `${start.text}${digits.length === 3 ? '' : '.'}${digits}${rest}`, range };
}
