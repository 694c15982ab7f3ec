import type { DocumentModel, PartyModel } from '../core/documents/model.ts';
import { exactlyIn } from '../core/spec/shape.ts';
import type { LocalText } from '../core/spec/shape.ts';
import type { Language } from '../core/tables/languages.ts';
import { contactFacts, editionText, termText } from './facts.ts';
import { NO_FIGURE, dateText } from './format.ts';
import { incompleteText, label, labelled, listed, mainOf, secondOf, speechOf } from './labels.ts';
import { EMAILS } from './terms/email.ts';
import type { WithPerson } from './terms/email.ts';
import { kept } from './text/direction.ts';
import { filledIn } from './text/fill.ts';
import type { Places } from './text/fill.ts';
import { money, oneLine } from './text/line.ts';

/** A mail to the buyer, for a person to read over and send. */
export interface EmailDraft {
  readonly subject: string;
  readonly body: string;
}

/** The mail in one language. */
interface Letter {
  readonly model: DocumentModel;
  readonly attachments: readonly string[];
  readonly language: Language;
  /** The second of two: with the names that the parties have in it. */
  readonly second: boolean;
}

/** Between two languages. */
const PARTING = '\n\n* * *\n\n';

/**
 * The mail that goes with a document, by the seller's own templates or ours; in two languages one below the other.
 * `attachments` are names of files; without any the sentence about them is left out.
 */
export function emailDraft(model: DocumentModel, attachments: readonly string[]): EmailDraft {
  const speech = speechOf(model.language);
  const letters = [mainOf(speech), secondOf(speech)].flatMap((language, n): Letter[] =>
    language === undefined ? [] : [{ model, attachments, language, second: n > 0 }],
  );
  return {
    subject: letters.map(subjectOf).filter(Boolean).join(' / '),
    body: letters.map(bodyOf).filter(Boolean).join(PARTING),
  };
}

function subjectOf(letter: Letter): string {
  const template = own(letter.model.email.subject, letter) ?? EMAILS[letter.language].subject;
  const places = placesOf(letter);
  const text = filledIn(template, places) || (template && `${places.kind} ${places.number}`);
  return oneLine(text, ' ');
}

function bodyOf(letter: Letter): string {
  const { model, language } = letter;
  const template = own(model.email.body, letter);
  const places = placesOf(letter);
  const text =
    template === undefined ? `${filledIn(ours(letter), places)}\n\n${signature(letter)}` : filledIn(template, places);
  return model.complete || text === '' ? text : `${incompleteText(model.missing, language)}\n\n${text}`;
}

/** The seller's own text: of a mapping the one in the language, of a single text that one, once. `undefined` for ours. */
function own(text: LocalText | undefined, { language, second }: Letter): string | undefined {
  if (typeof text === 'string') return second && text !== '' ? '' : text || undefined;
  return text && (exactlyIn(text, language) || undefined);
}

/** Our own template, without its signature. */
function ours({ model, language }: Letter): string {
  const { greeting, introduction, opening, attached, terms, closing, regards } = EMAILS[language];
  const pick = ([named, unnamed]: WithPerson, party: PartyModel): string => (party.person?.trim() ? named : unnamed);
  const row = (key: 'total' | 'validUntil' | 'payment', value: string): string =>
    labelled(label(key, language), value, language);
  return [
    [pick(greeting, model.buyer)],
    [introduction ? pick(introduction, model.seller) : '', opening[model.kind], attached],
    [
      terms,
      row('total', model.incoterm ? '{total} {term}' : '{total}'),
      row('validUntil', '{validUntil}'),
      row('payment', '{payment}'),
    ],
    [closing[model.kind]],
    [regards],
  ]
    .map((lines) => lines.filter(Boolean).join('\n'))
    .join('\n\n');
}

function signature({ model: { seller }, language, second }: Letter): string {
  const reached = contactFacts(seller, 'sender', language).filter(
    ({ key }) => key === 'phone' || key === 'email' || key === 'website',
  );
  return [
    seller.person ?? '',
    nameOf(seller, second),
    ...reached.map((fact) => labelled(fact.label, kept(oneLine(fact.value), language), language)),
  ]
    .map((line) => kept(oneLine(line), language))
    .filter(Boolean)
    .join('\n');
}

function placesOf({ model, attachments, language, second }: Letter): Places {
  const { incoterm, validUntil, payment = '', totals, seller, buyer } = model;
  const text = (value: string | undefined): string => kept(oneLine(value ?? ''), language);
  return {
    number: text(model.number) || NO_FIGURE,
    kind: EMAILS[language].kinds[model.kind],
    total: text(money(totals.total, model, language)),
    term: text(incoterm && `${termText(incoterm, language)}, ${editionText(incoterm)}`),
    buyer: text(nameOf(buyer, second)),
    // A template of the seller's greets whoever it is: the firm, where no person is known.
    person: text(buyer.person) || text(nameOf(buyer, second)),
    validUntil: validUntil === undefined ? '' : dateText(validUntil, language),
    payment: text(payment),
    attachments: listed(attachments.map(text), language),
    seller: text(nameOf(seller, second)),
    contact: text(seller.person),
  };
}

function nameOf({ name, localName }: PartyModel, second: boolean): string {
  return (second ? localName : undefined) ?? name;
}
