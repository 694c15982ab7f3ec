import { inLanguage } from '../../core/index.ts';
import type { FileKind } from '../../core/index.ts';
import type { Path, Tree } from '../../core/spec/tree.ts';
import { expectedAt } from '../expected.ts';

/** More of a text is seen in no outline. */
const MOST = 80;

/** What a single text says, on one line; of one in several languages that of the person. Nothing for anything else. */
export function said(tree: Tree | undefined, language: string): string {
  if (tree?.kind === 'list' || !tree) return '';
  const text = tree.kind === 'text' ? tree.text : inLanguage(texts(tree), language.startsWith('zh') ? 'zh' : 'en');
  const line = (text ?? '')
    .slice(0, 4 * MOST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

function texts({ entries }: Extract<Tree, { kind: 'map' }>): Readonly<Record<string, string>> {
  const all = [...entries].flatMap(([key, { value }]) => (value?.kind === 'text' ? [[key, value.text] as const] : []));
  return Object.fromEntries(all);
}

/** Whether a mapping at a path is one text in several languages. */
export function isText(kind: FileKind, path: Path): boolean {
  const { record, single, keys } = expectedAt(kind, path);
  return record !== undefined && single.length > 0 && keys === undefined;
}
