import type { DocumentModel, PartyModel } from '../core/documents/model.ts';
import {
  addressText,
  bankFacts,
  contactFacts,
  creditFacts,
  editionText,
  headFacts,
  packingFacts,
  shippingFacts,
  termText,
} from './facts.ts';
import type { Fact } from './facts.ts';
import { NO_FIGURE, amountText, negated, percentText } from './format.ts';
import { colonOf, elementLabel, incompleteText, isolated, label, speechOf } from './labels.ts';
import type { Speech } from './labels.ts';
import { itemTable } from './markdown/items.ts';
import { plain, table } from './markdown/text.ts';

/** The document as Markdown for mails and chats: the figures of the page, without its pictures. */
export function renderMarkdown(model: DocumentModel): string {
  const speech = speechOf(model.language);
  const blocks = [
    `# ${label(model.kind, speech)} ${plain(model.number)}`.trim(),
    model.complete ? undefined : `> **${plain(incompleteText(model.missing, speech))}**`,
    [list(headFacts(model, speech), speech), parties(model, speech)].filter(Boolean).join('\n'),
    section(label('shipping', speech), list(shippingList(model, speech), speech)),
    section(label('items', speech), itemTable(model, speech)),
    totals(model, speech),
    section(label('payment', speech), payment(model, speech)),
    model.packing && section(label('packing', speech), list(packingFacts(model.packing, speech), speech)),
    model.lc && section(label('lc', speech), list(creditFacts(model.lc, speech), speech)),
    model.bank && section(label('bank', speech), list(bankFacts(model.bank, speech), speech)),
    section(label('notes', speech), model.notes.map((note, index) => `${index + 1}. ${plain(note)}`).join('\n')),
    `${label('onBehalf', speech)} **${plain(model.seller.name)}**`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function section(title: string, body: string): string | undefined {
  return body === '' ? undefined : `## ${title}\n\n${body}`;
}

function item(name: string, value: string, speech: Speech): string {
  return `- **${name}${colonOf(speech)}** ${isolated(value, speech)}`;
}

function list(facts: readonly Fact[], speech: Speech): string {
  return facts
    .map((fact) => item(fact.label, plain(fact.value, fact.key === 'marks' ? ' / ' : ', '), speech))
    .join('\n');
}

function parties(model: DocumentModel, speech: Speech): string {
  const rows = (['seller', 'buyer', 'consignee', 'notify'] as const).map((role) => {
    const party = model[role];
    return (
      party && item(label(role, speech), partyText(party, role === 'seller' ? 'sender' : 'addressee', speech), speech)
    );
  });
  return rows.filter((row) => row !== undefined).join('\n');
}

function partyText(party: PartyModel, role: 'sender' | 'addressee', speech: Speech): string {
  const local = party.localName === party.name ? undefined : party.localName;
  const contacts = contactFacts(party, role, speech).map(({ key, label: name, value }) =>
    key === 'email' || key === 'website' ? value : `${name} ${isolated(value, speech)}`,
  );
  const parts = [party.name, local, addressText(party, speech), ...contacts];
  return parts
    .flatMap((part) => (part === undefined || part.trim() === '' ? [] : [isolated(plain(part, ', '), speech)]))
    .join(' · ');
}

function shippingList(model: DocumentModel, speech: Speech): Fact[] {
  const { incoterm } = model;
  const term: Fact[] = incoterm
    ? [
        {
          key: 'incoterm',
          label: label('incoterm', speech),
          value: `${termText(incoterm, speech)}, ${editionText(incoterm)}`,
        },
      ]
    : [];
  return [...term, ...shippingFacts(model, speech)];
}

function totals(model: DocumentModel, speech: Speech): string {
  const { goods, discount, discountRate, total, words } = model.totals;
  const parts = model.charges.length > 0 || goods !== total;
  const money = (text: string | undefined): string =>
    text === undefined ? NO_FIGURE : `${plain(model.currency)} ${plain(amountText(text, speech))}`;
  const term = model.incoterm ? ` ${plain(termText(model.incoterm, speech))}` : '';
  return [
    parts ? item(label('goods', speech), money(goods), speech) : undefined,
    discount === undefined
      ? undefined
      : item(
          [label('discount', speech), discountRate && percentText(discountRate, speech)].filter(Boolean).join(' '),
          money(negated(discount)),
          speech,
        ),
    ...model.charges.map(({ element, amount }) => item(elementLabel(element, speech), money(amount), speech)),
    item(`${label('total', speech)}${term}`, total === undefined ? NO_FIGURE : `**${money(total)}**`, speech),
    words === undefined ? undefined : item(label('words', speech), plain(words, ' / '), speech),
  ]
    .filter((row) => row !== undefined)
    .join('\n');
}

function payment(model: DocumentModel, speech: Speech): string {
  const { payment: terms, schedule, currency } = model;
  const columns = [
    { heading: label('share', speech), figure: true },
    { heading: label('due', speech), figure: false },
    { heading: `${label('amount', speech)} (${plain(currency)})`, figure: true },
  ];
  const rows = schedule.map(({ percent, when, amount }) => [
    percent === undefined ? '' : plain(percentText(percent, speech)),
    plain(when),
    plain(amountText(amount, speech)),
  ]);
  return [terms === undefined ? '' : plain(terms), rows.length > 0 ? table(columns, rows) : '']
    .filter(Boolean)
    .join('\n\n');
}
