import assert from 'node:assert/strict';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { product, seller } from '../../files.ts';
import { charging, pricedOf, unitPrices } from './priced-of.ts';

/**
 * Goods into Japan at a duty of 3.9% and a tax of 10%: the customs value of a tariff line counts in whole 1,000 yen,
 * duty and tax are payable in whole 100 (Japan Customs, FAQ 1111).
 */
function intoJapan(unit: string, own: Readonly<Record<string, string>> = {}, term = 'FOB Ningbo'): Priced {
  return pricedOf(
    {
      currency: 'JPY',
      incoterm: 'DDP Tokyo',
      buyer: '{ name: B, country: JP }',
      charges: charging(),
      items: '[{ sku: A, quantity: 100 }]',
      ...own,
    },
    {
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 4 }' }),
      'a.product.yaml': product({
        price: `{ term: ${term}, currency: JPY, unit: ${unit} }`,
        cost: `{ amount: ${unit} JPY }`,
      }),
      'b.product.yaml': product({
        sku: 'B',
        hs: '"850110"',
        price: `{ term: FOB Ningbo, currency: JPY, unit: ${unit} }`,
      }),
      'x.rates.yaml':
        'duties: [{ hs: "94", to: JP, rate: 3.9%, source: s }, { hs: "85", to: JP, rate: 0%, source: s }]\ntaxes: [{ to: JP, rate: 10%, source: s }]\n',
    },
  );
}

function figures({ total, landed }: Priced): string {
  assert.ok(landed);
  return [total, landed.customsValue, ...[...landed.duties, ...landed.taxes].map(({ amount }) => amount)]
    .map((one) => one?.toFixed())
    .join(' ');
}

describe('duty and tax that are cut down', () => {
  // 155,555 counts as 155,000: a duty of 6,045 is 6,000, and 161,555 is taxed as 161,000
  it('are in the price as they are payable', () =>
    assert.equal(figures(intoJapan('1555.55')), '177655 155555 6000 16100'));

  it('are not in the price where the buyer imports', () =>
    assert.equal(figures(intoJapan('1555.55', { incoterm: 'DAP Tokyo' })), '155555 155555 6000 16100'));

  it('are beside the price as they are payable', () => {
    const priced = intoJapan('1555.55', { charging: 'separate lines' });
    assert.equal(unitPrices(priced), '1555.55');
    assert.equal(figures(priced), '177655 155555 6000 16100');
  });

  it('leave out the tax where it is the buyer’s', () =>
    assert.equal(figures(intoJapan('1555.55', { incoterm: 'DDP (VAT unpaid) Tokyo' })), '161555 155555 6000'));

  it('are nothing on less than counts', () => assert.equal(figures(intoJapan('9.99')), '999 999 0 0'));

  // P = (100,000 + 16,000) ÷ 0.9 and V = P − 16,000 = 112,889: a duty of 4,368 is 4,300, and 117,189 is taxed as 117,000
  it('are in what a commission is a share of', () =>
    assert.equal(figures(intoJapan('1000', { pricing: '{ commission: 10% }' })), '128889 112889 4300 11700'));

  // The commission is of the whole: 128,889 whether duty and tax are inside the unit prices or beside them.
  it('are in it where they stand beside the price', () => {
    const priced = intoJapan('1000', { pricing: '{ commission: 10% }', charging: 'separate lines' });
    assert.equal(figures(priced), '128889 112889 4300 11700');
    assert.equal(priced.goods?.toFixed(), '112889');
  });

  // P = 1.5 (100,000 + 22,900) and V = P − 22,900 = 161,450: a duty of 6,279 is 6,200, and 167,650 is taxed as 167,000
  it('are in what a profit is a share of', () =>
    assert.equal(
      figures(intoJapan('1000', { pricing: '{ method: cost, profit: 50% of cost }' })),
      '184350 161450 6200 16700',
    ));

  it('come out of a price that stands', () =>
    assert.equal(figures(intoJapan('1776.55', {}, 'DDP Tokyo')), '177655 155555 6000 16100'));

  it('are cut down by tariff line', () => {
    // duty on the first, 6,000; tax on 161,000 and on 155,000: 31,600
    const priced = intoJapan('1555.55', { items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }]' });
    assert.equal(figures(priced), '348710 311110 6000 31600');
  });

  it('are in the price of other goods where these are free of charge', () => {
    const items = '[{ sku: B, quantity: 100 }, { sku: A, quantity: 1, free: yes, customsValue: 1999 }]';
    // Tax on 155,000 of the one and on 1,000 of the other; a duty of 39 on the free goods is nothing.
    assert.equal(figures(intoJapan('1555.55', { items })), '171155 157554 0 15600');
  });
});
