import assert from 'node:assert/strict';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { product, seller } from '../../files.ts';
import { charging, pricedOf, unitPrices } from './priced-of.ts';

interface Entry {
  readonly duty?: string;
  /** Of a second product, B, under another code. */
  readonly other?: string;
  /** Beside the duty. */
  readonly extra?: string;
  readonly tax?: string;
  readonly fees?: readonly string[];
  readonly items?: string;
  readonly own?: Readonly<Record<string, string>>;
}

const HUNDRED = '{ sku: A, quantity: 100 }';
const FREE = '{ sku: A, quantity: 10, free: yes, customsValue: 10 }';

/** Goods at 10 FOB, which cost 6, into Canada: duty and freight are outside its customs value. */
function into({
  duty = '0%',
  other = '0%',
  extra = '0%',
  tax = '0%',
  fees = [],
  items = HUNDRED,
  own = {},
}: Entry): Priced {
  const cost = '{ amount: 6 USD }';
  const rows = fees.map((fee) => `  - { to: CA, source: s, ${fee} }\n`).join('');
  return pricedOf(
    { incoterm: 'DDP Toronto', buyer: '{ name: B, country: CA }', charges: charging(), items: `[${items}]`, ...own },
    {
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 6 }' }),
      'a.product.yaml': product({ cost }),
      'b.product.yaml': product({ sku: 'B', hs: '"850110"', cost }),
      'x.rates.yaml': `duties: [{ hs: "94", to: CA, rate: "${duty}", source: s }, { hs: "85", to: CA, rate: "${other}", source: s }, { hs: "94", to: CA, name: Extra, rate: "${extra}", source: s }]\ntaxes: [{ to: CA, rate: ${tax}, source: s }]\n${rows && `fees:\n${rows}`}`,
    },
  );
}

/** Total; customs value; duty; tax; fees. */
function figures({ total, landed }: Priced): string {
  assert.ok(landed);
  const rows = [...landed.duties, ...landed.taxes, ...landed.fees].filter(({ amount }) => !amount.isZero());
  return [total, landed.customsValue, ...rows.map(({ amount }) => amount)].map((one) => one?.toFixed()).join(' ');
}

describe('an entry fee inside the prices', () => {
  const bounded = ['name: Fee, rate: 1%, min: 50 USD, max: 200 USD'];
  for (const [why, entry, expected] of [
    ['at its least', { fees: bounded }, '1050 1000 50'],
    ['between', { fees: bounded, items: '{ sku: A, quantity: 1000 }' }, '10100 10000 100'],
    ['at its most', { fees: bounded, items: '{ sku: A, quantity: 10000 }' }, '100200 100000 200'],
    ['as an amount', { fees: ['name: Fee, amount: 30 USD'] }, '1030 1000 30'],
    ['and another', { fees: [...bounded, 'name: More, rate: 2%, max: 15 USD'] }, '1065 1000 50 15'],
    ['of goods that stand in two lines', { fees: bounded, items: `${HUNDRED}, ${HUNDRED}` }, '2050 2000 50'],
    [
      'that both stand at their least',
      { fees: ['name: Fee, rate: 1%, min: 15 USD'], items: `${HUNDRED}, { sku: B, quantity: 100 }` },
      '2020 2000 20',
    ],
  ] as const)
    it(why, () => assert.equal(figures(into(entry)), expected));

  const own = { pricing: '{ method: cost, profit: 400% of cost }' };
  for (const [why, fee, expected] of [
    // P = 5 (600 + F), V = P − F = 3,000 + 4 F
    ['below its most at the cost, above it at the price', 'rate: 10%, max: 200 USD', '4000 3800 200'],
    // F = 300 + 0.4 F
    ['below its least at the cost, above it at the price', 'rate: 10%, min: 100 USD', '5500 5000 500'],
    ['above its least at the cost too', 'rate: 10%, min: 20 USD', '5500 5000 500'],
    ['above its most at the cost too', 'rate: 10%, max: 20 USD', '3100 3080 20'],
  ] as const)
    it(why, () => assert.equal(figures(into({ fees: [`name: Fee, ${fee}`], own })), expected));

  it('is not there under DAP, and not paid', () =>
    assert.equal(figures(into({ fees: bounded, own: { incoterm: 'DAP Toronto' } })), '1000 1000 50'));
});

describe('a duty between bounds inside the prices', () => {
  const two = `${HUNDRED}, { description: Small, hs: "9405", quantity: 100, price: 1 }`;
  for (const [why, entry, expected] of [
    ['at its most', { duty: '50% max 2 USD per unit' }, '1200 1000 200'],
    ['below it', { duty: '15% max 2 USD per unit' }, '1150 1000 150'],
    ['at its least', { duty: '5% min 2 USD per unit' }, '1200 1000 200'],
    ['above it', { duty: '25% min 2 USD per unit' }, '1250 1000 250'],
    ['by weight', { duty: '10 USD per 100 kg' }, '1022.5 1000 22.5'],
    ['and a tax on it', { duty: '50% max 2 USD per unit', tax: '10%' }, '1320 1000 200 120'],
    // of 100 at 1 given, duty inside: 1 ÷ 1.1
    [
      'at its most for one line, below it for another',
      { duty: '10% max 0.5 USD per unit', items: two },
      '1150 1090.91 59.09',
    ],
    [
      'at its least for one line, above it for another',
      { duty: '10% min 0.5 USD per unit', items: two },
      '1200 1050 150',
    ],
  ] as const)
    it(why, () => assert.equal(figures(into(entry)), expected));

  it('with a fee between bounds', () =>
    assert.equal(
      figures(into({ duty: '50% max 2 USD per unit', fees: ['name: Fee, rate: 1%, min: 50 USD'] })),
      '1250 1000 200 50',
    ));

  it('that changes with the value the fee leaves', () => {
    // P = 5 (600 + D + F): at F's most of 100 and D's of 200, P = 4,500 and V = 4,200
    const own = { pricing: '{ method: cost, profit: 400% of cost }' };
    const fees = ['name: Fee, rate: 5%, max: 100 USD'];
    assert.equal(figures(into({ duty: '8% max 2 USD per unit', fees, own })), '4500 4200 200 100');
  });
});

describe('two duties inside the prices', () => {
  it('of which one is at its most', () =>
    assert.equal(figures(into({ duty: '10%', extra: '50% max 2 USD per unit' })), '1300 1000 100 200'));

  it('of which one is below its most at the cost, and above it at the price', () => {
    // P = 5 (600 + D), V = P − D = 3,000 + 4 D and D = 0.1 V + 200 = 500 + 0.4 D: P = 7,166.67, 200 and 1.1 V
    const own = { pricing: '{ method: cost, profit: 400% of cost }' };
    assert.equal(figures(into({ duty: '10%', extra: '20% max 2 USD per unit', own })), '7166.67 6333.34 633.33 200');
  });
});

describe('duties out of prices that stand', () => {
  const at = (...prices: readonly number[]): string =>
    prices.map((price) => `{ sku: A, quantity: 100, price: ${price} }`).join(', ');
  for (const [why, entry, expected] of [
    ['a share', { duty: '10%', items: at(11) }, '1100 1000 100'],
    ['by unit', { duty: '2 USD per unit', items: at(12) }, '1200 1000 200'],
    ['at its most', { duty: '50% max 2 USD per unit', items: at(12) }, '1200 1000 200'],
    ['at its least', { duty: '10% min 1 USD per unit', items: at(6) }, '600 500 100'],
    // 12 is 10 and a fifth; 6 is 4.50 and the least
    ['at its least for one line of two', { duty: '20% min 1.5 USD per unit', items: at(12, 6) }, '1800 1450 350'],
    ['at its most for one line of two', { duty: '20% max 1 USD per unit', items: at(12, 6) }, '1800 1600 200'],
    [
      'two rates',
      { duty: '10%', other: '20%', items: `${at(11)}, { sku: B, quantity: 100, price: 12 }` },
      '2300 2000 300',
    ],
    [
      'one for both a list price and one that is given',
      { duty: '10%', items: `${HUNDRED}, ${at(22)}` },
      '3300 3000 300',
    ],
    [
      'beside what is not dutiable',
      { duty: '10%', items: `${at(11)}, { sku: B, quantity: 100, price: 12 }` },
      '2300 2200 100',
    ],
    [
      'of a mould that stays there is none',
      { duty: '10%', items: `${at(11)}, { sku: A, quantity: 1, price: 50, ships: no }` },
      '1150 1000 100',
    ],
  ] as const)
    it(why, () => assert.equal(figures(into(entry)), expected));
});

describe('duty on goods free of charge', () => {
  const items = `${HUNDRED}, ${FREE}`;
  for (const [why, entry, expected] of [
    ['is in the price of the others', { duty: '10%' }, '1110 1100 110'],
    ['by unit too', { duty: '5 USD per unit' }, '1550 1100 550'],
    ['with the tax on it', { duty: '10%', tax: '5%' }, '1170.5 1100 110 60.5'],
    ['but not under DAP', { duty: '10%', own: { incoterm: 'DAP Toronto' } }, '1000 1100 110'],
    [
      'nor its tax where the buyer bears it',
      { duty: '10%', tax: '5%', own: { incoterm: 'DDP (VAT unpaid) Toronto' } },
      '1110 1100 110',
    ],
  ] as const)
    it(why, () => assert.equal(figures(into({ items, ...entry })), expected));

  it('by value of the others', () => {
    const priced = into({ duty: '10%', items: `${HUNDRED}, { sku: B, quantity: 300 }, ${FREE}` });
    // 10 on 4,000: 0.025 a unit of either
    assert.equal(unitPrices(priced), '11.025 10.025 0');
  });
});
