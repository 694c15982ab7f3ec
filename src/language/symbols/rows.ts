import type { Tree } from '../../core/spec/tree.ts';
import type { PricedLine } from '../../core/trade/price/priced.ts';
import { amountText, quantityText } from '../figures.ts';
import { said } from './said.ts';
import type { Named } from './symbol.ts';

/** An element of a list, and what is known of it. */
export interface Row {
  /** The keys that lead to the list. */
  readonly list: string;
  readonly tree: Tree;
  readonly language: string;
  /** Of an item in a document that could be computed. */
  readonly line: PricedLine | undefined;
  readonly currency: string | undefined;
}

/** What an element of a list is called, by the list that it stands in; no name where it says nothing. */
export function namedRow(row: Row): Named {
  const named = Object.hasOwn(ROWS, row.list) ? ROWS[row.list]?.(row) : undefined;
  if (named?.name) return named;
  const name = anyText(row);
  return { name, detail: named && named.detail !== name ? named.detail : '', kind: 'row' };
}

const ROWS: Readonly<Record<string, (row: Row) => Named>> = {
  items: (row) => {
    const { line, currency } = row;
    const quantity = line?.line.quantity
      ? `${quantityText(line.line.quantity)} ${line.line.unit}`
      : at(row, 'quantity');
    const amount = line?.amount && currency ? `${amountText(line.amount, currency)} ${currency}` : '';
    const sku = at(row, 'sku');
    return {
      name: sku || at(row, 'description'),
      detail: together([quantity, amount]),
      kind: sku ? 'product' : 'row',
    };
  },
  products: (row) => ({ name: at(row, 'sku'), detail: at(row, 'name'), kind: 'product' }),
  banks: (row) => {
    const id = at(row, 'id');
    return {
      name: id || at(row, 'bank'),
      detail: together([at(row, 'currency'), id ? at(row, 'bank') : '']),
      kind: 'party',
    };
  },
  fx: (row) => rate(row, ['pair', 'rate'], 'date'),
  charges: (row) => rate(row, ['element', 'route', 'container', 'mode'], 'amount'),
  duties: (row) => rate(row, ['hs', 'route', 'name'], 'rate'),
  taxes: (row) => rate(row, ['name', 'hs', 'route'], 'rate'),
  fees: (row) => {
    const named = rate(row, ['name', 'route'], 'rate');
    return { ...named, detail: named.detail || at(row, 'amount') };
  },
  'price.tiers': (row) => ({
    name: at(row, 'from') && `≥ ${at(row, 'from')}`,
    detail: at(row, 'unit'),
    kind: 'amount',
  }),
  regimes: (row) => rate(row, ['country'], 'value'),
  containers: (row) => rate(row, ['type'], 'usable'),
};

function rate(row: Row, parts: readonly string[], detail: string): Named {
  const name = parts.map((part) => (part === 'route' ? route(row) : at(row, part)));
  return { name: name.filter(Boolean).join(' '), detail: at(row, detail), kind: 'amount' };
}

function route(row: Row): string {
  const [from, to] = [at(row, 'from'), at(row, 'to')];
  return from || to ? `${from} → ${to}`.trim() : '';
}

function at({ tree, language }: Row, key: string): string {
  return tree.kind === 'map' ? said(tree.entries.get(key)?.value, language) : '';
}

/** Of a list that is not known: its text, or the first two that it holds. */
function anyText({ tree, language }: Row): string {
  if (tree.kind !== 'map') return said(tree, language);
  const texts = [...tree.entries.values()].slice(0, 4).map(({ value }) => (value?.kind === 'text' ? value : undefined));
  return texts
    .map((one) => said(one, language))
    .filter(Boolean)
    .slice(0, 2)
    .join(' ');
}

function together(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
