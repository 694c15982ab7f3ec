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
import { elementLabel, incompleteText, label, languageOf } from './labels.ts';
import type { Language } from './labels.ts';
import { itemTable } from './markdown/items.ts';
import { plain, table } from './markdown/text.ts';

/** The document as Markdown for mails and chats: the figures of the page, without its pictures. */
export function renderMarkdown(model: DocumentModel): string {
  const language = languageOf(model.language);
  const blocks = [
    `# ${label(model.kind, language)} ${plain(model.number)}`.trim(),
    model.complete ? undefined : `> **${plain(incompleteText(model.missing, language))}**`,
    [list(headFacts(model, language), language), parties(model, language)].filter(Boolean).join('\n'),
    section(label('shipping', language), list(shippingList(model, language), language)),
    section(label('items', language), itemTable(model, language)),
    totals(model, language),
    section(label('payment', language), payment(model, language)),
    model.packing && section(label('packing', language), list(packingFacts(model.packing, language), language)),
    model.lc && section(label('lc', language), list(creditFacts(model.lc, language), language)),
    model.bank && section(label('bank', language), list(bankFacts(model.bank, language), language)),
    section(label('notes', language), model.notes.map((note, index) => `${index + 1}. ${plain(note)}`).join('\n')),
    `${label('onBehalf', language)} **${plain(model.seller.name)}**`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function section(title: string, body: string): string | undefined {
  return body === '' ? undefined : `## ${title}\n\n${body}`;
}

function item(name: string, value: string, language: Language): string {
  return `- **${name}${language === 'zh' ? '：' : ':'}** ${value}`;
}

function list(facts: readonly Fact[], language: Language): string {
  return facts
    .map((fact) => item(fact.label, plain(fact.value, fact.key === 'marks' ? ' / ' : ', '), language))
    .join('\n');
}

function parties(model: DocumentModel, language: Language): string {
  const rows = (['seller', 'buyer', 'consignee', 'notify'] as const).map((role) => {
    const party = model[role];
    return (
      party &&
      item(label(role, language), partyText(party, role === 'seller' ? 'sender' : 'addressee', language), language)
    );
  });
  return rows.filter((row) => row !== undefined).join('\n');
}

function partyText(party: PartyModel, role: 'sender' | 'addressee', language: Language): string {
  const local = party.localName === party.name ? undefined : party.localName;
  const contacts = contactFacts(party, role, language).map(({ key, label: name, value }) =>
    key === 'email' || key === 'website' ? value : `${name} ${value}`,
  );
  const parts = [party.name, local, addressText(party, language), ...contacts];
  return parts.flatMap((part) => (part === undefined || part.trim() === '' ? [] : [plain(part, ', ')])).join(' · ');
}

function shippingList(model: DocumentModel, language: Language): Fact[] {
  const { incoterm } = model;
  const term: Fact[] = incoterm
    ? [
        {
          key: 'incoterm',
          label: label('incoterm', language),
          value: `${termText(incoterm, language)}, ${editionText(incoterm)}`,
        },
      ]
    : [];
  return [...term, ...shippingFacts(model, language)];
}

function totals(model: DocumentModel, language: Language): string {
  const { goods, discount, discountRate, total, words } = model.totals;
  const parts = model.charges.length > 0 || goods !== total;
  const money = (text: string | undefined): string =>
    text === undefined ? NO_FIGURE : `${plain(model.currency)} ${plain(amountText(text))}`;
  const term = model.incoterm ? ` ${plain(termText(model.incoterm, language))}` : '';
  return [
    parts ? item(label('goods', language), money(goods), language) : undefined,
    discount === undefined
      ? undefined
      : item(
          [label('discount', language), discountRate && percentText(discountRate)].filter(Boolean).join(' '),
          money(negated(discount)),
          language,
        ),
    ...model.charges.map(({ element, amount }) => item(elementLabel(element, language), money(amount), language)),
    item(`${label('total', language)}${term}`, total === undefined ? NO_FIGURE : `**${money(total)}**`, language),
    words === undefined ? undefined : item(label('words', language), plain(words), language),
  ]
    .filter((row) => row !== undefined)
    .join('\n');
}

function payment(model: DocumentModel, language: Language): string {
  const { payment: terms, schedule, currency } = model;
  const columns = [
    { heading: label('share', language), figure: true },
    { heading: label('due', language), figure: false },
    { heading: `${label('amount', language)} (${plain(currency)})`, figure: true },
  ];
  const rows = schedule.map(({ percent, when, amount }) => [
    percent === undefined ? '' : plain(percentText(percent)),
    plain(when),
    plain(amountText(amount)),
  ]);
  return [terms === undefined ? '' : plain(terms), rows.length > 0 ? table(columns, rows) : '']
    .filter(Boolean)
    .join('\n\n');
}
