import type * as z from 'zod';
import type { FileKind } from '../core/index.ts';
import { isDocumentKind } from '../core/index.ts';
import { scalar } from '../core/spec/scalars.ts';
import type { Path } from '../core/spec/tree.ts';
import { expectedAt } from './expected.ts';

/** What a single value is to the trade, wherever it stands. */
export type Role =
  | 'bank'
  | 'buyer'
  | 'charge'
  | 'container'
  | 'country'
  | 'currency'
  | 'date'
  | 'element'
  | 'file'
  | 'hs'
  | 'language'
  | 'mode'
  | 'money'
  | 'number'
  | 'payment'
  | 'place'
  | 'quantity'
  | 'seller'
  | 'share'
  | 'sku'
  | 'term'
  | 'unit';

/** What plain texts are, by where they stand; `*` is any element of a list. */
const BY_PATH: Readonly<
  Record<'document' | Exclude<FileKind, 'quotation' | 'proforma'>, Readonly<Record<string, Role>>>
> = {
  document: {
    number: 'number',
    follows: 'number',
    buyer: 'buyer',
    'buyer.id': 'buyer',
    'buyer.payment': 'payment',
    seller: 'seller',
    bank: 'bank',
    from: 'place',
    to: 'place',
    portOfLoading: 'place',
    portOfDischarge: 'place',
    payment: 'payment',
    'items.*.sku': 'sku',
    'items.*.unit': 'unit',
    'items.*.hs': 'hs',
  },
  product: { sku: 'sku', unit: 'unit', hs: 'hs', image: 'file' },
  buyer: { id: 'buyer', payment: 'payment' },
  seller: {
    id: 'seller',
    logo: 'file',
    stamp: 'file',
    'design.template': 'file',
    'design.word': 'file',
    'design.fontFiles.*': 'file',
    'defaults.payment': 'payment',
    'banks.*.id': 'bank',
  },
  rates: {
    'charges.*.element': 'element',
    'charges.*.from': 'place',
    'charges.*.to': 'place',
    'duties.*.hs': 'hs',
    'taxes.*.hs': 'hs',
  },
};

const BY_TYPE: ReadonlyMap<z.ZodType, Role> = new Map<z.ZodType, Role>([
  [scalar.term, 'term'],
  [scalar.liveTerm, 'term'],
  [scalar.currency, 'currency'],
  [scalar.country, 'country'],
  [scalar.language, 'language'],
  [scalar.money, 'money'],
  [scalar.namedMoney, 'money'],
  [scalar.charge, 'charge'],
  [scalar.namedCharge, 'charge'],
  [scalar.quantity, 'quantity'],
  [scalar.percent, 'share'],
  [scalar.profit, 'share'],
  [scalar.commission, 'share'],
  [scalar.priceShare, 'share'],
  [scalar.overhead, 'share'],
  [scalar.mode, 'mode'],
  [scalar.container, 'container'],
  [scalar.containerKind, 'container'],
  [scalar.date, 'date'],
]);

/** The role of the value at a path; `undefined` where it has none that the editor knows more about. */
export function roleAt(kind: FileKind, path: Path): Role | undefined {
  const table = BY_PATH[isDocumentKind(kind) ? 'document' : kind];
  const from = kind === 'product' && path[0] === 'products' ? path.slice(2) : path;
  const name = from.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  if (Object.hasOwn(table, name)) return table[name];
  for (const type of expectedAt(kind, path).single) {
    const role = BY_TYPE.get(type);
    if (role) return role;
  }
  return undefined;
}
