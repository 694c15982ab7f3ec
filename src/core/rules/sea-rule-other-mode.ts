import { termText } from '../spec/term.ts';
import { SEA_RULES } from '../tables/incoterms.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const INSTEAD: Readonly<Record<string, string>> = { FAS: 'FCA', FOB: 'FCA', CFR: 'CPT', CIF: 'CIP' };

/** FAS, FOB, CFR and CIF are for sea and inland waterway only; by air, rail, road or courier use FCA, CPT or CIP (Incoterms 2020). */
export const seaRuleOtherMode: TradeRule = {
  code: 'sea-rule-other-mode',
  about: 'document',
  severity: 'error',
  reason:
    'FAS, FOB, CFR and CIF are for sea and inland waterway only; by air, rail, road or courier use FCA, CPT or CIP (Incoterms 2020).',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FOB Ningbo\nmode: air',
    right: 'incoterm: FCA Ningbo\nmode: air',
  },
  check(context) {
    const { file, computation } = context;
    const { term, mode } = computation.deal;
    const instead = term?.rule && INSTEAD[term.rule];
    if (!term?.rule || !instead || !SEA_RULES.has(term.rule) || !mode || mode === 'sea') return [];
    return [
      {
        range: at(context, 'incoterm'),
        message: '{rule} is for sea freight only; these goods go by {mode}. Use {instead}',
        data: { rule: term.rule, mode, instead },
        fixes: file.value.incoterm ? better(file, ['incoterm'], termText(instead, term)) : [],
      },
    ];
  },
};
