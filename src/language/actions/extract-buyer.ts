import { baseName, buyerId, inLanguage, newFilePath } from '../../core/index.ts';
import { putValue } from '../../core/documents/put.ts';
import { nodeAt } from '../../core/spec/file-tree.ts';
import { parseTree } from '../../core/spec/tree.ts';
import type { Tree } from '../../core/spec/tree.ts';
import { documentOf, isAt } from './action.ts';
import type { Action, Asked } from './action.ts';

/** A buyer that is written inside a document, moved to a file that other documents can name. */
export function extractBuyer(asked: Asked): Action[] {
  const { view, file } = asked;
  const document = documentOf(asked);
  const buyer = document?.value.buyer;
  const node = nodeAt(file.tree, ['buyer']);
  if (!isAt(asked, 'buyer') || typeof buyer !== 'object' || node?.kind !== 'map') return [];
  const name = inLanguage(buyer.name, 'en');
  if (name === undefined) return [];
  const taken = buyer.id !== undefined && view.workspace.buyer(buyer.id) !== undefined;
  if (taken) return [];
  const path = newFilePath(view.workspace, 'buyer', buyer.id ?? buyerId(name), file.path);
  const id = buyer.id ?? baseName(path);
  return [
    {
      title: view.l10n.t('Move this buyer to a file of its own: {file}', { file: path }),
      kind: 'extract',
      mends: [],
      change: () => {
        const text = asFile(file.text, node);
        if (!saysTheSame(path, text, node)) return undefined;
        const edit = putValue(file, { keys: ['buyer'], value: id });
        return edit && { edits: [edit], created: { path, text } };
      },
    },
  ];
}

/** Whether a text says all that the mapping does: what an alias in it stands for is left behind. */
function saysTheSame(path: string, text: string, node: Tree): boolean {
  const { tree, issues, linked } = parseTree(path, text);
  return issues.length === 0 && !linked && JSON.stringify(plain(tree)) === JSON.stringify(plain(node));
}

function plain(tree: Tree | undefined): unknown {
  if (tree?.kind === 'map') return [...tree.entries].map(([key, { value }]) => [key, plain(value)]);
  return tree?.kind === 'list' ? tree.items.map(plain) : tree?.text;
}

/** The text of a mapping as that of a file: its lines moved left, or of one in braces a line for each key. */
function asFile(text: string, { entries, range }: Extract<Tree, { kind: 'map' }>): string {
  if (text[range.start] === '{') {
    const lines = [...entries].map(
      ([key, { value }]) => `${key}:${value ? ` ${text.slice(value.range.start, value.range.end)}` : ''}`,
    );
    return `${lines.join('\n')}\n`;
  }
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const indent = range.start - start;
  const lines = text.slice(start, range.end).trimEnd().split('\n');
  return `${lines.map((line) => line.slice(Math.min(indent, Math.max(line.search(/\S/), 0)))).join('\n')}\n`;
}
