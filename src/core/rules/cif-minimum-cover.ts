import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Words by which a document says what the insurance covers. */
const COVER = /clauses?\b|\bICC\b|\ball[- ]risks?\b|条款|條款|一切[险險]|平安[险險]|水[渍漬][险險]/i;

/** CIF asks for Institute Cargo Clauses (C) only, CIP for (A) (Incoterms 2020, A5 of both rules). */
export const cifMinimumCover: TradeRule = {
  code: 'cif-minimum-cover',
  about: 'document',
  severity: 'info',
  reason:
    'CIF asks the seller for the least cover, Institute Cargo Clauses (C), which leaves out theft and rough handling; CIP asks for (A) (Incoterms 2020, A5). A buyer who expects more learns it from a claim.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: CIF Chicago\ncharges: { mainCarriage: 3850 USD, insurance: 0.3% of 110%, preCarriage: none, exportClearance: none, originTerminal: none }',
    right:
      'incoterm: CIF Chicago\ncharges: { mainCarriage: 3850 USD, insurance: 0.3% of 110%, preCarriage: none, exportClearance: none, originTerminal: none }\nnotes: ["Insurance: Institute Cargo Clauses (A), 110% of the price"]',
  },
  check(context) {
    const { notes } = context.file.value;
    // In whichever language.
    if (context.computation.deal.term?.rule !== 'CIF' || COVER.test(JSON.stringify(notes ?? []))) return [];
    return [
      {
        range: at(context, 'incoterm'),
        message:
          'CIF holds the least cover, Institute Cargo Clauses (C), unless more is agreed: say under notes: which clauses the price pays for',
      },
    ];
  },
};
