import type { TradeDocument } from '../spec/document.ts';
import { methodsIn } from '../trade/payment/payment-method.ts';
import type { Fix } from '../spec/issue.ts';
import { beside, fix } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A credit is applied for with the proforma in hand: what it does not say, others decide. */
export const lcUnsaid: TradeRule = {
  code: 'lc-unsaid',
  about: 'document',
  severity: 'info',
  reason:
    'The buyer applies for the letter of credit with the proforma in hand. Where it does not say the latest day of shipment, partial shipments and transhipment, the credit may ask for what the seller cannot keep, and every amendment costs time and fees.',
  example: {
    in: 'proforma',
    wrong: 'payment: 100% by irrevocable L/C at sight',
    right:
      'payment: 100% by irrevocable L/C at sight\nshipment: { latest: 2026-12-31 }\npartialShipments: allowed\ntranshipment: allowed',
  },
  check(context) {
    const { file, computation } = context;
    const { lc, shipment, partialShipments, transhipment }: TradeDocument = file.value;
    const byCredit = methodsIn(computation.payment.text ?? '').includes('L/C');
    // Once it is opened, the credit itself is written in the document.
    if (file.kind !== 'proforma' || !byCredit || lc) return [];
    const unsaid = [
      ...(shipment?.latest === undefined ? ['shipment: { latest: … }'] : []),
      ...(partialShipments === undefined ? ['partialShipments'] : []),
      ...(transhipment === undefined ? ['transhipment'] : []),
    ];
    if (unsaid.length === 0) return [];
    const key = file.value.payment === undefined ? 'number' : 'payment';
    const open = [
      ...(partialShipments === undefined ? ['partialShipments'] : []),
      ...(transhipment === undefined ? ['transhipment'] : []),
    ];
    const said = (word: string): Fix[] => {
      const lines = open.map((name) => `${name}: ${word}`);
      const edit = open.length > 0 ? beside(file, [key], ...lines) : undefined;
      return fix('Add {better}', { better: lines.join(', ') }, [edit]);
    };
    return [
      {
        range: at(context, key),
        message:
          'The letter of credit is opened by this proforma, which does not say {keys}: write what you can keep, or the buyer decides',
        data: { keys: unsaid.join(', ') },
        fixes: [...said('allowed'), ...said('not allowed')],
      },
    ];
  },
};
