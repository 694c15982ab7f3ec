import { languageOfTag, tagsOf } from '../core/tables/languages.ts';
import type { Language } from '../core/tables/languages.ts';
import type { Element } from '../core/tables/incoterms.ts';
import { ELEMENTS, LACKS, MODES } from './terms/charges.ts';
import { TERMS } from './terms/documents.ts';
import { inRow } from './terms/languages.ts';
import type { Row } from './terms/languages.ts';

/** The language of a document's labels, or two: `en+zh` has the labels of both, figures and dates as the first writes them. */
export type Speech = Language | `${Language}+${Language}`;

export type Label = keyof typeof TERMS;

/** Every row of every table: for the test that all languages are there. */
export const LABEL_ROWS: readonly (readonly [key: string, row: Row])[] = [TERMS, ELEMENTS, LACKS, MODES].flatMap(
  (table) => Object.entries<Row>(table),
);

/** The language of the labels for a document's language as written; English where there is none of ours. */
export function speechOf(code: string): Speech {
  const [main, second] = tagsOf(code).map((tag) => (tag === undefined ? undefined : languageOfTag(tag)));
  const first = main ?? 'en';
  return second === undefined || second === first ? first : `${first}+${second}`;
}

/** The language in which figures, dates and countries are written. */
export function mainOf(speech: Speech): Language {
  return languageOfTag(tagsOf(speech)[0]) ?? 'en';
}

/** The language beside it, of a document that has two. */
export function secondOf(speech: Speech): Language | undefined {
  const [, second] = tagsOf(speech);
  return second === undefined ? undefined : languageOfTag(second);
}

/** Whether the document is read from right to left. */
export function isRightToLeft(speech: Speech): boolean {
  return mainOf(speech) === 'ar';
}

/** A term in the document's language and, where there is a second one with another word for it, in that. */
export type InBoth = readonly [main: string, second: string | undefined];

function inBoth(row: Row, speech: Speech): InBoth {
  const [main, second] = [mainOf(speech), secondOf(speech)];
  const first = inRow(row, main);
  const other = second === undefined ? first : inRow(row, second);
  return [first, other.toLowerCase() === first.toLowerCase() ? undefined : other];
}

/** Both languages of a term, once where they are alike. */
function cell(row: Row, speech: Speech): string {
  const [first, other] = inBoth(row, speech);
  return other === undefined ? first : `${first} ${other}`;
}

/** The two languages of a label apart, for a format that can set one below the other. */
export function labelParts(key: Label, speech: Speech): InBoth {
  return inBoth(TERMS[key], speech);
}

/** The two languages of a cost element's name apart. */
export function elementParts(element: Element, speech: Speech): InBoth {
  return inBoth(ELEMENTS[element], speech);
}

/** Every label of the documents. */
export const LABELS = Object.keys(TERMS) as readonly Label[];

/** A label of the documents. */
export function label(key: Label, speech: Speech): string {
  return cell(TERMS[key], speech);
}

/** A label, a text for each language of the document. */
export function labels(key: Label, speech: Speech): string[] {
  return labelParts(key, speech).filter((text) => text !== undefined);
}

/** A phrase with its braces filled in, in the first language. */
export function filled(key: Label, speech: Speech, values: Readonly<Record<string, string>>): string {
  return inRow(TERMS[key], mainOf(speech)).replace(/\{(\w+)\}/g, (brace, name: string) => {
    const value = values[name];
    return value === undefined ? brace : isolated(value, speech);
  });
}

/** A value between Arabic words, so that it runs in its own direction (UAX #9: first strong isolate, pop isolate). */
export function isolated(value: string, speech: Speech): string {
  return isRightToLeft(speech) ? `\u2068${value}\u2069` : value;
}

/** The name of a cost element, as of a charge on a line of its own. */
export function elementLabel(element: Element, speech: Speech): string {
  return cell(ELEMENTS[element], speech);
}

/** The name of a cost element, a text for each language of the document. */
export function elementLabels(element: Element, speech: Speech): string[] {
  return elementParts(element, speech).filter((text) => text !== undefined);
}

/** The name of a mode of transport; one that we do not know is given back as it is. */
export function modeLabel(mode: string, speech: Speech): string {
  const row = Object.entries<Row>(MODES).find(([key]) => key === mode)?.[1];
  return row ? cell(row, speech) : mode;
}

/** What an incomplete document says in its banner. */
export function incompleteText(missing: readonly string[], speech: Speech): string {
  const main = mainOf(speech);
  const rows = new Map<string, Row>([...Object.entries<Row>(ELEMENTS), ...Object.entries<Row>(LACKS)]);
  const names = missing.map((name) => {
    const row = rows.get(name);
    return row ? inSentence(inRow(row, main), main) : name;
  });
  if (names.length === 0) return filled('incompleteBare', speech, {});
  return filled('incomplete', speech, { what: listed([...new Set(names)], speech) });
}

/** Names one after the other, as the language parts them. */
export function listed(names: readonly string[], speech: Speech): string {
  return names.join(LIST_MARKS[mainOf(speech)] ?? ', ');
}

/** A label and its value on a line of plain text. */
export function labelled(name: string, value: string, speech: Speech): string {
  const colon = colonOf(speech);
  return `${name}${colon}${colon === '：' ? '' : ' '}${value}`.trim();
}

/** What stands between a label and its value on one line. */
export function colonOf(speech: Speech): string {
  return COLONS[mainOf(speech)] ?? ':';
}

const COLONS: Partial<Record<Language, string>> = { zh: '：', 'zh-Hant': '：', ja: '：', fr: '\u00a0:' };

const LIST_MARKS: Partial<Record<Language, string>> = { zh: '、', 'zh-Hant': '、', ja: '、', ar: '، ' };

/** A name inside a sentence: small, but for nouns of German and abbreviations. */
function inSentence(name: string, language: Language): string {
  if (language === 'de' || /^\p{Lu}{2}/u.test(name)) return name;
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}
