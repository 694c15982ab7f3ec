import assert from 'node:assert/strict';
import { document, found, product, said } from './found.ts';

const CODE = 'bad-rebate';
const of = (cost: string): Record<string, string> => ({ 'a.product.yaml': product({ cost: `{ ${cost} }` }) });
const inProduct = (cost: string): string[] => found(CODE, of(cost), 'a.product.yaml');

describe('bad-rebate', () => {
  it('objects to more than the VAT', () => {
    const cost = 'amount: 62.50 CNY, vat: 13%, rebate: 16%';
    assert.deepEqual(inProduct(cost), ['16%']);
    assert.deepEqual(said(CODE, of(cost), 'a.product.yaml'), [
      'The rebate of 16% is above the VAT of 13%: more than was paid is never refunded. Correct one of the two',
    ]);
  });

  it('objects to a rebate of no VAT', () => {
    assert.deepEqual(inProduct('amount: 62.50 CNY, rebate: 13%'), ['13%']);
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 0%, rebate: 13%'), ['13%']);
    assert.deepEqual(inProduct('amount: 62.50 CNY, rebate: 0%'), []);
  });

  it('leaves a VAT that cannot be read to the reader', () => {
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 0.13, rebate: 13%'), []);
  });

  it('objects to a VAT that is nowhere charged', () => {
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 130%, rebate: 13%'), ['130%']);
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 27%'), []);
  });

  it('looks at the costs of lines too', () => {
    const items = '[{ sku: A, quantity: 100, cost: { amount: 5 USD, vat: 13%, rebate: 17% } }]';
    assert.deepEqual(found(CODE, { 'q.quotation.yaml': document({ items }) }), ['17%']);
  });

  it('is content with as much as the VAT, and with less', () => {
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 13%, rebate: 13%'), []);
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 13%, rebate: 9%'), []);
    assert.deepEqual(inProduct('amount: 62.50 CNY, vat: 13%'), []);
  });
});
