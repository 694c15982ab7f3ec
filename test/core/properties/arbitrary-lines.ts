import fc from 'fast-check';
import { RULES } from '../../../src/core/index.ts';
import { decimal, money, percent, rarely, usually } from './arbitrary-basics.ts';
import type { Keys, Line } from './deal.ts';

const pallet = fc.record(
  {
    cartons: fc.constantFrom('4', '12', '24'),
    size: fc.constantFrom('120 x 100 x 115 cm', '120 x 80 x 140.5 cm'),
    weight: fc.constantFrom('18 kg', '22.5 kg'),
    stackable: fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: ['cartons'] },
);

/** Every line of a deal on pallets, or none: a load partly on pallets is counted by cartons. */
function packing(onPallets: boolean): fc.Arbitrary<Keys> {
  return fc.record({
    unitsPerCarton: fc.constantFrom('1', '4', '12', '25'),
    carton: fc.tuple(fc.integer({ min: 20, max: 60 }), decimal(15, 50)).map(([a, b]) => `${a} x 40 x ${b} cm`),
    netWeight: decimal(2, 15).map((kg) => `${kg} kg`),
    grossWeight: decimal(16, 22).map((kg) => `${kg} kg`),
    pallet: onPallets ? pallet : fc.constant(undefined),
  });
}

export const cost = fc.record(
  { amount: money(5, 60), vat: fc.constantFrom('13%', '9%', '17%'), rebate: fc.constantFrom('13%', '9%', '5%') },
  { requiredKeys: ['amount'] },
);

const RULES_OF_LISTS = RULES.filter((rule) => rule !== 'DDP');

const listPrice = fc
  .tuple(
    fc.constantFrom('FOB', 'EXW', 'CIF', ...RULES_OF_LISTS),
    fc.array(money(20, 90, 'USD'), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([rule, units, euro]): Keys => {
    const all = euro ? units.map((unit) => unit.replace('USD', 'EUR')) : units;
    const [unit = ''] = all;
    const tiers = all.map((one, n) => ({ from: ['1', '50', '500'][n] ?? '1', unit: one }));
    return { term: `${rule} Somewhere`, currency: euro ? 'EUR' : 'USD', ...(all.length === 1 ? { unit } : { tiers }) };
  });

function product(onPallets: boolean): fc.Arbitrary<Keys> {
  return fc.record({
    hs: fc.constantFrom('94054210', '94051140', '85044095', '39269097'),
    origin: fc.constantFrom('CN', 'VN'),
    cost: usually(cost, 97),
    price: usually(listPrice, 97),
    packing: usually(packing(onPallets), 98),
  });
}

export const profit = fc
  .tuple(percent(1, 30), fc.constantFrom('price', 'cost'))
  .map(([rate, of]) => `${rate} of ${of}`);

/** What makes an item another one than a product sold at its price. */
function odd(currency: string): fc.Arbitrary<Keys> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: money(60, 200, currency).map((price) => ({ price })) },
    { weight: 1, arbitrary: money(60, 200).map((price) => ({ price })) },
    { weight: 1, arbitrary: fc.record({ free: fc.constant('yes'), customsValue: usually(money(1, 20)) }) },
    { weight: 1, arbitrary: usually(money(10, 90)).map((price) => ({ ships: 'no', price })) },
    { weight: 1, arbitrary: profit.map((own) => ({ profit: own })) },
    { weight: 1, arbitrary: cost.map((own) => ({ cost: own })) },
  );
}

const off = (currency: string): fc.Arbitrary<string> => fc.oneof(percent(1, 12), money(1, 9, currency), money(1, 9));

function line(currency: string, onPallets: boolean): fc.Arbitrary<Line> {
  const quantity = fc.oneof(fc.integer({ min: 1, max: 1500 }).map(String), decimal(1, 90));
  const sold = fc
    .tuple(product(onPallets), quantity, odd(currency), rarely(off(currency)))
    .map(([made, many, keys, discount]): Line => {
      const item = { quantity: many, ...keys, ...('free' in keys ? {} : { discount }) };
      return { product: made, item };
    });
  // A line of its own ships without packing: it bears by value.
  const own = fc.tuple(quantity, money(1, 90, currency), usually(cost, 60)).map(([many, price, bought]): Line => ({
    product: undefined,
    item: { quantity: many, price, cost: bought, hs: '39269097', origin: 'CN' },
  }));
  return fc.oneof({ weight: 9, arbitrary: sold }, { weight: 1, arbitrary: own });
}

/** The lines of a deal, and what is taken off the goods as a whole. */
export function lines(currency: string): fc.Arbitrary<readonly Line[]> {
  return fc.boolean().chain((onPallets) => fc.array(line(currency, onPallets), { minLength: 1, maxLength: 4 }));
}

export const discount = (currency: string): fc.Arbitrary<string | undefined> => rarely(off(currency), 20);
