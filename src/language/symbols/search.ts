import { isDocumentKind } from '../../core/index.ts';
import type { DocumentFile, Range, SourceFile, Workspace } from '../../core/index.ts';
import { rangeAt } from '../../core/spec/file-tree.ts';
import { idOf } from '../../core/spec/workspace.ts';
import type { Path } from '../../core/spec/tree.ts';
import { namesOf } from '../completion/parties.ts';
import type { View } from '../view.ts';
import type { Named } from './symbol.ts';

/** Something of the workspace that is looked for by its name. */
export interface FoundSymbol extends Named {
  readonly file: SourceFile;
  readonly range: Range;
}

/** More nobody reads; typing on narrows them down. */
const MOST = 200;

/** What is not a figure of a moment: its place is worked out when it is found. */
interface Candidate extends Named {
  readonly file: SourceFile;
  readonly at: Path;
}

/**
 * Documents by number and buyer, buyers and sellers by id and name, products by SKU and name, in any language: what has
 * every word of the query; where nothing has, what has its letters in their order. 200 at the most, those of one file together.
 */
export function symbolsMatching({ workspace }: Pick<View, 'workspace'>, query: string): FoundSymbol[] {
  const all = [...candidates(workspace)];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const letters = words.join('');
  const found = new Set<Candidate>();
  const take = (fits: (name: string) => boolean): void => {
    for (const one of all) {
      if (found.size >= MOST) return;
      if (fits(one.name.toLowerCase())) found.add(one);
    }
  };
  take((name) => words.some((word) => name.startsWith(word)) && words.every((word) => name.includes(word)));
  take((name) => words.every((word) => name.includes(word)));
  if (found.size === 0) take((name) => hasLetters(name, letters));
  const byFile = [...found].sort((a, b) => (a.file.path < b.file.path ? -1 : a.file === b.file ? 0 : 1));
  return byFile.map(({ at, ...one }) => ({ ...one, range: rangeAt(one.file.tree, at) }));
}

function* candidates(workspace: Workspace): Iterable<Candidate> {
  for (const file of workspace.all()) {
    if (isDocumentKind(file.kind)) yield* documentIn(workspace, file as DocumentFile);
    else if (file.kind === 'buyer' || file.kind === 'seller') {
      const at = file.value.id === undefined ? ['name'] : ['id'];
      const name = [idOf(file), ...namesOf(file.value.name)].join(' ');
      yield { name, detail: file.value.country ?? '', kind: 'party', file, at };
    }
  }
  yield* productsOf(workspace);
}

function* documentIn(workspace: Workspace, file: DocumentFile): Iterable<Candidate> {
  const { number, buyer, date } = file.value;
  if (!number) return;
  const party = typeof buyer === 'string' ? (workspace.buyer(buyer)?.value.name ?? buyer) : buyer?.name;
  const name = [number, ...namesOf(party)].join(' ');
  yield { name, detail: date?.toString() ?? '', kind: 'document', file, at: ['number'] };
}

/** The map of products is another one after each change of a product. */
const KNOWN = new WeakMap<ReturnType<Workspace['productsBySku']>, readonly Candidate[]>();

function productsOf(workspace: Workspace): readonly Candidate[] {
  const products = workspace.productsBySku();
  const known = KNOWN.get(products);
  if (known) return known;
  const all = [...products].flatMap(([sku, found]) =>
    found.map(({ names, file, at }): Candidate => {
      const name = [sku, ...names].join(' ');
      return { name, detail: '', kind: 'product', file, at: [...at, 'sku'] };
    }),
  );
  KNOWN.set(products, all);
  return all;
}

function hasLetters(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
