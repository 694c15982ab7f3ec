import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { amountInWords } from '../money/words.ts';
import { creditOf, toleranceModel, writtenTolerance } from './build-credit.ts';
import { dueDay } from './credit.ts';
import { languageOfTag, tagsOf } from '../tables/languages.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { TradeDocument } from '../spec/document.ts';
import type { Bank, Buyer, Party } from '../spec/party.ts';
import { exactlyIn, inLanguage } from '../spec/shape.ts';
import type { LocalText } from '../spec/shape.ts';
import { gapName } from '../trade/deal/gap.ts';
import { ofHead } from '../trade/deal/head.ts';
import type { Head } from '../trade/deal/head.ts';
import { KeptRows } from '../trade/deal/kept-rows.ts';
import type { PricedLine } from '../trade/price/priced.ts';
import type { Computation } from './compute.ts';
import { addDays } from './dates.ts';
import type { BankModel, DesignModel, DocumentModel, LineModel, PartyModel } from './model.ts';
import { packingModel } from './packing-model.ts';
import { workspacePath } from './paths.ts';

/**
 * Makes the buyer's model by picking what a buyer may see, field by field. Nothing internal has a way into it. In brief
 * packing is said of the whole alone.
 */
export function buyerModel(computation: Computation, brief = false): DocumentModel {
  const { deal, priced, payment } = computation;
  const { language } = deal;
  const value: TradeDocument = deal.file.value;
  const text = (from: LocalText | undefined): string | undefined => inLanguage(from, language);
  const money = (amount: Decimal | undefined): string | undefined => amount && fixed(amount, minorUnits(deal.currency));
  const seller = deal.seller;
  const term = deal.term;
  return {
    kind: deal.file.kind,
    number: value.number ?? '',
    date: value.date,
    validUntil: validUntil(computation),
    follows: value.follows,
    language,
    currency: deal.currency,
    incoterm: term?.rule && { rule: term.rule, place: term.place, edition: 2020, taxUnpaid: term.taxUnpaid },
    ...partiesOf(deal),
    lines: linesModel(computation),
    charges: priced.charges
      .filter((charge) => charge.shown === 'separate')
      .map(({ element, amount }) => ({ element, amount: money(amount) ?? '' })),
    totals: {
      goods: money(priced.goods),
      discount: deal.discount && priced.goods && money(priced.discount),
      discountRate: deal.discount?.kind === 'share' ? `${plain(deal.discount.rate.times(100))}%` : undefined,
      charges: money(priced.goods && priced.separate),
      total: money(priced.total),
      words: priced.total && words(priced.total, deal.currency, language),
    },
    complete: priced.total !== undefined,
    missing: [...new Set(priced.gaps.filter((gap) => gap.blocks).map(gapName))],
    payment: payment.text,
    schedule: payment.parts.map(({ share, by, when, due }, n) => ({
      percent: share && plain(share.times(100)),
      by,
      when,
      due: dueDay(due, value, deal.file.kind),
      amount: money(payment.amounts?.[n]),
    })),
    leadTime: text(value.leadTime ?? seller?.value.defaults?.leadTime),
    shipping: {
      mode: deal.mode,
      from: deal.from,
      to: deal.to,
      portOfLoading: value.portOfLoading,
      portOfDischarge: value.portOfDischarge,
      latest: value.shipment?.latest,
      partialShipments: value.partialShipments,
      transhipment: value.transhipment,
      ...writtenTolerance(value),
      marks: text(value.marks ?? deal.buyer?.value.marks),
    },
    tolerance: toleranceModel(deal, priced.total),
    packing: packingModel(computation, brief),
    bank: bankOf(deal),
    lc: creditOf(deal),
    notes: (value.notes ?? []).map((note) => text(note) ?? '').filter(Boolean),
    logo: seller && workspacePath(seller.path, seller.value.logo),
    stamp: seller && workspacePath(seller.path, seller.value.stamp),
    design: designOf(deal),
    email: { subject: seller?.value.email?.subject, body: seller?.value.email?.body },
  };
}

/** The last day of an offer: as written, or its date plus its validity. Needs no computation. */
export function validUntil({
  deal,
}: {
  readonly deal: Pick<Computation['deal'], 'file' | 'seller'>;
}): string | undefined {
  const value: TradeDocument = deal.file.value;
  const days = value.validity ?? (deal.file.kind === 'quotation' ? deal.seller?.value.defaults?.validity : undefined);
  return value.validUntil ?? (value.date !== undefined && days !== undefined ? addDays(value.date, days) : undefined);
}

/** In each language of the document. */
function words(total: Decimal, currency: string, language: string): string | undefined {
  const lines = tagsOf(language).flatMap((tag) => (tag === undefined ? [] : [amountInWords(total, currency, tag)]));
  return lines.includes(undefined) ? undefined : [...new Set(lines)].join('\n');
}

function plain(value: Decimal): string {
  return value.toFixed();
}

/** Everybody whom a document names. */
const partiesOf = ofHead(partiesModel);

export function partiesModel({
  file,
  seller,
  buyer,
  language,
}: Head): Pick<DocumentModel, 'seller' | 'buyer' | 'consignee' | 'notify'> {
  const { value } = file;
  return {
    seller: party(seller?.value ?? {}, language),
    buyer: party(buyer?.value ?? { name: typeof value.buyer === 'string' ? value.buyer : '' }, language),
    consignee: otherParty(value.consignee ?? buyer?.value.consignee, language),
    notify: otherParty(value.notify ?? buyer?.value.notify, language),
  };
}

function party(from: Party | Buyer, language: string): PartyModel {
  const name = inLanguage(from.name, language) ?? '';
  // Its name in the other language of two; else beside a Chinese name the English one, beside any other the Chinese.
  const [main, second = languageOfTag(main) === 'zh' ? 'en' : 'zh'] = tagsOf(language);
  const local = typeof from.name === 'object' ? exactlyIn(from.name, second) : undefined;
  return {
    name,
    localName: local !== name ? local : undefined,
    address: inLanguage(from.address, language),
    country: from.country,
    taxId: from.taxId,
    person: inLanguage(from.contact?.person, language),
    phone: from.contact?.phone,
    email: from.contact?.email,
    website: from.contact?.website,
  };
}

const designOf = ofHead(designModel);

function designModel({ seller }: Head): DesignModel {
  const { layout = 'modern', color, font, fontFiles = [], template, word } = seller?.value.design ?? {};
  const path = (named: string | undefined): string | undefined => seller && workspacePath(seller.path, named);
  return {
    layout,
    color,
    font,
    fontFiles: fontFiles.map(path).filter((file) => file !== undefined),
    template: path(template),
    word: path(word),
  };
}

function otherParty(from: string | Party | undefined, language: string): PartyModel | undefined {
  return from === undefined ? undefined : party(typeof from === 'string' ? { name: from } : from, language);
}

/** What line models are worked out by besides their lines. */
interface Setting {
  readonly language: string;
  readonly currency: string;
  readonly priceDecimals: number;
}

const LINES = new KeptRows<PricedLine, LineModel>();

function linesModel({ deal, priced: { lines, gaps } }: Computation): readonly LineModel[] {
  const { language, currency, priceDecimals } = deal;
  const setting: Setting = { language, currency, priceDecimals };
  const unknown = new Set(gaps.flatMap((gap) => (gap.kind === 'fx' && gap.blocks ? [gap.line] : [])));
  if (unknown.size > 0)
    return lines.map((line, n) => {
      const model = lineModel(line, n, setting);
      return unknown.has(n) ? { ...model, amount: undefined } : model;
    });
  const key = `${language} ${currency} ${priceDecimals}`;
  return LINES.of(deal.memory, key, lines, (line, n) => lineModel(line, n, setting));
}

function lineModel(priced: PricedLine, n: number, setting: Setting): LineModel {
  const { line } = priced;
  const { language, currency, priceDecimals } = setting;
  const digits = minorUnits(currency);
  const own =
    line.basis.method === 'final' ? Math.max(priced.unitPrice?.decimalPlaces() ?? 0, priceDecimals) : priceDecimals;
  const given = line.discount;
  return {
    no: n + 1,
    ...lineWords(line, language),
    hs: line.hs,
    origin: line.origin,
    image: line.product && workspacePath(line.product.file.path, line.product.value.image),
    quantity: line.quantity && plain(line.quantity),
    unit: line.unit,
    unitPrice: priced.unitPrice && fixed(priced.unitPrice, own),
    discount: given && priced.amount ? fixed(priced.discount, digits) : undefined,
    discountRate: given?.kind === 'share' ? `${plain(given.rate.times(100))}%` : undefined,
    amount: priced.amount && fixed(priced.amount, digits),
    free: line.basis.method === 'free',
  };
}

/** What a line says of its goods. */
export function lineWords(
  { item, product }: PricedLine['line'],
  language: string,
): Pick<LineModel, 'sku' | 'description' | 'localDescription' | 'specs'> {
  const name = item.description ?? product?.value.name;
  const description = inLanguage(name, language) ?? item.sku ?? '';
  const [, second] = tagsOf(language);
  const local = typeof name === 'object' && second !== undefined ? exactlyIn(name, second) : undefined;
  return {
    sku: item.sku,
    description,
    localDescription: local === description ? undefined : local,
    specs: Object.entries(product?.value.specs ?? {}).map(([key, spec]): [string, string] => [
      key,
      inLanguage(spec, language) ?? '',
    ]),
  };
}

/** The bank that the document names; a proforma takes the seller's account in its currency, or the first. */
const bankOf = ofHead(bankModel);

export function bankModel(deal: Head): BankModel | undefined {
  const { language } = deal;
  const banks = deal.seller?.value.banks ?? [];
  const id = deal.file.value.bank;
  const fallback =
    deal.file.kind === 'proforma' ? (banks.find((bank) => bank.currency === deal.currency) ?? banks[0]) : undefined;
  const bank: Bank | undefined = id === undefined ? fallback : banks.find((candidate) => candidate.id === id);
  return (
    bank && {
      beneficiary: inLanguage(bank.beneficiary, language),
      bank: inLanguage(bank.bank, language),
      address: inLanguage(bank.address, language),
      account: bank.account,
      iban: bank.iban,
      swift: bank.swift,
      intermediary: inLanguage(bank.intermediary, language),
      currency: bank.currency,
    }
  );
}
