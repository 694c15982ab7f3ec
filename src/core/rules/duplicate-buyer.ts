import { keyRangeAt } from '../spec/file-tree.ts';
import { idOf } from '../spec/workspace.ts';
import type { TradeRule } from './rule.ts';

/** Two buyers of one id: whose name stands on the document would be chance. */
export const duplicateBuyer: TradeRule = {
  code: 'duplicate-buyer',
  about: 'file',
  severity: 'error',
  reason: 'Two buyers of one id: whose name stands on the document would be chance.',
  example: {
    in: 'buyer',
    wrong: 'id: acme',
    right: 'id: acme-west',
    beside: {
      'acme-lakeside.buyer.yaml': 'id: acme\nname: Acme Lakeside Supply LLC\ncountry: US',
    },
  },
  check({ workspace, file }) {
    if (file.kind !== 'buyer') return [];
    const id = idOf(file);
    const other = workspace.of('buyer').find((one) => one.path !== file.path && idOf(one) === id);
    const range = keyRangeAt(file.tree, [file.value.id === undefined ? 'name' : 'id']);
    return other
      ? [
          {
            range,
            message: 'The buyer {id} is also in {file}: give one of them another id:',
            data: { id, file: other.path },
          },
        ]
      : [];
  },
};
