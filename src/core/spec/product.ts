import * as z from 'zod';
import { explain, list, localText, object, record, requiring } from './shape.ts';
import { scalar } from './scalars.ts';
import type { Complaint } from './grammar.ts';

/** What a unit costs the seller. Internal. */
export const cost = explain(
  object({ amount: scalar.namedMoney, vat: scalar.percent, rebate: scalar.percent, supplier: z.string() }, ['amount']),
  {
    amount: 'What a unit costs you, VAT included, such as 62.50 CNY.',
    vat: 'VAT inside that amount, such as 13%.',
    rebate: 'Export VAT refund rate, such as 13%.',
    supplier: 'Who makes it. Internal.',
  },
);
export type Cost = z.infer<typeof cost>;

/** A list price under a term, by quantity or the same for all. */
const listPriceKeys = object(
  {
    term: scalar.liveTerm,
    currency: scalar.currency,
    unit: scalar.money,
    tiers: list(
      explain(object({ from: scalar.quantity, unit: scalar.money }, ['from', 'unit']), {
        from: 'From this quantity upward, such as 500.',
        unit: 'Unit price from that quantity, such as 11.90.',
      }),
    ),
  },
  ['term'],
);

/** A list price must say its currency: what the document is in says nothing of what the list is in. */
export const listPrice = explain(
  requiring(
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
  ),
  {
    term: 'The term that the list price holds for, such as FOB Ningbo. Other terms are worked out from it.',
    currency: 'Currency of the list price.',
    unit: 'One price for any quantity, such as 12.80.',
    tiers: 'Prices by quantity, instead of unit.',
  },
);
export type ListPrice = z.infer<typeof listPrice>;

const pallet = explain(
  object({ cartons: scalar.count, size: scalar.dimensions, weight: scalar.weight, stackable: scalar.bool }, [
    'cartons',
  ]),
  {
    cartons: 'Cartons on one pallet.',
    size: 'Size of the loaded pallet, such as 120 x 80 x 150 cm.',
    weight: 'Weight of the empty pallet, such as 20 kg.',
    stackable: 'yes where one loaded pallet may stand on another.',
  },
);

/** Weights and size are those of a carton. */
export const packing = explain(
  object(
    {
      unitsPerCarton: scalar.quantity,
      carton: scalar.dimensions,
      volume: scalar.volume,
      netWeight: scalar.weight,
      grossWeight: scalar.weight,
      pallet,
    },
    ['unitsPerCarton'],
  ),
  {
    unitsPerCarton: 'Units in a full carton, such as 4.',
    carton: 'Outer size of a carton, such as 64 x 64 x 22 cm.',
    volume: 'Volume of a carton, such as 0.046 m3, where its size is not known.',
    netWeight: 'Net weight of a full carton, such as 9.2 kg.',
    grossWeight: 'Gross weight of a full carton, such as 10.5 kg.',
    pallet: 'How cartons stand on pallets, where the goods go on pallets.',
  },
);
export type Packing = z.infer<typeof packing>;

export const product = explain(
  object(
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
  ),
  {
    sku: 'Your code of the product, by which documents name it.',
    name: 'Name as it is printed; in two languages: { en: …, zh: … }.',
    family: 'Group of the product in the Products tree.',
    hs: 'HS code in quotes, 6 digits or more, such as "9405.42": duties go by it.',
    origin: 'Country where it is made, two letters: CN. Duties go by it.',
    unit: 'Unit of sale: pcs, set, pair, kg, m.',
    image: 'Picture for quotations and cards, PNG or JPEG: a path from this file.',
    specs: 'Technical data by names of your own: Power: 40 W. Printed below the name.',
    cost: 'What a unit costs you. Internal, never printed.',
    price: 'List price under one term, by quantity or one for all.',
    moq: 'Minimum order quantity, in units.',
    leadTime: 'Time until it is ready, such as 25 days.',
    packing: 'Carton, weights and units a carton: freight and containers follow from them.',
    certificates: 'Marks and reports that it has: CE, RoHS, UL.',
    internal: 'A note to yourself. Never printed or exported.',
  },
);
export type Product = z.infer<typeof product>;

/** A `.product.yaml` file that holds many specs. */
export const productList = explain(object({ products: list(product) }, ['products']), {
  products: 'Many products in one file, each with its own sku.',
});
