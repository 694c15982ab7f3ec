import { termText } from '../spec/term.ts';
import { needsNoDeclaration } from '../tables/customs-territories.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Under EXW the buyer clears for export, which a foreign firm usually cannot do; in China the seller may then lack the export declaration that the VAT rebate needs. FCA puts it on the seller. */
export const exwExport: TradeRule = {
  code: 'exw-export',
  about: 'document',
  severity: 'warning',
  reason:
    'Under EXW the buyer clears for export, which a foreign firm usually cannot do; in China the seller may then lack the export declaration that the VAT rebate needs. FCA puts it on the seller.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: EXW Ningbo',
    right: 'incoterm: FCA Ningbo',
  },
  check(context) {
    const { term, seller, country } = context.computation.deal;
    const { file } = context;
    const home = seller?.value.country;
    if (term?.rule !== 'EXW' || !home || !country || needsNoDeclaration(home, country)) return [];
    return [
      {
        range: at(context, 'incoterm'),
        message: 'Under EXW the foreign buyer must clear the goods for export here, and usually cannot: use FCA',
        fixes: file.value.incoterm ? better(file, ['incoterm'], termText('FCA', term)) : [],
      },
    ];
  },
};
