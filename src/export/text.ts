import type { DocumentModel, InstalmentModel, PartyModel } from '../core/documents/model.ts';
import { bankFacts, creditFacts, editionText, headFacts, packingFacts, shippingFacts, termText } from './facts.ts';
import type { Fact } from './facts.ts';
import { negated, percentText } from './format.ts';
import { elementLabel, incompleteText, label, labelled, secondOf, speechOf } from './labels.ts';
import type { Label, Speech } from './labels.ts';
import { besideArabic, kept } from './text/direction.ts';
import { items } from './text/items.ts';
import { money, oneLine } from './text/line.ts';

/** The document as plain text for messengers on a phone: short lines, no table, no marks of any markup. */
export function renderText(model: DocumentModel): string {
  const speech = speechOf(model.language);
  const { incoterm } = model;
  const blocks = [
    [
      `${label(model.kind, speech)} ${kept(oneLine(model.number), speech)}`.trim(),
      model.complete ? '' : oneLine(incompleteText(model.missing, speech)),
      ...lines(headFacts(model, speech), speech),
    ],
    parties(model, speech),
    [incoterm ? item('incoterm', `${termText(incoterm, speech)}, ${editionText(incoterm)}`, speech) : ''],
    ...items(model, speech),
    totals(model, speech),
    payment(model, speech),
    lines(shippingFacts(model, speech), speech),
    [model.packing ? packing(packingFacts(model.packing, speech), speech) : ''],
    under('bank', model.bank ? lines(bankFacts(model.bank, speech), speech) : [], speech),
    under('lc', model.lc ? lines(creditFacts(model.lc, speech), speech) : [], speech),
    under('notes', notes(model, speech), speech),
  ];
  const texts = blocks.map((block) => block.filter((line) => line !== '').join('\n'));
  const text = `${texts.filter((block) => block !== '').join('\n\n')}\n`;
  // A blank that does not break parts digits in two where the words run from right to left (UAX #9: common separator).
  return besideArabic(speech) ? text.replace(/\u00a0/g, ' ') : text;
}

function named(name: string, value: string, speech: Speech): string {
  return labelled(name, kept(value, speech), speech);
}

function item(key: Label, value: string, speech: Speech): string {
  return named(label(key, speech), oneLine(value), speech);
}

function lines(facts: readonly Fact[], speech: Speech): string[] {
  return facts.map((fact) => named(fact.label, oneLine(fact.value, fact.key === 'marks' ? ' / ' : ', '), speech));
}

/** Lines under a heading, if there are any. */
function under(key: Label, below: readonly string[], speech: Speech): string[] {
  return below.length === 0 ? [] : [item(key, '', speech), ...below];
}

function parties(model: DocumentModel, speech: Speech): string[] {
  return (['seller', 'buyer', 'consignee', 'notify'] as const).map((role) => {
    const party = model[role];
    return party ? item(role, nameOf(party, speech), speech) : '';
  });
}

function nameOf({ name, localName }: PartyModel, speech: Speech): string {
  return secondOf(speech) === undefined || localName === undefined ? name : `${name} / ${localName}`;
}

function totals(model: DocumentModel, speech: Speech): string[] {
  const { goods, discount, discountRate, total, words } = model.totals;
  const sum = (name: string, amount: string | undefined): string => named(name, money(amount, model, speech), speech);
  const rate = discountRate === undefined ? '' : ` ${percentText(discountRate, speech)}`;
  const term = model.incoterm ? ` ${oneLine(termText(model.incoterm, speech))}` : '';
  return [
    model.charges.length > 0 || goods !== total ? sum(label('goods', speech), goods) : '',
    discount === undefined ? '' : sum(label('discount', speech) + rate, negated(discount)),
    ...model.charges.map(({ element, amount }) => sum(elementLabel(element, speech), amount)),
    sum(label('total', speech) + term, total),
    words === undefined ? '' : item('words', oneLine(words, ' / '), speech),
  ];
}

function payment(model: DocumentModel, speech: Speech): string[] {
  return [
    model.payment === undefined ? '' : item('payment', model.payment, speech),
    ...model.schedule.map((part) => kept(instalment(part, model, speech), speech)),
  ];
}

/** Without its amount a part says no more than the terms above it. */
function instalment({ percent, when, amount }: InstalmentModel, model: DocumentModel, speech: Speech): string {
  if (amount === undefined) return '';
  const due = [money(amount, model, speech), oneLine(when)].filter(Boolean).join(' – ');
  return percent === undefined ? due : labelled(percentText(percent, speech), due, speech);
}

/** All in one line; a figure is not parted from its unit where that line wraps. */
function packing(facts: readonly Fact[], speech: Speech): string {
  // Beside Arabic it would join what it stands between: to the bidirectional algorithm it is a separator of digits.
  const space = besideArabic(speech) ? ' ' : '\u00a0';
  const whole = facts.map((fact) => ({ ...fact, value: oneLine(fact.value).replaceAll(' ', space) }));
  return item('packing', lines(whole, speech).join(' · '), speech);
}

function notes(model: DocumentModel, speech: Speech): string[] {
  return model.notes.map((note) => kept(`• ${oneLine(note)}`, speech));
}
