import { nodeAt } from '../spec/file-tree.ts';
import type { TradeDocument } from '../spec/document.ts';
import { methodsIn } from '../trade/payment/payment-method.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const COLLECTIONS: ReadonlySet<string> = new Set(['D/P', 'D/A', 'CAD']);

/** An air waybill gives nobody the goods, and its lack keeps them from nobody. */
export const collectionByAir: TradeRule = {
  code: 'collection-by-air',
  about: 'document',
  severity: 'warning',
  reason:
    'Under D/P and D/A the bank holds the papers until the buyer pays or accepts. By air that holds back nothing: the carrier hands the goods to the consignee named in the waybill, who need not show it (Montreal Convention 1999, art. 13). Only a bank as the consignee, which must agree to it beforehand (URC 522 art. 10), or money in advance is safe.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\nmode: air\npayment: 30% T/T in advance, 70% D/P at sight',
    right: 'incoterm: FCA Ningbo\nmode: air\npayment: 30% T/T in advance, 70% T/T before shipment',
  },
  check(context) {
    const { deal, payment } = context.computation;
    const value: TradeDocument = context.file.value;
    const method = methodsIn(payment.text ?? '').find((one) => COLLECTIONS.has(one));
    const isByAir = deal.mode === 'air' || deal.mode === 'courier';
    // A consignee of its own is mostly the bank; whoever it is, the goods go to him.
    if (!isByAir || !method || (value.consignee ?? deal.buyer?.value.consignee) !== undefined) return [];
    return [
      {
        range: at(context, nodeAt(context.file.tree, ['payment']) ? 'payment' : 'mode'),
        message:
          'By {mode} the carrier hands the goods to the buyer without the papers, so {method} secures nothing: ask for the money before shipment, or consign to a bank that agrees',
        data: { mode: deal.mode ?? '', method },
      },
    ];
  },
};
