import assert from 'node:assert/strict';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { product } from '../../files.ts';
import { charged, charging, pricedOf } from './priced-of.ts';

const listed = (sku: string, price: string): Record<string, string> => ({
  [`${sku.toLowerCase()}.product.yaml`]: product({ sku, price: `{ term: ${price} USD }` }),
});
const BOTH = '{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }';
const APART = { charging: 'separate lines' };

/** Goods into Canada at a duty of 10% and no tax: A from FOB, 10 a unit, and B from a price of its own. */
function intoCanada(b: string, items = BOTH, own: Record<string, string> = {}, fees = ''): Priced {
  return pricedOf(
    {
      incoterm: 'DDP Toronto',
      buyer: '{ name: B, country: CA }',
      charges: charging(),
      items: `[${items}]`,
      ...APART,
      ...own,
    },
    {
      ...listed('A', 'FOB Ningbo, unit: 10'),
      ...listed('B', b),
      'x.rates.yaml': `duties: [{ hs: "94", to: CA, rate: 10%, source: s }]\ntaxes: [{ to: CA, rate: 0%, source: s }]\n${fees}`,
    },
  );
}

const landed = (priced: Priced): readonly string[] =>
  [
    priced.landed?.customsValue,
    ...[...(priced.landed?.duties ?? []), ...(priced.landed?.fees ?? [])].map(({ amount }) => amount),
  ].map((amount) => amount?.toFixed() ?? '-');

describe('duty on a line of its own', () => {
  it('leaves out what other prices hold', () => {
    // B holds its duty: 1,100 is 1,000 and a tenth
    const priced = intoCanada('DDP Toronto, unit: 11');
    assert.deepEqual(charged(priced), ['importDuties 100 of 200 separate']);
    assert.deepEqual(landed(priced), ['2000', '200']);
    assert.equal(priced.total?.toFixed(), '2200');
  });

  it('takes the fees by customs value', () => {
    const fee = 'fees: [{ to: CA, name: Fee, amount: 50 USD, source: s }]\n';
    const priced = intoCanada('DDP Toronto, unit: 10', BOTH, {}, fee);
    // The prices start from 1,000 each, and so the fee is 25 in B: (1,000 − 25) ÷ 1.1 = 886.36. Of the bill A has its
    // part by customs value: 50 × 1,000 ÷ 1,886.36 = 26.51 and a duty of 100.
    assert.deepEqual(landed(priced), ['1886.36', '188.64', '50']);
    assert.deepEqual(charged(priced), ['importDuties 126.51 of 238.64 separate']);
  });

  it('is all of it where no price holds any, with what is due on goods free of charge', () => {
    const free = '{ sku: A, quantity: 10, free: yes, customsValue: 10 }';
    const priced = intoCanada('CFR Toronto, unit: 10', `${BOTH}, ${free}`);
    assert.deepEqual(landed(priced), ['2100', '210']);
    assert.deepEqual(charged(priced), ['importDuties 210 separate']);
    assert.equal(priced.total?.toFixed(), '2210');
  });

  it('is inside where every price holds it', () => {
    const priced = intoCanada('DDP Toronto, unit: 11', '{ sku: B, quantity: 100 }');
    assert.deepEqual(charged(priced), ['importDuties 100 included']);
    assert.equal(priced.total?.toFixed(), '1100');
  });

  it('stands there for goods that are all free of charge, and nowhere else', () => {
    const free = '{ sku: A, quantity: 10, free: yes, customsValue: 10 }';
    assert.deepEqual(charged(intoCanada('FOB Ningbo, unit: 1', free)), ['importDuties 10 separate']);
    assert.deepEqual(charged(intoCanada('FOB Ningbo, unit: 1', free, { charging: 'included' })), [
      'importDuties 10 included',
    ]);
  });

  it('stays inside a price from which only the insurance stands apart', () => {
    const priced = intoCanada('DDP Toronto, unit: 11', '{ sku: B, quantity: 100 }', {
      charges: charging('insurance: 100 USD'),
    });
    // insurance is no part of a Canadian value
    assert.deepEqual(charged(priced), ['insurance 100 separate', 'importDuties 100 included']);
    assert.deepEqual(landed(priced), ['1000', '100']);
    assert.equal(priced.total?.toFixed(), '1200');
  });

  it('is not there where it is not known', () => {
    const priced = intoCanada('FOB Ningbo, unit: 1', '{ sku: A, quantity: 10, hs: "85" }');
    assert.deepEqual([charged(priced), priced.landed, priced.total], [[], undefined, undefined]);
  });
});

describe('charges of a deal', () => {
  const CIF = { incoterm: 'CIF Chicago', charges: '{ mainCarriage: 100 USD, insurance: 1% of 100% }' };
  const B = listed('B', 'CIF Chicago, unit: 10');

  it('insurance by rate is that of the prices beside which it stands', () => {
    const charges = '{ mainCarriage: none, insurance: 1% of 100% }';
    const priced = pricedOf({ ...CIF, charges, items: `[${BOTH}]`, ...APART }, B);
    // 1% of 1,000 ÷ 0.99 for A, and of 1,000 for B
    assert.deepEqual(charged(priced), ['insurance 10.1 of 20.1 separate']);
  });

  it('are inside where they are not on lines of their own', () =>
    // (1,000 + 100) ÷ 0.99 = 1,111.11
    assert.deepEqual(charged(pricedOf(CIF)), ['mainCarriage 100 included', 'insurance 11.11 included']));

  it('a share of each charge falls to the lines beside which it stands', () => {
    const charges = '{ mainCarriage: 100 USD, insurance: none }';
    const items = '[{ sku: A, quantity: 300 }, { sku: B, quantity: 100 }]';
    // freight by volume: three quarters of it
    assert.deepEqual(charged(pricedOf({ ...CIF, charges, items, ...APART }, B)), ['mainCarriage 75 of 100 separate']);
  });

  for (const [why, items, expected] of [
    ['are none where nothing ships', '[{ sku: A, quantity: 1, ships: no }]', []],
    [
      'are borne by what ships',
      '[{ sku: A, quantity: 1, ships: no }, { sku: A, quantity: 1 }]',
      ['mainCarriage 100 separate'],
    ],
    ['stand alone beside goods that are free', '[{ sku: A, quantity: 1, free: yes }]', ['mainCarriage 100 separate']],
  ] as const)
    it(why, () => {
      const own = { incoterm: 'CFR Chicago', charges: '{ mainCarriage: 100 USD }', items };
      assert.deepEqual(charged(pricedOf({ ...own, ...APART })), expected);
    });
});
