import type {
  BankModel,
  CreditAmountModel,
  DocumentModel,
  IncotermModel,
  LetterOfCreditModel,
  PackingModel,
  PartyModel,
} from '../core/documents/model.ts';
import { NO_FIGURE, amountText, countryText, dateText, percentText, quantityText, shareText } from './format.ts';
import { filled, label, modeLabel } from './labels.ts';
import type { Label, Language } from './labels.ts';

/** A label and its value, both as the reader sees them and not yet escaped. The value may have several lines. */
export interface Fact {
  readonly key: Label;
  readonly label: string;
  readonly value: string;
}

type Pair = readonly [key: Label, value: string | undefined];

function facts(pairs: readonly Pair[], language: Language): Fact[] {
  return pairs.flatMap(([key, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ key, label: label(key, language), value }],
  );
}

function day(text: string | undefined, language: Language): string | undefined {
  return text === undefined ? undefined : dateText(text, language);
}

function yesNo(allowed: boolean | undefined, language: Language): string | undefined {
  return allowed === undefined ? undefined : label(allowed ? 'allowed' : 'notAllowed', language);
}

/** `FOB Ningbo`, `DDP (VAT unpaid) Chicago`: the rule and its named place. */
export function termText(term: IncotermModel, language: Language): string {
  return [term.rule, term.taxUnpaid ? `(${label('taxUnpaid', language)})` : '', term.place].filter(Boolean).join(' ');
}

/** The edition that a rule must be written with: without it the parties may mean different rules. */
export function editionText(term: IncotermModel): string {
  return `Incoterms® ${term.edition}`;
}

/** The document's own facts besides its number: date, validity, the quotation that is followed. */
export function headFacts(model: DocumentModel, language: Language): Fact[] {
  return facts(
    [
      ['date', day(model.date, language)],
      ['validUntil', day(model.validUntil, language)],
      ['follows', model.follows],
    ],
    language,
  );
}

/** What addresses say instead of a country's name. */
const SHORT_NAMES: Readonly<Record<string, RegExp>> = {
  US: /\bU\.?S\.?(A\.?)?$/,
  GB: /\b(UK|U\.K\.|England|Scotland|Wales)$/,
  AE: /\bU\.?A\.?E\.?$/,
  HK: /Hong Kong|香港/,
  MO: /Macau|Macao|澳门/,
};

function namesCountry(address: string, country: string, code = ''): boolean {
  return address.toLowerCase().includes(country.toLowerCase()) || (SHORT_NAMES[code]?.test(address) ?? false);
}

/** A party's address, with its country unless the address says it already. */
export function addressText(party: PartyModel, language: Language): string {
  const country = party.country === undefined ? undefined : countryText(party.country, language);
  const address = party.address?.trim() ?? '';
  if (country === undefined || namesCountry(address, country, party.country)) return address;
  return address === '' ? country : `${address}\n${country}`;
}

/** How to reach a party, and its tax number. A letter is for the attention of the other side's person, not of one's own. */
export function contactFacts(party: PartyModel, role: 'sender' | 'addressee', language: Language): Fact[] {
  return facts(
    [
      [role === 'sender' ? 'contact' : 'person', party.person],
      ['phone', party.phone],
      ['email', party.email],
      ['website', party.website],
      ['taxId', party.taxId],
    ],
    language,
  );
}

function says(port: string | undefined, place: string | undefined): boolean {
  return port !== undefined && place !== undefined && port.toLowerCase().includes(place.toLowerCase());
}

/** Ports, dates and conditions of the shipment, and the lead time. A port says more than the place of the same name. */
export function shippingFacts(model: DocumentModel, language: Language): Fact[] {
  const { shipping, leadTime } = model;
  const { from, to, portOfLoading, portOfDischarge, mode, tolerance } = shipping;
  return facts(
    [
      ['mode', mode === undefined ? undefined : modeLabel(mode, language)],
      ['from', says(portOfLoading, from) ? undefined : from],
      ['portOfLoading', portOfLoading],
      ['portOfDischarge', portOfDischarge],
      ['to', says(portOfDischarge, to) ? undefined : to],
      ['latestShipment', day(shipping.latest, language)],
      ['leadTime', leadTime],
      ['partialShipments', yesNo(shipping.partialShipments, language)],
      ['transhipment', yesNo(shipping.transhipment, language)],
      ['tolerance', tolerance === undefined ? undefined : toleranceText(tolerance, language)],
      ['amountTolerance', amountToleranceText(model, language)],
      ['marks', shipping.marks],
    ],
    language,
  );
}

/** `±5%`; a tolerance of nothing is said in words. */
function toleranceText(written: string, language: Language): string {
  const percent = percentText(written.replace(/^(\+\/-|[±+])\s*/, ''));
  return percent === '0%' ? label('notAllowed', language) : `±${percent}`;
}

/** What may be drawn more or less, and what that comes to. */
function amountToleranceText({ shipping, tolerance, currency }: DocumentModel, language: Language): string | undefined {
  const written = shipping.amountTolerance;
  if (written === undefined) return undefined;
  const text = toleranceText(written, language);
  const { min, max } = tolerance?.amount ?? {};
  if (min === undefined || max === undefined || min === max) return text;
  return `${text}\n${filled('range', language, { currency, least: amountText(min), most: amountText(max) })}`;
}

function measure(value: string | undefined, unit: string): string {
  return value === undefined ? NO_FIGURE : `${quantityText(value)} ${unit}`;
}

function containersText(packing: PackingModel, language: Language): string | undefined {
  const texts = packing.containers.map(({ type, count, fill }) => {
    if (fill === undefined) return `${count} × ${type}`;
    return filled(count > 1 ? 'lastFull' : 'full', language, {
      containers: `${count} × ${type}`,
      fill: shareText(fill),
    });
  });
  return texts.length > 0 ? texts.join('\n') : undefined;
}

/** Cartons, measure, weights and containers of the whole document. */
export function packingFacts(packing: PackingModel, language: Language): Fact[] {
  return facts(
    [
      ['cartons', quantityText(String(packing.cartons))],
      ['volume', measure(packing.volume, 'm³')],
      ['grossWeight', measure(packing.grossWeight, 'kg')],
      ['netWeight', measure(packing.netWeight, 'kg')],
      ['containers', containersText(packing, language)],
      ['revenueTons', packing.revenueTons === undefined ? undefined : measure(packing.revenueTons, 'W/M')],
    ],
    language,
  );
}

/** Where to pay. */
export function bankFacts(bank: BankModel, language: Language): Fact[] {
  return facts(
    [
      ['beneficiary', bank.beneficiary],
      ['bankName', bank.bank],
      ['account', bank.account],
      ['iban', bank.iban],
      ['swift', bank.swift],
      ['currency', bank.currency],
      ['bankAddress', bank.address],
      ['intermediary', bank.intermediary],
    ],
    language,
  );
}

/** What the letter of credit says, where there is one. */
export function creditFacts(lc: LetterOfCreditModel, language: Language): Fact[] {
  const days = lc.presentation;
  return facts(
    [
      ['lcNumber', lc.number],
      ['issuingBank', lc.issuingBank],
      ['amount', lc.amount && creditAmountText(lc.amount, language)],
      ['drawing', drawingText(lc, language)],
      ['latestShipment', day(lc.latestShipment, language)],
      ['expiry', day(lc.expiry, language)],
      ['presentation', days === undefined ? undefined : filled('presentationDays', language, { days: String(days) })],
      ['lastPresentation', day(lc.lastPresentation, language)],
    ],
    language,
  );
}

function creditAmountText({ value, currency, about }: CreditAmountModel, language: Language): string {
  const amount = `${currency} ${amountText(value)}`;
  return about ? filled('about', language, { amount }) : amount;
}

/** From the least to the most that may be drawn, where the two differ. */
function drawingText({ amount, least, most }: LetterOfCreditModel, language: Language): string | undefined {
  if (!amount || least === undefined || most === undefined || least === most) return undefined;
  return filled('range', language, { currency: amount.currency, least: amountText(least), most: amountText(most) });
}
