import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { keptAfter } from '../../../../src/core/trade/price/price-line.ts';
import { product, seller } from '../../files.ts';
import { charging, missing, pricedOf, unitPrices } from './priced-of.ts';

const at = (price: string): Record<string, string> => ({ 'a.product.yaml': product({ price }) });
const APART = 'separate lines';
const CFR = { incoterm: 'CFR Chicago' };
const FROM_COST = { pricing: '{ method: cost, profit: 50% of cost }' };
const NO_FREIGHT = { ...CFR, charging: APART };

describe('prices that are known although something else is missing', () => {
  for (const [why, own, prices] of [
    [
      'from cost, beside a line without a quantity',
      { ...FROM_COST, items: '[{ sku: A, quantity: 1 }, { sku: A }]' },
      '9 -',
    ],
    [
      'from cost, beside a line without a price',
      { ...FROM_COST, items: '[{ sku: A, quantity: 1 }, { description: X, quantity: 1 }]' },
      '9 -',
    ],
    ['beside a line without a quantity', { items: '[{ sku: A, quantity: 10 }, { sku: A }]' }, '10 -'],
    ['beside a line without a price', { items: '[{ sku: A, quantity: 1 }, { description: X, quantity: 1 }]' }, '10 -'],
    [
      'given, without freight',
      { ...CFR, items: '[{ sku: A, quantity: 1 }, { sku: A, quantity: 1, price: 20 }]' },
      '- 20',
    ],
    [
      'of nothing, without freight',
      { ...CFR, items: '[{ sku: A, quantity: 1 }, { sku: A, quantity: 1, free: yes }]' },
      '- 0',
    ],
    [
      'listed, where nothing is added',
      { currency: undefined, items: '[{ sku: A, quantity: 1 }, { description: X, quantity: 1, price: 5 EUR }]' },
      '10 5',
    ],
    ['listed, with freight beside them', NO_FREIGHT, '10'],
    ['and a commission of nothing', { ...NO_FREIGHT, pricing: '{ commission: 0% }' }, '10'],
    ['and an overhead that is part of the cost', { ...NO_FREIGHT, pricing: '{ overhead: 10% of purchase }' }, '10'],
    ['but not with a commission', { ...NO_FREIGHT, pricing: '{ commission: 4% }' }, '-'],
    ['nor with a commission of FOB', { ...NO_FREIGHT, pricing: '{ commission: 4% of FOB }' }, '-'],
    ['nor with the bank’s share', { ...NO_FREIGHT, pricing: '{ bank: 1% }' }, '-'],
    ['nor with an overhead of the price', { ...NO_FREIGHT, pricing: '{ overhead: 1% of price }' }, '-'],
    ['nor from cost', { ...NO_FREIGHT, pricing: '{ method: cost, profit: 10% }' }, '-'],
  ] as const)
    it(why, () => {
      const rates = 'fx: [{ pair: EUR/USD, rate: 1, date: 2026-11-20, source: s }]\n';
      const priced = pricedOf(own, {
        'a.product.yaml': product({ cost: '{ amount: 6 USD }' }),
        'x.rates.yaml': rates,
      });
      assert.equal(unitPrices(priced), prices);
      assert.equal(priced.total, undefined);
    });

  for (const [term, price] of [
    ['CFR Chicago', '10'],
    ['CIF Chicago', '-'],
  ] as const)
    it(`a ${term} list price under DDP with duties beside it ${price === '-' ? 'holds insurance that is to be taken out' : 'stands'}`, () => {
      const priced = pricedOf(
        { incoterm: 'DDP Rotterdam', destination: '{ country: NL }', charging: APART, charges: charging() },
        {
          ...at(`{ term: ${term}, unit: 10 USD }`),
          'x.rates.yaml': 'insurance: { rate: 1%, of: 110%, source: s }\n',
        },
      );
      assert.equal(missing(priced), 'duty! tax!');
      assert.equal(unitPrices(priced), price);
    });

  it('sum to goods although a duty beside them is not known', () => {
    const { gaps, goods, total } = pricedOf({
      incoterm: 'DDP Rotterdam',
      destination: '{ country: NL, tax: recoverable }',
      charging: APART,
      charges: charging(),
      items: '[{ sku: A, quantity: 10, price: 20 }]',
    });
    assert.deepEqual(gaps[0], { kind: 'duty', line: 0, blocks: true });
    assert.deepEqual([goods?.toFixed(), total], ['200', undefined]);
  });

  it('sum to no goods where a line has none', () =>
    assert.equal(pricedOf({ items: '[{ sku: A, quantity: 10 }, { sku: A }]' }).goods, undefined));

  it('make a total although a duty inside them cannot be converted', () => {
    const rates = 'duties: [{ hs: "94", to: NL, rate: 10 EUR per unit, source: s }]\n';
    const priced = pricedOf(
      {
        incoterm: 'DDP Rotterdam',
        destination: '{ country: NL, tax: suspended }',
        charges: charging('importTaxes: none'),
        items: '[{ sku: A, quantity: 10, price: 20 }]',
      },
      { 'x.rates.yaml': rates },
    );
    assert.equal(missing(priced), 'fx');
    assert.equal(priced.total?.toFixed(), '200');
  });
});

describe('a price given on the line', () => {
  const euro = { 'x.rates.yaml': 'fx: [{ pair: EUR/USD, rate: 1.1, date: 2026-11-20, source: s }]\n' };

  for (const [price, unit, amount] of [
    ['2.155', '2.155', '21.55'], // as it is written, with more decimals than a price that is worked out
    ['2.155 USD', '2.155', '21.55'],
    ['2.155 EUR', '2.37', '23.7'], // 2.3705
  ] as const)
    it(`${price} is ${unit}`, () => {
      const { lines } = pricedOf({ items: `[{ description: X, quantity: 10, price: ${price} }]` }, euro);
      assert.deepEqual([lines[0]?.unitPrice?.toFixed(), lines[0]?.amount?.toFixed()], [unit, amount]);
    });
});

describe('what is left after a discount', () => {
  for (const [discount, goods, kept] of [
    ['0', '100', '1'],
    ['5', '100', '0.95'],
    ['0', '0', '1'],
    ['5', '0', '1'],
  ] as const)
    it(`of ${discount} on ${goods}`, () => assert.equal(keptAfter(dec(discount), dec(goods)).toFixed(), kept));

  it('is what customs values', () => {
    const { landed, total } = pricedOf(
      {
        incoterm: 'DDP Sydney',
        destination: '{ country: AU, tax: recoverable, entryDate: 2026-12-01 }',
        items: '[{ sku: A, quantity: 100, price: 11 }]',
        charges: charging(),
        discount: '10%',
      },
      {
        'us.seller.yaml': seller(),
        'x.rates.yaml':
          'duties: [{ hs: "94", to: AU, rate: 10%, source: s }]\ntaxes: [{ to: AU, rate: 10%, source: s }]\n',
      },
    );
    // 1,100 less 110 is 990: 900 and a tenth
    assert.deepEqual([total?.toFixed(), landed?.customsValue.toFixed()], ['990', '900']);
  });
});
