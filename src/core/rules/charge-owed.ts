import { dec } from '../money/decimal.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import type { Rule } from '../tables/incoterms.ts';
import { better } from './fix.ts';
import { at, keyAt } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

/** Rules under which the seller contracts for carriage to the named place. */
const CARRIAGE: ReadonlySet<Rule> = new Set<Rule>(['CPT', 'CIP', 'CFR', 'CIF', 'DAP', 'DPU', 'DDP']);
const INSURANCE: ReadonlySet<Rule> = new Set<Rule>(['CIP', 'CIF']);

/** Incoterms 2020, CIP and CIF A5: the price plus ten per cent. */
const LEAST_COVER = dec('1.1');

/** What the term is named for cannot be nothing. */
export const chargeOwed: TradeRule = {
  code: 'charge-owed',
  about: 'document',
  severity: 'warning',
  reason:
    'Under the C and D rules the seller contracts for the carriage (Incoterms 2020, A4), under CIP and CIF for the insurance too, on at least 110% of the price (A5): a freight or premium of nothing makes the price of another term, and less cover is a breach unless the parties agreed on it.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: CFR Chicago\ncharges: { mainCarriage: none, preCarriage: none, exportClearance: none, originTerminal: none }',
    right:
      'incoterm: CFR Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
  },
  check(context) {
    const rule = context.computation.deal.term?.rule;
    if (!rule) return [];
    return [
      ...(CARRIAGE.has(rule) ? ofNothing(context, rule, 'mainCarriage') : []),
      ...(INSURANCE.has(rule) ? [...ofNothing(context, rule, 'insurance'), ...underinsured(context, rule)] : []),
    ];
  },
};

/** A price that stands as it was given may hold it already: only one that it should be added to lacks it. */
function ofNothing(context: DocumentContext, rule: Rule, element: 'mainCarriage' | 'insurance'): Finding[] {
  const { charges, priced } = context.computation;
  const isAdded = priced.groups.some(({ group: { kind } }) => kind.add.includes(element));
  if (!isAdded || charges.given.get(element)?.charge.kind !== 'none') return [];
  const message =
    element === 'insurance'
      ? 'Under {rule} the seller insures the goods for the buyer, and this price holds no premium: give insurance: its rate, or choose a term without insurance'
      : 'Under {rule} the seller pays the freight, and this price holds none: give mainCarriage: its amount, or choose a term without carriage';
  return [{ range: rangeOf(context, element), message, data: { rule } }];
}

function underinsured(context: DocumentContext, rule: Rule): Finding[] {
  const charge = context.computation.charges.given.get('insurance')?.charge;
  if (charge?.kind !== 'share' || charge.of.greaterThanOrEqualTo(LEAST_COVER)) return [];
  return [
    {
      range: rangeOf(context, 'insurance'),
      message:
        '{rule} asks for cover on at least 110% of the price, this is {of}: insure 110%, or agree on less in writing',
      data: { rule, of: `${charge.of.times(100).toFixed()}%` },
      fixes: insured(context.file),
    },
  ];
}

/** The same rate of 110%, where the document says it. */
function insured(file: DocumentFile): Fix[] {
  const path = ['charges', 'insurance'];
  const written = nodeAt(file.tree, path);
  const rate =
    written?.kind === 'text' ? /^([\d.]+\s*%\s*of\s*)[\d.]+\s*%$/i.exec(written.text.trim())?.[1] : undefined;
  return rate === undefined ? [] : better(file, path, `${rate}110%`);
}

function rangeOf(context: DocumentContext, element: string): Finding['range'] {
  return nodeAt(context.file.tree, ['charges', element]) ? at(context, 'charges', element) : keyAt(context, 'incoterm');
}
