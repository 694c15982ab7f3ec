import type { TradeDocument } from '../spec/document.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const WAYBILLS: ReadonlySet<string> = new Set(['air', 'road', 'rail', 'courier']);

const TO_ORDER = /^\W*to (?:the )?order\b|凭.{0,12}指[示定]|憑.{0,12}指[示定]/i;

/** Only a bill of lading can be made out to order. */
export const waybillToOrder: TradeRule = {
  code: 'waybill-to-order',
  about: 'document',
  severity: 'warning',
  reason:
    'A waybill by air, road, rail or courier is no document of title: the carrier hands the goods to the consignee that it names, and “to order” secures nobody.',
  example: {
    in: 'proforma',
    wrong: 'incoterm: FCA Ningbo\nmode: air\nconsignee: { name: To the order of Example Bank }',
    right: 'incoterm: FCA Ningbo\nmode: air\nconsignee: { name: Acme Lakeside Supply LLC }',
  },
  check(context) {
    const { deal } = context.computation;
    const value: TradeDocument = context.file.value;
    const consignee = value.consignee ?? deal.buyer?.value.consignee;
    const name = typeof consignee === 'string' ? consignee : consignee?.name;
    const texts = typeof name === 'string' ? [name] : Object.values(name ?? {});
    if (context.file.kind !== 'proforma' || !deal.mode || !WAYBILLS.has(deal.mode)) return [];
    if (!texts.some((text) => TO_ORDER.test(text))) return [];
    return [
      {
        range: at(context, value.consignee === undefined ? 'mode' : 'consignee'),
        message:
          'Goods that go by {mode} are handed to the consignee named, never “to order”: name the firm that receives them',
        data: { mode: deal.mode },
      },
    ];
  },
};
