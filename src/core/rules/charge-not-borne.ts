import { ELEMENTS } from '../tables/incoterms.ts';
import { fix, remove } from './fix.ts';
import { keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A charge in the document that its term leaves to the buyer looks as if it were in the price, and is not. */
export const chargeNotBorne: TradeRule = {
  code: 'charge-not-borne',
  about: 'document',
  severity: 'hint',
  reason: 'A charge in the document that its term leaves to the buyer looks as if it were in the price, and is not.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: FOB Ningbo\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
    right:
      'incoterm: CFR Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
  },
  check(context) {
    const { priced, deal } = context.computation;
    const own = context.file.value.charges;
    const rule = deal.term?.rule;
    if (!own || !rule) return [];
    // A list price of another term is converted by what lies between the two.
    const moved = new Set(priced.groups.flatMap(({ group: { kind } }) => [...kind.add, ...kind.remove]));
    return ELEMENTS.flatMap((element): Finding[] =>
      own[element] && own[element].kind !== 'none' && !priced.borne.has(element) && !moved.has(element)
        ? [
            {
              range: keyAt(context, 'charges', element),
              message: 'Under {rule} the seller does not pay for {element}: this amount is not in the price',
              data: { rule, element },
              fixes: fix('Remove {element} from this document', { element }, [
                remove(context.file, ['charges', element]),
              ]),
            },
          ]
        : [],
    );
  },
};
