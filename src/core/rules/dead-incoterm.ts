import { DEAD_TERMS } from '../tables/incoterms.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Incoterms 2020 (ICC 723) has eleven rules; DAT became DPU in 2020, DDU, DES, DEQ and DAF left in 2010, and C&F was never more than a habit for CFR. */
export const deadIncoterm: TradeRule = {
  code: 'dead-incoterm',
  about: 'document',
  severity: 'error',
  reason:
    'Incoterms 2020 (ICC 723) has eleven rules; DAT became DPU in 2020, DDU, DES, DEQ and DAF left in 2010, and C&F was never more than a habit for CFR.',
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
    const better = DEAD_TERMS[term.word];
    const range = at(context, 'incoterm');
    if (!better)
      return [
        {
          range,
          message: '{word} is not a rule of Incoterms 2020: write one of the eleven',
          data: { word: term.word },
        },
      ];
    const text = `${better} ${term.place}`.trim();
    const fixes = [
      { title: 'Write {better}', data: { better: text }, edits: [{ file: context.file.path, range, text }] },
    ];
    return [
      {
        range,
        message: '{word} is not a rule of Incoterms 2020. The nearest is {better}: check first what it asks of you',
        data: { word: term.word, better },
        fixes,
      },
    ];
  },
};
