import type { DocumentView, PartyView } from '../view/schema.ts';
import { COLUMNS } from './terms.ts';
import type { Printed } from './sheet.ts';

const ROLES = ['buyer', 'consignee', 'notify'] as const;

/** Labels of parts that not every document has, with the name that says whether this one does. */
const ONLY: Readonly<Record<string, string>> = {
  consignee: 'consignee',
  notify: 'notify',
  incoterm: 'term',
  words: 'words',
  payment: 'anyPayment',
  packing: 'packing',
  lc: 'lc',
  bank: 'bank',
  notes: 'anyNotes',
};

/**
 * What is printed in a form: for every text of a document its place, as a Word template names it, for a list one row with
 * the tags that repeat it, and of a document in two languages a place for each of them.
 */
export function placesOf(view: DocumentView): Printed {
  const two = view.secondLanguage !== null;
  const both = (name = '', of = ''): string[] =>
    two ? [`{first${name}${of}}`, `{second${name}${of}}`] : [`{label${name}${of}}`];
  const named = (name: string): string[] => {
    const only = ONLY[name];
    return both(`.${name}`).map((place) => (only === undefined ? place : `{#${only}}${place}{/${only}}`));
  };
  const begun = (tag: string, [first = '', ...second]: readonly string[]): string[] => [tag + first, ...second];
  const fact = (label: string[], value: string) => ({ key: '', label, value });
  const listed = (list: string) => [fact(begun(`{#${list}}`, both()), `{value}{/${list}}`)];
  const section = (name: string, list: string) => ({ label: named(name), facts: listed(list) });
  const party = <R extends PartyView['role']>(role: R) => ({
    role,
    label: role === 'seller' ? [] : named(role),
    name: `{${role}.name}`,
    localName: `{${role}.localName}`,
    address: [`{${role}.address}`],
    contacts: [],
  });
  const shipping = Array.from({ length: COLUMNS }, (_, n) => {
    const [open, close] = [n === 0 ? '{#shippingRows}' : '', n === COLUMNS - 1 ? '{/shippingRows}' : ''];
    return fact(begun(open, both('', String(n + 1))), `{value${n + 1}}${close}`);
  });
  return {
    ...view,
    number: '{number}',
    title: two ? ['{first.title}', '{second.title}'] : ['{title}'],
    date: null,
    isoDate: null,
    head: [fact(both(), '{value}')],
    warning: '{warning}',
    seller: party('seller'),
    parties: ROLES.map(party),
    term: { label: named('incoterm'), text: '{term}', edition: '{edition}' },
    shipping: { label: [], facts: shipping },
    currency: '{currency}',
    items: [
      {
        no: '{#items}{no}',
        sku: '',
        description: '{description}',
        localDescription: '{localDescription}',
        codes: [],
        specs: [{ label: '', value: '' }],
        image: '{image}',
        quantity: '{quantity}',
        unit: '{unit}',
        unitPrice: '{unitPrice}',
        discount: '{discount}',
        discountRate: '{discountRate}',
        amount: '{amount}{/items}',
        free: false,
        running: null,
      },
    ],
    sums: listed('sums'),
    total: { label: both('.total'), currency: '{#anyTotal}{currency}', value: '{/anyTotal}{total}' },
    words: { label: named('words'), lines: ['{words}'] },
    payment: {
      label: named('payment'),
      terms: '{payment}',
      schedule: [{ share: '{#schedule}{share}', when: '{when}', due: null, amount: '{amount}{/schedule}' }],
    },
    packing: section('packing', 'packingLines'),
    credit: section('lc', 'lcLines'),
    bank: section('bank', 'bankLines'),
    notes: ['{#notes}{note}{/notes}'],
    // In the classic layout a logo has a column of its own.
    logo: view.design.layout === 'classic' && view.logo === null ? null : '{logo}',
    stamp: '{stamp}',
    labels: {
      ...Object.fromEntries(Object.keys(view.labels).map((name) => [name, named(name)])),
      share: begun('{#anySchedule}', both('.share')),
    },
  };
}
