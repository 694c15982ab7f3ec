import { nextNumber } from '../documents/numbering.ts';
import { baseName } from '../spec/kinds.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Two documents of one number: an accountant, a bank or customs will take one for the other. */
export const duplicateNumber: TradeRule = {
  code: 'duplicate-number',
  about: 'document',
  severity: 'error',
  reason: 'Two documents of one number: an accountant, a bank or customs will take one for the other.',
  example: {
    in: 'proforma',
    wrong: 'number: QT-2026-0042',
    right: 'number: PI-2026-0017',
  },
  check(context) {
    const { workspace, file, today } = context;
    const { number } = file.value;
    const other = number && workspace.documents().find((one) => one.path !== file.path && one.value.number === number);
    if (!number || !other) return [];
    const free = nextNumber(workspace, file.kind, file.value.date ?? today, file.path);
    return [
      {
        range: at(context, 'number'),
        message: '{number} is also the number of {file}: give one of them another number',
        data: { number, file: other.path },
        // A file that has the name of its number had it first; a pattern without a count has no next.
        fixes: baseName(file.path) === number || workspace.documentNumbered(free) ? [] : better(file, ['number'], free),
      },
    ];
  },
};
