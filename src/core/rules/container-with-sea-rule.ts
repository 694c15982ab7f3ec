import { termText } from '../spec/term.ts';
import { SEA_RULES } from '../tables/incoterms.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const INSTEAD: Readonly<Record<string, string>> = { FAS: 'FCA', FOB: 'FCA', CFR: 'CPT', CIF: 'CIP' };

/** A container is handed over at a terminal, days before it is on board: under FAS, FOB, CFR and CIF the risk stays with the seller meanwhile. Incoterms 2020 advise FCA, CPT or CIP for containers. */
export const containerWithSeaRule: TradeRule = {
  code: 'container-with-sea-rule',
  about: 'document',
  severity: 'hint',
  reason:
    'A container is handed over at a terminal, days before it is on board: under FAS, FOB, CFR and CIF the risk stays with the seller meanwhile. Incoterms 2020 advise FCA, CPT or CIP for containers.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FOB Ningbo\ncontainer: 40HC',
    right: 'incoterm: FCA Ningbo\ncontainer: 40HC',
  },
  check(context) {
    const { term } = context.computation.deal;
    const { file } = context;
    const { container, incoterm } = file.value;
    const instead = term?.rule && INSTEAD[term.rule];
    if (!term?.rule || !instead || !SEA_RULES.has(term.rule) || !container) return [];
    return [
      {
        range: at(context, 'incoterm'),
        message:
          'For containers, Incoterms 2020 recommend {instead}: under {rule} the seller keeps the risk while the container waits at the terminal',
        data: { rule: term.rule, instead },
        fixes: incoterm ? better(file, ['incoterm'], termText(instead, term)) : [],
      },
    ];
  },
};
