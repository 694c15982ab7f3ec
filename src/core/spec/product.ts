import * as z from 'zod';
import { list, localText, object, record, requiring } from './shape.ts';
import { scalar } from './scalars.ts';
import type { Complaint } from './grammar.ts';

/** What a unit costs the seller. Internal. */
export const cost = object(
  { amount: scalar.namedMoney, vat: scalar.percent, rebate: scalar.percent, supplier: z.string() },
  ['amount'],
);
export type Cost = z.infer<typeof cost>;

/** A list price under a term, by quantity or the same for all. */
const listPriceKeys = object(
  {
    term: scalar.liveTerm,
    currency: scalar.currency,
    unit: scalar.money,
    tiers: list(object({ from: scalar.quantity, unit: scalar.money }, ['from', 'unit'])),
  },
  ['term'],
);

/** A list price must say its currency: what the document is in says nothing of what the list is in. */
export const listPrice = requiring(
  listPriceKeys.superRefine((price, context) => {
    if (price.currency) return;
    const prices = [
      { unit: price.unit, path: ['unit'] },
      ...(price.tiers ?? []).map(({ unit }, n) => ({ unit, path: ['tiers', n, 'unit'] })),
    ];
    for (const { unit, path } of prices) {
      if (!unit || unit.currency) continue;
      const complaint: Complaint = {
        code: 'bad-value',
        message: 'In which currency? Add currency: USD to this price, or write 12.80 USD',
      };
      context.addIssue({ code: 'custom', message: complaint.message, path, params: { complaint } });
    }
  }),
  ['term'],
);
export type ListPrice = z.infer<typeof listPrice>;

/** Cartons on a pallet; size of the whole pallet as loaded, weight of the empty one; stackable: one may stand on another. */
const pallet = object(
  { cartons: scalar.count, size: scalar.dimensions, weight: scalar.weight, stackable: scalar.bool },
  ['cartons'],
);

/** Weights and size are those of a carton. */
export const packing = object(
  {
    unitsPerCarton: scalar.quantity,
    carton: scalar.dimensions,
    volume: scalar.volume,
    netWeight: scalar.weight,
    grossWeight: scalar.weight,
    pallet,
  },
  ['unitsPerCarton'],
);
export type Packing = z.infer<typeof packing>;

export const product = object(
  {
    sku: z.string(),
    name: localText,
    family: localText,
    hs: z.string(),
    origin: scalar.country,
    unit: z.string(),
    image: z.string(),
    specs: record(localText),
    cost,
    price: listPrice,
    moq: scalar.quantity,
    leadTime: localText,
    packing,
    certificates: list(z.string()),
    internal: localText,
  },
  ['sku', 'name', 'unit'],
);
export type Product = z.infer<typeof product>;

/** A `.product.yaml` file that holds many specs. */
export const productList = object({ products: list(product) }, ['products']);
