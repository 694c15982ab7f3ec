import { isDocumentKind } from '../../core/index.ts';
import type { DocumentFile, FileKind, SourceFile } from '../../core/index.ts';
import type { Path, Tree } from '../../core/spec/tree.ts';
import { roleAt } from '../role.ts';
import type { Writing } from './completion.ts';
import { counting } from './counting.ts';
import type { Uses } from './counting.ts';
import { OF_PRODUCTS, productUses } from './product-uses.ts';

/** Texts without a role that are written again and again. */
const REPEATED = new Set(['leadTime', 'source', 'name']);
const BY_KEY = new Set(['share', 'charge', 'date', 'money']);

/** What the files hold stays the same while another is typed. */
const KNOWN = new WeakMap<SourceFile, Uses>();

/** How often each value of a use is written in the workspace, without the one under the cursor; the most used first. */
export function used({ view, text, cursor }: Writing, use: string): readonly (readonly [string, number])[] {
  const all = new Map<string, number>();
  const add = (uses: Uses): void => {
    for (const [value, count] of uses.get(use) ?? []) all.set(value, (all.get(value) ?? 0) + count);
  };
  for (const file of view.workspace.all()) if (file.kind !== 'product') add(usesIn(file));
  if (OF_PRODUCTS.has(use)) productUses(view.workspace).forEach(({ uses }) => add(uses));
  const here = text.slice(cursor.range.start, cursor.range.end).replace(/^(["'])(.*)\1$/, '$2');
  if (cursor.at === 'value' && all.has(here)) all.set(here, (all.get(here) ?? 0) - 1);
  return [...all].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The values of a use, the most used first. */
export function usedValues(writing: Writing, use: string): readonly string[] {
  return used(writing, use).map(([value]) => value);
}

function usesIn(file: SourceFile): Uses {
  let uses = KNOWN.get(file);
  if (!uses) KNOWN.set(file, (uses = collect(file)));
  return uses;
}

function collect(file: SourceFile): Uses {
  const { uses, add } = counting();
  if (isDocumentKind(file.kind))
    for (const { sku, unit, origin } of (file as DocumentFile).value.items ?? []) {
      add('sku', sku);
      add('unit', unit);
      add('origin', origin);
    }
  if (file.tree && file.tree.kind !== 'text' && file.tree.kind !== 'list')
    for (const [key, { value }] of file.tree.entries)
      if (value && !(key === 'items' && isDocumentKind(file.kind)))
        walk(value, [key], (path, text) => {
          const use = useAt(file.kind, path);
          if (use) add(use, text);
          if (use === 'place') add(`place:${String(path.at(-1))}`, text);
        });
  return uses;
}

function walk(tree: Tree, path: Path, visit: (path: Path, text: string) => void): void {
  if (tree.kind === 'text') visit(path, tree.text);
  else if (tree.kind === 'list') tree.items.forEach((item, n) => item && walk(item, [...path, n], visit));
  else for (const [key, { value }] of tree.entries) if (value) walk(value, [...path, key], visit);
}

/** Places are few, however many files there are. */
const USES = new Map<string, string | undefined>();

/** By what a value is counted. */
export function useAt(kind: FileKind, path: Path): string | undefined {
  const name = `${kind} ${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`;
  if (USES.has(name)) return USES.get(name);
  const [role, key] = [roleAt(kind, path), String(path.at(-1))];
  const use =
    key === 'origin'
      ? key
      : role
        ? BY_KEY.has(role)
          ? `${role}:${key}`
          : role
        : isRepeated(kind, key)
          ? key
          : undefined;
  if (USES.size < MOST_PLACES) USES.set(name, use);
  return use;
}

const MOST_PLACES = 2000;

function isRepeated(kind: FileKind, key: string): boolean {
  return REPEATED.has(key) && (key === 'leadTime' || kind === 'rates');
}
