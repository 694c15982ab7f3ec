import { inLanguage } from '../spec/shape.ts';
import type { LocalText } from '../spec/shape.ts';
import type { Path } from '../spec/tree.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { Head } from '../trade/deal/head.ts';
import { bankModel, lineWords, partiesModel } from './build-model.ts';
import { creditModel } from './build-credit.ts';
import { paymentText } from './compute.ts';
import type { BankModel, PartyModel } from './model.ts';

// The texts of people's own in the buyer's model. They are asked for at every key that somebody types, when the model
// itself would cost several times as much: it works out every figure.

export type Texts = readonly (string | undefined)[];

/** Of everything but the lines, by the key of the document that brings it in, whichever file it is written in. */
export function textsOfHead(deal: Head): readonly { readonly at: Path; readonly texts: Texts }[] {
  const { value } = deal.file;
  const { language } = deal;
  const text = (from: LocalText | undefined): string | undefined => inLanguage(from, language);
  const { seller, buyer, consignee, notify } = partiesModel(deal);
  const credit = creditModel(deal);
  return [
    { at: ['number'], texts: [value.number] },
    { at: ['follows'], texts: [value.follows] },
    { at: ['seller'], texts: textsOf(seller) },
    { at: ['buyer'], texts: textsOf(buyer) },
    { at: [value.consignee === undefined ? 'buyer' : 'consignee'], texts: textsOf(consignee) },
    { at: [value.notify === undefined ? 'buyer' : 'notify'], texts: textsOf(notify) },
    { at: ['incoterm'], texts: [deal.term?.place] },
    { at: ['from'], texts: [deal.from] },
    { at: ['to'], texts: [deal.to] },
    { at: ['portOfLoading'], texts: [value.portOfLoading] },
    { at: ['portOfDischarge'], texts: [value.portOfDischarge] },
    { at: [value.marks === undefined ? 'buyer' : 'marks'], texts: [text(value.marks ?? deal.buyer?.value.marks)] },
    { at: ['payment'], texts: [paymentText(deal)] },
    { at: ['leadTime'], texts: [text(value.leadTime ?? deal.seller?.value.defaults?.leadTime)] },
    { at: ['bank'], texts: textsOf(bankModel(deal)) },
    { at: ['lc', 'number'], texts: [credit?.number] },
    { at: ['lc', 'issuingBank'], texts: [credit?.issuingBank] },
    ...(value.notes ?? []).map((note, n) => ({ at: ['notes', n], texts: [text(note)] })),
  ];
}

/** Of a line. */
export function printedOfLine(line: DealLine, language: string): Texts {
  const { sku, description, localDescription, specs } = lineWords(line, language);
  return [sku, description, localDescription, ...specs.flat(), line.hs, line.unit];
}

function textsOf(model: PartyModel | BankModel | undefined): Texts {
  return Object.values({ ...model });
}
