import { nodeAt } from '../spec/file-tree.ts';
import { methodsIn } from '../trade/payment/payment-method.ts';
import type { Fix } from '../spec/issue.ts';
import { append, atFileEnd, fix } from './fix.ts';
import { at, keyAt } from './rule.ts';
import type { DocumentContext, TradeRule } from './rule.ts';

/** Words by which a document says that there will be such a bill, or another paper in its place. */
const ON_BOARD =
  /\bon[- ]?board\b|\bshipped\b.*\bB\/?L\b|\bFCR\b|forwarder.?s cargo receipt|已[装裝]船|[装裝]船提[单單]|货代收据/i;

const NOTES: Readonly<Record<string, string>> = {
  en: 'The buyer instructs the carrier to issue an on-board bill of lading to the seller (Incoterms 2020, FCA A6/B6)',
  zh: '买方应指示承运人向卖方签发已装船提单（Incoterms 2020，FCA A6/B6）',
};

/** Under FCA the goods leave the seller's hands before the ship, and the bill that most credits ask for comes after. */
export const fcaOnBoard: TradeRule = {
  code: 'fca-on-board',
  about: 'document',
  severity: 'info',
  reason:
    'Most letters of credit ask for an on-board bill of lading. Under FCA the carrier is the buyer’s and takes the goods before they are on board, so the seller gets that bill only if it is agreed that the buyer instructs the carrier to issue it (Incoterms 2020, FCA A6/B6).',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\nmode: sea\npayment: 100% by irrevocable L/C at sight',
    right: `incoterm: FCA Ningbo\nmode: sea\npayment: 100% by irrevocable L/C at sight\nnotes: ["${NOTES['en'] ?? ''}"]`,
  },
  check(context) {
    const { deal, payment } = context.computation;
    const text = payment.text ?? '';
    if (deal.term?.rule !== 'FCA' || deal.mode !== 'sea' || !methodsIn(text).includes('L/C')) return [];
    if (ON_BOARD.test(`${text} ${JSON.stringify(context.file.value.notes ?? [])}`)) return [];
    return [
      {
        range: nodeAt(context.file.tree, ['payment']) ? at(context, 'payment') : keyAt(context, 'incoterm'),
        message:
          'Under FCA you get the on-board bill of lading that a letter of credit asks for only if the buyer tells the carrier so: agree on it under notes:',
        fixes: noted(context),
      },
    ];
  },
};

/** The note in a document's own words, where we have them. */
function noted({ file, computation }: DocumentContext): Fix[] {
  const words = NOTES[computation.deal.language];
  if (words === undefined) return [];
  const note = `"${words}"`;
  const edit = file.value.notes === undefined ? atFileEnd(file, `notes: [${note}]`) : append(file, ['notes'], note);
  return fix('Note that the carrier issues an on-board bill of lading', {}, [edit]);
}
