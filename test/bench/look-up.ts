import type { Core } from './core.ts';

// From the texts of a workspace, none of them seen before, to one product in it. Every figure is invented.

const PLACES: readonly (readonly [what: string, files: number, products: number, limit: number])[] = [
  ['10,000 products in one file', 1, 10_000, 300],
  ['10,000 products in 200 files', 200, 10_000, 300],
  ['50,000 products in one file', 1, 50_000, 1500],
];

export interface LookUp {
  readonly what: string;
  readonly limit: number;
  prepare(): () => unknown;
}

/** The last of very many products, looked up in a workspace that was opened for it. */
export function lookUps(core: Core): LookUp[] {
  return PLACES.map(([what, files, products, limit]) => {
    const each = products / files;
    const texts = Array.from({ length: files }, (_, file) => productsText(file * each, each));
    const last = `P-${products - 1}`;
    return {
      what: `cold look-up, ${what}`,
      limit,
      prepare: () => () => {
        const workspace = new core.Workspace();
        for (const [n, text] of texts.entries()) workspace.set(`${n}.product.yaml`, text);
        const found = workspace.product(last)?.value.unit;
        if (found !== 'pcs') throw new Error(`${last} was not found`);
      },
    };
  });
}

/** A list of so many products. */
export function productsText(from: number, count: number): string {
  const products = Array.from(
    { length: count },
    (_, n) => `  - sku: P-${from + n}
    name: { en: Product ${from + n}, zh: 产品 ${from + n} }
    unit: pcs
    hs: "9405.42"
    origin: CN
    price: { term: FOB Ningbo, currency: USD, unit: 12.80 }
    packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm }
`,
  );
  return `products:\n${products.join('')}`;
}
