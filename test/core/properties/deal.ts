import type { Files } from '../files.ts';

/** What a key holds: every number, amount and percentage as it is written. */
export type Value = string | readonly Value[] | Keys;
export interface Keys {
  readonly [key: string]: Value | undefined;
}

/** A line of the document and the product that it is of; none for a line of its own. */
export interface Line {
  readonly product: Keys | undefined;
  readonly item: Keys & { readonly quantity: string };
}

/** A deal as the files of a folder tell it. Every amount of money stands as `12.80 USD`, so that texts can be scaled. */
export interface Deal {
  readonly kind: 'quotation' | 'proforma';
  readonly currency: string;
  /** Of derived unit prices. */
  readonly priceDecimals: number;
  readonly lines: readonly Line[];
  readonly rates: Keys;
  readonly document: Keys;
}

export const pathOf = (deal: Deal): string => `q.${deal.kind}.yaml`;

/** One key a line; JSON is YAML. */
function text(keys: Keys): string {
  const known = Object.entries(keys).filter(([, value]) => value !== undefined);
  return known.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

function itemOf({ product, item }: Line, n: number): Keys {
  return product ? { sku: `P${n}`, ...item } : { description: `Line ${n}`, ...item };
}

/** The folder of a deal. */
export function written(deal: Deal): Files {
  const products = deal.lines.flatMap(({ product }, n) =>
    product ? [{ sku: `P${n}`, name: `Product ${n}`, unit: 'pcs', ...product }] : [],
  );
  return {
    'us.seller.yaml': text({
      name: 'Example Exports',
      address: 'Ningbo',
      country: 'CN',
      defaults: { priceDecimals: String(deal.priceDecimals) },
    }),
    'p.product.yaml': text({ products }),
    'x.rates.yaml': text(deal.rates),
    [pathOf(deal)]: text({
      number: 'Q-1',
      date: '2026-08-20',
      buyer: { name: 'Example Imports', country: 'US' },
      currency: deal.currency,
      from: 'Ningbo',
      to: 'Somewhere',
      ...deal.document,
      items: deal.lines.map(itemOf),
    }),
  };
}
