import type { Fix } from '../spec/issue.ts';
import { append, atFileEnd, fix } from './fix.ts';
import { at } from './rule.ts';
import type { DocumentContext, TradeRule } from './rule.ts';

/** Words by which a document says what the insurance covers. */
const COVER = /clauses?\b|\bICC\b|\ball[- ]risks?\b|条款|條款|一切[险險]|平安[险險]|水[渍漬][险險]/i;

/** The note in a document's own words, where we have them. */
function noted({ file, computation }: DocumentContext, clauses: string): Fix[] {
  const words = NOTES[computation.deal.language]?.replace('{clauses}', clauses);
  if (words === undefined) return [];
  const note = `"${words}"`;
  const edit = file.value.notes === undefined ? atFileEnd(file, `notes: [${note}]`) : append(file, ['notes'], note);
  return fix('Note that the price pays for clauses ({clauses})', { clauses }, [edit]);
}

const NOTES: Readonly<Record<string, string>> = {
  en: 'Insurance: Institute Cargo Clauses ({clauses}), 110% of the price',
  zh: '保险：协会货物条款（{clauses}），按货价的110%投保',
};

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
        fixes: ['C', 'A'].flatMap((clauses) => noted(context, clauses)),
      },
    ];
  },
};
