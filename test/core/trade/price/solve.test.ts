import assert from 'node:assert/strict';
import { only } from '../../../../src/core/trade/deal/form.ts';
import { ONE } from '../../../../src/core/money/decimal.ts';
import { product, seller } from '../../files.ts';
import { charging, missing, pricedOf, unitPrices } from './priced-of.ts';

const EXACT = { 'us.seller.yaml': seller({ defaults: '{ priceDecimals: 4 }' }) };
const at = (price: string): Record<string, string> => ({
  ...EXACT,
  'a.product.yaml': product({ price: `{ term: ${price} USD }`, cost: '{ amount: 6 USD }' }),
});

describe('prices from a list price, by hand', () => {
  for (const [why, list, own, expected] of [
    [
      'what is taken out takes its insurance with it', // (100 × 0.99 − 3) ÷ 0.99
      'CIP Chicago, unit: 100',
      { incoterm: 'CIF Chicago', charges: charging('onCarriage: 300 USD, insurance: 1% of 100%') },
      '96.9697',
    ],
    [
      'what is added is insured', // (100 × 0.99 + 3) ÷ 0.99
      'CIF Chicago, unit: 100',
      { incoterm: 'CIP Chicago', charges: charging('onCarriage: 300 USD, insurance: 1% of 100%') },
      '103.0303',
    ],
    [
      'what the buyer sees to is taken out', // 100 − 2
      'FOB Ningbo, unit: 100',
      { incoterm: 'FAS Ningbo', charges: charging('loadingOnBoard: 200 USD') },
      '98',
    ],
    [
      'a CIF price under CIF is that price',
      'CIF Chicago, unit: 100',
      { incoterm: 'CIF Chicago', charges: charging('insurance: 1% of 100%') },
      '100',
    ],
    [
      'the insurance goes out whole', // 100 × 0.99
      'CIF Chicago, unit: 100',
      { incoterm: 'CFR Chicago', charges: charging('insurance: 1% of 100%') },
      '99',
    ],
    [
      'the bank’s share is a share of the price', // 100 ÷ 0.98
      'FOB Ningbo, unit: 100',
      { incoterm: 'FOB Ningbo', pricing: '{ bank: 2% }' },
      '102.0408',
    ],
    [
      'a commission of FOB leaves out the freight', // P = 110 + 0.1 (P − 10) = 109 ÷ 0.9
      'FOB Ningbo, unit: 100',
      { incoterm: 'CFR Chicago', charges: charging('mainCarriage: 1000 USD'), pricing: '{ commission: 10% of FOB }' },
      '121.1111',
    ],
    [
      'and the insurance', // P = 100 + 0.01 P + 0.1 (P − 0.01 P) = 100 ÷ 0.891
      'FOB Ningbo, unit: 100',
      { incoterm: 'CIF Chicago', charges: charging('insurance: 1% of 100%'), pricing: '{ commission: 10% of FOB }' },
      '112.2334',
    ],
    [
      'of goods that do not ship there is no freight to leave out', // 100 ÷ 0.9
      'FOB Ningbo, unit: 100',
      {
        incoterm: 'CFR Chicago',
        charges: charging('mainCarriage: 1000 USD'),
        pricing: '{ commission: 10% of FOB }',
        items: '[{ sku: A, quantity: 100, ships: no }]',
      },
      '111.1111',
    ],
    [
      'a profit changes no list price',
      'FOB Ningbo, unit: 100',
      { incoterm: 'FOB Ningbo', pricing: '{ profit: 50% of cost }' },
      '100',
    ],
  ] as const)
    it(why, () => assert.equal(unitPrices(pricedOf(own, at(list))), expected));
});

describe('prices from cost, by hand', () => {
  for (const [why, pricing, own, expected] of [
    ['profit of cost', '{ method: cost, profit: 20% of cost }', {}, '7.2'],
    ['profit of the price', '{ method: cost, profit: 20% of price }', {}, '7.5'],
    [
      'profit of all that it costs, insurance too', // P = 1.2 (6 + 0.01 P) = 7.2 ÷ 0.988
      '{ method: cost, profit: 20% of cost }',
      { incoterm: 'CIF Chicago', charges: charging('insurance: 1% of 100%') },
      '7.2874',
    ],
    [
      'commission of FOB beside a profit of cost', // P = 1.2 (6 + 1) + 0.1 (P − 1) = 8.3 ÷ 0.9
      '{ method: cost, profit: 20% of cost, commission: 10% of FOB }',
      { incoterm: 'CFR Chicago', charges: charging('mainCarriage: 100 USD') },
      '9.2222',
    ],
  ] as const)
    it(why, () => assert.equal(unitPrices(pricedOf({ pricing, ...own }, at('FOB Ningbo, unit: 1'))), expected));
});

describe('a price given on the line', () => {
  it('is not made of shares', () => {
    const [solved] = pricedOf({
      incoterm: 'CIF Chicago',
      items: '[{ sku: A, quantity: 10, price: 20 }]',
      charges: charging('insurance: 1% of 100%'),
      pricing: '{ commission: 5% }',
    }).groups;
    assert.deepEqual(solved?.goods, only('base', ONE));
    assert.equal(solved.shares.insurance.toFixed(), '0');
  });
});

describe('a commission of FOB into a country whose customs are not known', () => {
  it('is no price, and says so', () => {
    const priced = pricedOf({
      incoterm: 'DDP Nairobi',
      destination: '{ country: KE }',
      charges: charging(),
      pricing: '{ commission: 4% of FOB }',
    });
    assert.equal(missing(priced), 'regime! duty! tax!');
    assert.equal(unitPrices(priced), '-');
  });
});

describe('shares that leave nothing for the goods', () => {
  it('are told although there is no price', () => {
    const pricing = '{ method: cost, profit: 60% of price, commission: 40% }';
    const [solved] = pricedOf({ pricing }, at('FOB Ningbo, unit: 1')).groups;
    assert.equal(solved?.price, undefined);
    assert.deepEqual([solved?.shares.profit.toFixed(), solved?.shares.commission.toFixed()], ['0.6', '0.4']);
  });
});
