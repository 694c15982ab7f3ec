import { CHOICES } from '../../core/spec/grammar.ts';
import { scalar } from '../../core/spec/scalars.ts';
import { ELEMENTS, ELEMENT_MEANING } from '../../core/tables/incoterms.ts';
import { roleAt } from '../role.ts';
import type { Role } from '../role.ts';
import { charges, money, shares } from './amounts.ts';
import { countries, currencies, languages, pairs, units, unique } from './codes.ts';
import { asValue } from './completion.ts';
import type { Completion, Offer, Writing } from './completion.ts';
import { dates, durations, hsCodes, numbers, quantities } from './documents.ts';
import { files } from './files.ts';
import { banks, buyers, sellers } from './parties.ts';
import { isOwnName } from './own-name.ts';
import { payments } from './payments.ts';
import { leastQuantity, productOffer, productsFor } from './skus.ts';
import { places } from './places.ts';
import { terms } from './terms.ts';
import { usedValues, useAt } from './uses.ts';

export interface Values {
  readonly items: readonly Completion[];
  readonly isCut: boolean;
}

/** What a single value may be; nothing for text that is the writer's own. */
export function values(writing: Writing): Values {
  const { kind, cursor } = writing;
  const role = roleAt(kind, cursor.path);
  const all = (offers: readonly Offer[], isCut = false): Values => ({
    items: offers.map((offer) => asValue(writing, offer)),
    isCut,
  });
  if (isOwnName(kind, cursor.path)) return all([]);
  if (role === 'sku') {
    const { products, isCut } = productsFor(writing);
    return all(
      products.map(([sku, product]) => skuOffer(writing, sku, product)),
      isCut,
    );
  }
  if (role === 'file') {
    const { offers, isCut } = files(writing);
    return all(offers, isCut);
  }
  // Seaports come with the second letter.
  return all(role ? BY_ROLE[role](writing) : byType(writing), role === 'place' || role === 'term');
}

const NOTHING = (): Offer[] => [];

const BY_ROLE: Readonly<Record<Role, (writing: Writing) => Offer[]>> = {
  bank: banks,
  buyer: buyers,
  charge: charges,
  container: (writing) =>
    unique([...usedValues(writing, 'container'), '20GP', '40GP', '40HC', '45HC', 'LCL', 'auto']).map((value) => ({
      value,
    })),
  country: countries,
  currency: currencies,
  date: dates,
  element: ({ view }) =>
    ELEMENTS.map((value) => ({ value, kind: 'element', description: view.l10n.t(ELEMENT_MEANING[value]) })),
  file: NOTHING,
  hs: hsCodes,
  language: languages,
  mode: (writing) => ranked(writing, 'mode', choicesIn(writing)),
  money,
  number: numbers,
  payment: payments,
  place: places,
  quantity: quantities,
  seller: sellers,
  share: shares,
  sku: NOTHING,
  term: terms,
  unit: units,
};

/** In an item that has no quantity yet, the least goes with the product. */
function skuOffer(writing: Writing, sku: string, product: Parameters<typeof productOffer>[2]): Offer {
  const offer = productOffer(writing, sku, product);
  const { cursor, text } = writing;
  const rest = text.slice(cursor.range.end);
  const isItem = cursor.path.at(-3) === 'items' && !cursor.siblings.includes('quantity');
  const closes = cursor.inFlow ? /^ *[,}\n\r]|^ *$/.test(rest) : /^ *(?:\r?\n|$)/.test(rest);
  if (!isItem || !closes) return offer;
  const { insert } = asValue(writing, offer);
  const next = cursor.inFlow ? ', ' : `\n${' '.repeat(keyInset(writing))}`;
  return { ...offer, insert: `${insert}${next}quantity: \${1:${leastQuantity(product)}}` };
}

/** Columns from the indent of the line to the key that the value belongs to. */
function keyInset({ text, cursor }: Writing): number {
  const lineStart = text.lastIndexOf('\n', cursor.range.start - 1) + 1;
  return /^ *((?:- +)*)/.exec(text.slice(lineStart, cursor.range.start))?.[1]?.length ?? 0;
}

function byType(writing: Writing): Offer[] {
  const { kind, cursor, expected } = writing;
  const { single } = expected;
  if (single.includes(scalar.bool))
    return (
      /^(?:partialShipments|transhipment)$/.test(String(cursor.path.at(-1)))
        ? ['allowed', 'not allowed']
        : ['yes', 'no']
    ).map((value) => ({ value }));
  if (single.includes(scalar.days)) return durations(writing);
  if (single.includes(scalar.pair)) return pairs(writing);
  if (single.includes(scalar.tolerance)) return ['5%', '10%', 'about'].map((value) => ({ value, kind: 'figure' }));
  const choices = choicesIn(writing);
  if (choices.length > 0) return choices.map((value) => ({ value }));
  const use = useAt(kind, cursor.path);
  return use ? usedValues(writing, use).map((value) => ({ value, kind: /^\d/.test(value) ? 'figure' : 'word' })) : [];
}

function choicesIn({ expected }: Writing): readonly string[] {
  return expected.single.flatMap((type) => CHOICES.get(type)?.words ?? []);
}

function ranked(writing: Writing, use: string, values: readonly string[]): Offer[] {
  const own = usedValues(writing, use).filter((value) => values.includes(value));
  return unique([...own, ...values]).map((value) => ({ value }));
}
