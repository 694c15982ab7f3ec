import { termText } from '../spec/term.ts';
import { DEAD_TERMS } from '../tables/incoterms.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Incoterms 2020 (ICC 723) has eleven rules; DAT became DPU in 2020, DDU, DES, DEQ and DAF left in 2010, and C&F has been CFR since 1990. */
export const deadIncoterm: TradeRule = {
  code: 'dead-incoterm',
  about: 'document',
  severity: 'error',
  reason:
    'Incoterms 2020 (ICC 723) has eleven rules; DAT became DPU in 2020, DDU, DES, DEQ and DAF left in 2010, and C&F has been CFR since 1990.',
  example: {
    in: 'quotation',
    wrong:
      'incoterm: DDU Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none }',
    right:
      'incoterm: DAP Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none }',
  },
  check(context) {
    const term = context.file.value.incoterm;
    if (!term || term.rule) return [];
    const nearest = DEAD_TERMS[term.word];
    const range = at(context, 'incoterm');
    if (!nearest)
      return [
        {
          range,
          message: '{word} is not a rule of Incoterms 2020: write one of the eleven',
          data: { word: term.word },
        },
      ];
    return [
      {
        range,
        message: '{word} is not a rule of Incoterms 2020. The nearest is {better}: check first what it asks of you',
        data: { word: term.word, better: nearest },
        fixes: better(context.file, ['incoterm'], termText(nearest, term)),
      },
    ];
  },
};
