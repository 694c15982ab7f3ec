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
import type { Label, Speech } from './labels.ts';

/** A label and its value, both as the reader sees them and not yet escaped. The value may have several lines. */
export interface Fact {
  readonly key: Label;
  readonly label: string;
  readonly value: string;
}

type Pair = readonly [key: Label, value: string | undefined];

function facts(pairs: readonly Pair[], speech: Speech): Fact[] {
  return pairs.flatMap(([key, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ key, label: label(key, speech), value }],
  );
}

function day(text: string | undefined, speech: Speech): string | undefined {
  return text === undefined ? undefined : dateText(text, speech);
}

function yesNo(allowed: boolean | undefined, speech: Speech): string | undefined {
  return allowed === undefined ? undefined : label(allowed ? 'allowed' : 'notAllowed', speech);
}

/** `FOB Ningbo`, `DDP (VAT unpaid) Chicago`: the rule and its named place. */
export function termText(term: IncotermModel, speech: Speech): string {
  return [term.rule, term.taxUnpaid ? `(${label('taxUnpaid', speech)})` : '', term.place].filter(Boolean).join(' ');
}

/** The edition that a rule must be written with: without it the parties may mean different rules. */
export function editionText(term: IncotermModel): string {
  return `Incoterms® ${term.edition}`;
}

/** The document's own facts besides its number: date, validity, the quotation that is followed. */
export function headFacts(model: DocumentModel, speech: Speech): Fact[] {
  return facts(
    [
      ['date', day(model.date, speech)],
      ['validUntil', day(model.validUntil, speech)],
      ['follows', model.follows],
    ],
    speech,
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
export function addressText(party: PartyModel, speech: Speech): string {
  const country = party.country === undefined ? undefined : countryText(party.country, speech);
  const address = party.address?.trim() ?? '';
  if (country === undefined) return address;
  // An address that is kept in one language names its country in English, or in the party's own.
  const names = [country, ...(['en', 'zh'] as const).map((language) => countryText(party.country ?? '', language))];
  if (names.some((name) => namesCountry(address, name, party.country))) return address;
  return address === '' ? country : `${address}\n${country}`;
}

/** How to reach a party, and its tax number. A letter is for the attention of the other side's person, not of one's own. */
export function contactFacts(party: PartyModel, role: 'sender' | 'addressee', speech: Speech): Fact[] {
  return facts(
    [
      [role === 'sender' ? 'contact' : 'person', party.person],
      ['phone', party.phone],
      ['email', party.email],
      ['website', party.website],
      ['taxId', party.taxId],
    ],
    speech,
  );
}

function says(port: string | undefined, place: string | undefined): boolean {
  return port !== undefined && place !== undefined && port.toLowerCase().includes(place.toLowerCase());
}

/** Ports, dates and conditions of the shipment, and the lead time. A port says more than the place of the same name. */
export function shippingFacts(model: DocumentModel, speech: Speech): Fact[] {
  const { shipping, leadTime } = model;
  const { from, to, portOfLoading, portOfDischarge, mode, tolerance } = shipping;
  return facts(
    [
      ['mode', mode === undefined ? undefined : modeLabel(mode, speech)],
      ['from', says(portOfLoading, from) ? undefined : from],
      ['portOfLoading', portOfLoading],
      ['portOfDischarge', portOfDischarge],
      ['to', says(portOfDischarge, to) ? undefined : to],
      ['latestShipment', day(shipping.latest, speech)],
      ['leadTime', leadTime],
      ['partialShipments', yesNo(shipping.partialShipments, speech)],
      ['transhipment', yesNo(shipping.transhipment, speech)],
      ['tolerance', tolerance === undefined ? undefined : toleranceText(tolerance, speech)],
      ['amountTolerance', amountToleranceText(model, speech)],
      ['marks', shipping.marks],
    ],
    speech,
  );
}

/** `±5%`; a tolerance of nothing is said in words. */
function toleranceText(written: string, speech: Speech): string {
  const percent = percentText(written.replace(/^(\+\/-|[±+])\s*/, ''), speech);
  return /^\D*0\D*$/.test(percent) ? label('noTolerance', speech) : `±${percent}`;
}

/** What may be drawn more or less, and what that comes to. */
function amountToleranceText({ shipping, tolerance, currency }: DocumentModel, speech: Speech): string | undefined {
  const written = shipping.amountTolerance;
  if (written === undefined) return undefined;
  const text = toleranceText(written, speech);
  const { min, max } = tolerance?.amount ?? {};
  if (min === undefined || max === undefined || min === max) return text;
  return `${text}\n${filled('range', speech, { currency, least: amountText(min, speech), most: amountText(max, speech) })}`;
}

function measure(value: string | undefined, unit: string, speech: Speech): string {
  return value === undefined ? NO_FIGURE : `${quantityText(value, speech)}\u00a0${unit}`;
}

function containersText(packing: PackingModel, speech: Speech): string | undefined {
  const texts = packing.containers.map(({ type, count, fill }) => {
    if (fill === undefined) return `${count} × ${type}`;
    return filled(count > 1 ? 'lastFull' : 'full', speech, {
      containers: `${count} × ${type}`,
      fill: shareText(fill, speech),
    });
  });
  return texts.length > 0 ? texts.join('\n') : undefined;
}

/** Cartons, measure, weights and containers of the whole document. */
export function packingFacts(packing: PackingModel, speech: Speech): Fact[] {
  const kilograms = filled('kilograms', speech, {});
  return facts(
    [
      ['cartons', quantityText(String(packing.cartons), speech)],
      ['volume', measure(packing.volume, filled('cubicMetres', speech, {}), speech)],
      ['grossWeight', measure(packing.grossWeight, kilograms, speech)],
      ['netWeight', measure(packing.netWeight, kilograms, speech)],
      ['containers', containersText(packing, speech)],
      ['revenueTons', packing.revenueTons === undefined ? undefined : measure(packing.revenueTons, 'W/M', speech)],
    ],
    speech,
  );
}

/** Where to pay. */
export function bankFacts(bank: BankModel, speech: Speech): Fact[] {
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
    speech,
  );
}

/** What the letter of credit says, where there is one. */
export function creditFacts(lc: LetterOfCreditModel, speech: Speech): Fact[] {
  const days = lc.presentation;
  return facts(
    [
      ['lcNumber', lc.number],
      ['issuingBank', lc.issuingBank],
      ['amount', lc.amount && creditAmountText(lc.amount, speech)],
      ['drawing', drawingText(lc, speech)],
      ['latestShipment', day(lc.latestShipment, speech)],
      ['expiry', day(lc.expiry, speech)],
      ['presentation', days === undefined ? undefined : filled('presentationDays', speech, { days: String(days) })],
      ['lastPresentation', day(lc.lastPresentation, speech)],
    ],
    speech,
  );
}

function creditAmountText({ value, currency, about }: CreditAmountModel, speech: Speech): string {
  const amount = `${currency}\u00a0${amountText(value, speech)}`;
  return about ? filled('about', speech, { amount }) : amount;
}

/** From the least to the most that may be drawn, where the two differ. */
function drawingText({ amount, least, most }: LetterOfCreditModel, speech: Speech): string | undefined {
  if (!amount || least === undefined || most === undefined || least === most) return undefined;
  return filled('range', speech, {
    currency: amount.currency,
    least: amountText(least, speech),
    most: amountText(most, speech),
  });
}
