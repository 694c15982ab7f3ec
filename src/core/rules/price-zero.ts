import { beside, fix, remove } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Nought may be a gift or a gap: the file says which. */
export const priceZero: TradeRule = {
  code: 'price-zero',
  about: 'line',
  severity: 'warning',
  reason:
    'A price of 0 reads as one that was forgotten, and customs want a value for free goods too (WTO Valuation Agreement, art. 2 to 7: by that of like goods). What is free of charge says so.',
  example: {
    in: 'quotation',
    wrong:
      'items:\n  - { sku: LED-PANEL-60, quantity: 100 }\n  - { sku: LED-PANEL-60, quantity: 4, description: Spare panel, price: 0 }',
    right:
      'items:\n  - { sku: LED-PANEL-60, quantity: 100 }\n  - { sku: LED-PANEL-60, quantity: 4, description: Spare panel, free: yes }',
  },
  checkLine(context): Finding[] {
    const { file, line, index } = context;
    if (line.item.free || !line.item.price?.amount.isZero()) return [];
    const path = ['items', index, 'price'];
    return [
      {
        range: at(context, ...path),
        message: 'A price of 0: if it is free of charge write free: yes, else its price',
        fixes: fix('Write free: yes', {}, [
          remove(file, path),
          beside(file, ['items', index, 'quantity'], 'free: yes'),
        ]),
      },
    ];
  },
};
