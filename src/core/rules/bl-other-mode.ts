import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { fix, write } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A paper by its English and its Chinese name. */
interface Waybill {
  readonly en: string;
  readonly zh: string;
}

/** What goods travel under instead. */
const WAYBILLS: Readonly<Record<string, Waybill>> = {
  air: { en: 'air waybill', zh: '空运单' },
  road: { en: 'road waybill', zh: '公路运单' },
  rail: { en: 'rail waybill', zh: '铁路运单' },
  courier: { en: 'courier waybill', zh: '快递运单' },
};

/** With what says of it that it is of the sea, so that no ocean air waybill is proposed. */
const BILL =
  /\b(?:(?:clean|shipped|on[ -]board|ocean|marine|sea)\s+)*(?:[HMO]?B\s?\/?\s?Ls?\b|bills? of lading\b)|(?<![空航]运?運?)(?:海运|海運|海洋)?(?:提单|提單)/i;

/** The same payment against the paper that there will be. */
function underWaybill(file: DocumentFile, payment: string, { en, zh }: Waybill): Fix[] {
  const better = /\p{Script=Han}/u.test(BILL.exec(payment)?.[0] ?? '') ? zh : en;
  return fix('Write {better}', { better }, [write(file, ['payment'], payment.replace(new RegExp(BILL, 'gi'), better))]);
}

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
    const waybill = deal.mode && WAYBILLS[deal.mode];
    if (!deal.mode || !waybill || !BILL.test(payment.text ?? '')) return [];
    const written = nodeAt(context.file.tree, ['payment']);
    // A day that counts from a B/L is that of shipment, which no waybill's name says.
    const counted = payment.parts.some(({ due }) => due?.kind === 'days' && due.from === 'shipment');
    const instead = written?.kind === 'text' && !counted ? written.text : '';
    return [
      {
        range: at(context, context.file.value.payment === undefined ? 'mode' : 'payment'),
        message:
          'Goods that go by {mode} travel under a waybill, not a bill of lading: name in payment: what the buyer pays against',
        data: { mode: deal.mode },
        fixes: BILL.test(instead) ? underWaybill(context.file, instead, waybill) : [],
      },
    ];
  },
};
