import type { TradeDocument } from '../spec/document.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

const WAYBILLS: ReadonlySet<string> = new Set(['air', 'road', 'rail', 'courier']);

const TO_ORDER = /^\W*to (?:the )?order\b|凭.{0,12}指[示定]|憑.{0,12}指[示定]/i;

/** The firm or bank to whose order it was: a waybill can name it straight. */
function named(file: DocumentFile, { consignee }: TradeDocument): Fix[] {
  const path = typeof consignee === 'string' ? ['consignee'] : ['consignee', 'name'];
  const node = nodeAt(file.tree, path);
  const firm =
    node?.kind === 'text'
      ? /^to (?:the )?order of (?!(?:the )?(?:shipper|consignor)\b)(\S.*)$/i.exec(node.text)?.[1]
      : undefined;
  return firm === undefined ? [] : better(file, path, firm);
}

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
        fixes: named(context.file, value),
      },
    ];
  },
};
