import type { FileKind, Range, SourceFile } from '../core/index.ts';
import { moved } from '../core/spec/file-tree.ts';
import { lastUpTo } from '../core/spec/cut.ts';
import type { Entry, Path, Tree } from '../core/spec/tree.ts';
import { roleAt } from './role.ts';
import type { Role } from './role.ts';

/**
 * Token types of the editor, which every theme has a colour for: words of a fixed set (rules, currencies, countries),
 * places, what another file defines, figures.
 */
export const COLOURS = ['enumMember', 'namespace', 'variable', 'number'] as const;
export type Colour = (typeof COLOURS)[number];

/** A stretch of text on one line and what it is. */
export interface Coloured {
  readonly range: Range;
  readonly colour: Colour;
}

/** What terms, places, codes and money in a stretch of a file are, in the order of the text. */
export function coloursIn(file: SourceFile, range: Range): Coloured[] {
  const { tree, text, kind } = file;
  if (!tree) return [];
  const walk = new Walk(kind, text, range);
  if (tree.kind !== 'pieces') walk.tree(tree, [], 0);
  else {
    walk.entries(tree.entries, [], 0);
    const { key = '', elements, starts = [] } = tree.list ?? {};
    for (let n = Math.max(0, lastUpTo(starts, range.start)); n < starts.length; n++) {
      const start = starts[n] ?? 0;
      if (start > range.end) break;
      const element = elements?.at(n);
      if (element) walk.tree(element, [key, n], start);
    }
  }
  return walk.found.sort((a, b) => a.range.start - b.range.start);
}

class Walk {
  readonly found: Coloured[] = [];

  constructor(
    private readonly kind: FileKind,
    private readonly text: string,
    private readonly wanted: Range,
  ) {}

  tree(tree: Tree, path: Path, by: number): void {
    const range = moved(tree.range, by);
    if (range.end < this.wanted.start || range.start > this.wanted.end) return;
    if (tree.kind === 'map') this.entries(tree.entries, path, by);
    else if (tree.kind === 'list') tree.items.forEach((item, n) => item && this.tree(item, [...path, n], by));
    else {
      const written = this.text.slice(range.start, range.end);
      // An alias stands for a text elsewhere; a text that runs over lines is none of ours.
      const role = written.includes('\n') || written.startsWith('*') ? undefined : roleAt(this.kind, path);
      if (role) this.value(role, written, range.start);
    }
  }

  entries(entries: ReadonlyMap<string, Entry>, path: Path, by: number): void {
    for (const [key, { value }] of entries) if (value) this.tree(value, [...path, key], by);
  }

  private value(role: Role, written: string, start: number): void {
    for (const [pattern, colour] of PARTS[role] ?? [])
      for (const match of written.matchAll(pattern)) {
        const from = start + match.index + match[0].length - (match[1] ?? match[0]).length;
        const range = { start: from, end: from + (match[1] ?? match[0]).length };
        if (range.end > range.start) this.found.push({ range, colour });
      }
  }
}

/** All of a value but its quotes. */
const WHOLE = /^["']?([^"']+)/g;
const FIGURE = /(?<![\w.])[-+]?\d[\d.,]*(?![\w-])%?/g;
const CURRENCY = /\b[A-Z]{3}\b/g;

/** By what a value is: which parts of it are what. */
const PARTS: Partial<Readonly<Record<Role, readonly (readonly [RegExp, Colour])[]>>> = {
  term: [
    [/^["']?(\w{3})\b/g, 'enumMember'],
    [/^["']?\w{3}\s+([^"'(]*[^"'(\s])/g, 'namespace'],
  ],
  place: [[WHOLE, 'namespace']],
  sku: [[WHOLE, 'variable']],
  buyer: [[WHOLE, 'variable']],
  seller: [[WHOLE, 'variable']],
  bank: [[WHOLE, 'variable']],
  number: [[WHOLE, 'variable']],
  money: [
    [FIGURE, 'number'],
    [CURRENCY, 'enumMember'],
  ],
  charge: [
    [FIGURE, 'number'],
    [CURRENCY, 'enumMember'],
  ],
  share: [[FIGURE, 'number']],
  quantity: [[FIGURE, 'number']],
  currency: [[WHOLE, 'enumMember']],
  country: [[WHOLE, 'enumMember']],
  element: [[WHOLE, 'enumMember']],
  mode: [[WHOLE, 'enumMember']],
  container: [[WHOLE, 'enumMember']],
};
