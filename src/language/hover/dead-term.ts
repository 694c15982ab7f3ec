import { DEAD_TERMS } from '../../core/tables/incoterms.ts';
import type { Term } from '../../core/spec/term.ts';
import { paragraphs, plain, strong } from '../markdown.ts';
import type { Reader } from '../reader.ts';
import { termCard } from './term.ts';

/** How cost and freight was written until Incoterms 1980, and still is by habit. */
const COST_AND_FREIGHT = 'Cost and Freight as it was written until Incoterms 1980. Since 1990 it is CFR.';

/** What words that are met as terms were, by the editions of Incoterms before 2020. */
export const DEAD_TERM_MEANING: Readonly<Record<string, string>> = {
  DAT: 'Delivered at Terminal, of Incoterms 2010: the seller unloads at a terminal. In 2020 DPU took its place, for any place.',
  DDU: 'Delivered Duty Unpaid, of Incoterms 2000: the buyer pays duty and tax. In 2010 DAP took its place.',
  DES: 'Delivered Ex Ship, of Incoterms 2000: the buyer unloads the ship. In 2010 DAP took its place.',
  DEQ: 'Delivered Ex Quay, of Incoterms 2000: the seller unloads onto the quay. In 2010 DAT took its place, in 2020 DPU.',
  DAF: 'Delivered at Frontier, of Incoterms 2000: the seller pays up to the border. In 2010 DAP took its place.',
  'C&F': COST_AND_FREIGHT,
  CNF: COST_AND_FREIGHT,
  CANDF: COST_AND_FREIGHT,
  'C+F': COST_AND_FREIGHT,
  FOR: 'Free on Rail, of Incoterms until 1980. In 1990 FCA took its place.',
  FOT: 'Free on Truck, of Incoterms until 1980. In 1990 FCA took its place.',
  FOA: 'FOB Airport, of Incoterms until 1980. In 1990 FCA took its place.',
  DCP: 'Freight or Carriage Paid to, of Incoterms 1980. In 1990 CPT took its place.',
  'CIF&C': 'CIF with a commission inside the price: write CIF, and the commission under pricing:.',
};

/** A word that is no rule any more: what it was, and the rule that is nearest to it. */
export function deadTermCard(reader: Reader, read: Term): string {
  const { l10n } = reader.view;
  const { word, place } = read;
  const rule = DEAD_TERMS[word];
  const words = Object.hasOwn(DEAD_TERM_MEANING, word) ? DEAD_TERM_MEANING[word] : undefined;
  return paragraphs([
    strong(plain(`${word} ${place}`.trim())),
    words && l10n.t(words),
    rule
      ? l10n.t('{word} is not a rule of Incoterms 2020. The nearest is {better}: check first what it asks of you', {
          word: plain(word),
          better: rule,
        })
      : l10n.t('{word} is not a rule of Incoterms 2020: write one of the eleven', { word: plain(word) }),
    rule && `---\n\n${termCard(reader, rule, read)}`,
  ]);
}
