import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const WAYBILLS: ReadonlySet<string> = new Set(['air', 'road', 'rail', 'courier']);

const BILL = /\bB\s?\/\s?L\b|\bbills? of lading\b|(?<![空航]运?運?)(?:提单|提單)/i;

/** A payment that waits for a paper which nobody will issue. */
export const blOtherMode: TradeRule = {
  code: 'bl-other-mode',
  about: 'document',
  severity: 'warning',
  reason:
    'A bill of lading is a paper of the sea and of multimodal transport; by air, road, rail or courier goods travel under a waybill, so what is payable against a B/L never falls due.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\nmode: air\npayment: 30% T/T in advance, 70% T/T against copy of B/L',
    right: 'incoterm: FCA Ningbo\nmode: air\npayment: 30% T/T in advance, 70% T/T against copy of the air waybill',
  },
  check(context) {
    const { deal, payment } = context.computation;
    if (!deal.mode || !WAYBILLS.has(deal.mode) || !BILL.test(payment.text ?? '')) return [];
    return [
      {
        range: at(context, context.file.value.payment === undefined ? 'mode' : 'payment'),
        message:
          'Goods that go by {mode} travel under a waybill, not a bill of lading: name in payment: what the buyer pays against',
        data: { mode: deal.mode },
      },
    ];
  },
};
