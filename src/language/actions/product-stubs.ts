import { nodeAt } from '../../core/spec/file-tree.ts';
import type { Action, Asked } from './action.ts';

/** Lines for what documents will ask a product for, to be filled in. */
export function productStubs({ view, file, place }: Asked): Action[] {
  if (file.kind !== 'product' || !place) return [];
  const found = file.value.find(({ at }) => at.every((step, n) => place.path[n] === step));
  const node = found && nodeAt(file.tree, found.at);
  const onIt = found && place.path.length - found.at.length <= 1;
  if (!found || !onIt || node?.kind !== 'map' || file.text[node.range.start] === '{') return [];
  const { product } = found;
  const country = view.workspace.seller(undefined, file.path)?.value.country ?? '';
  const missing: readonly (readonly [key: string, value: string])[] = [
    ...(product.hs === undefined ? [['hs', '"$1"'] as const] : []),
    ...(product.origin === undefined ? [['origin', `\${2:${country}}`] as const] : []),
    ...(product.packing === undefined
      ? [
          [
            'packing',
            '{ unitsPerCarton: $3, carton: ${4:L} x ${5:W} x ${6:H} cm, netWeight: $7 kg, grossWeight: $8 kg \\}',
          ] as const,
        ]
      : []),
  ];
  const last = [...node.entries.values()].at(-1);
  if (missing.length === 0 || !last) return [];
  const first = node.entries.values().next().value?.key.start ?? node.range.start;
  const indent = ' '.repeat(first - (file.text.lastIndexOf('\n', first - 1) + 1));
  const end = lineEnd(file.text, file.text.slice(0, last.value?.range.end ?? last.key.end).trimEnd().length);
  const text = missing.map(([key, value]) => `\n${indent}${key}: ${value}`).join('');
  return [
    {
      title: view.l10n.t('Add what documents will ask for: {keys}', { keys: missing.map(([key]) => key).join(', ') }),
      kind: 'rewrite',
      mends: [],
      change: () => ({ edits: [{ file: file.path, range: { start: end, end }, text }], snippet: true }),
    },
  ];
}

function lineEnd(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' ? end - 1 : end;
}
