import assert from 'node:assert/strict';
import { document, found, product, said } from './found.ts';

const CODE = 'two-prices';
const of = (items: string): Record<string, string> => ({ 'q.quotation.yaml': document({ items }) });

describe('two-prices', () => {
  it('objects to a second price of one article, at the second', () => {
    const files = of('[{ sku: A, quantity: 4 }, { sku: A, quantity: 8, price: 9.5 }]');
    assert.deepEqual(found(CODE, files), ['A']);
    assert.deepEqual(said(CODE, files), [
      'A is at 9.5 here and at 10 in item 1: give one price, or a description that tells them apart',
    ]);
  });

  it('finds the tier that a quantity loses by being split', () => {
    const price = '{ term: FOB Ningbo, currency: USD, tiers: [{ from: 1, unit: 10 }, { from: 100, unit: 8 }] }';
    const files = {
      ...of('[{ sku: A, quantity: 100 }, { sku: A, quantity: 20 }]'),
      'a.product.yaml': product({ price }),
    };
    assert.equal(found(CODE, files).length, 1);
  });

  it('is content with one price, with goods free of charge, another unit, and what is described apart', () => {
    for (const second of [
      '{ sku: A, quantity: 8, price: 10.00 }',
      '{ sku: A, quantity: 8, free: yes }',
      '{ sku: A, quantity: 8, unit: set, price: 90 }',
      '{ sku: A, quantity: 8, price: 9, description: "Lamp, second choice" }',
      '{ description: Spares, quantity: 8, price: 9 }',
    ])
      assert.deepEqual(found(CODE, of(`[{ sku: A, quantity: 4 }, ${second}]`)), [], second);
  });
});
