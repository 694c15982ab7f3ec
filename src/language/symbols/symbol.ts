import type { Range } from '../../core/index.ts';

/** What a symbol stands for; the editor has a picture for each. */
export type SymbolKind =
  'amount' | 'date' | 'document' | 'group' | 'list' | 'party' | 'product' | 'row' | 'term' | 'text';

/** A part of a file as its outline and the path above it show it. */
export interface FileSymbol extends Named {
  /** All of it, without empty lines behind it; those of `children` lie inside. */
  readonly range: Range;
  /** What names it; inside `range`. */
  readonly selection: Range;
  readonly children: readonly FileSymbol[];
}

export interface Named {
  /** Never empty in an outline. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
}

/** From one place to the end of another, without what is empty at its end. */
export function around(
  text: string,
  { start, end: first }: Range,
  { end: last }: Range = { start, end: first },
): Range {
  let end = Math.max(first, last);
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
