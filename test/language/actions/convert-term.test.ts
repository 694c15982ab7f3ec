import assert from 'node:assert/strict';
import { product } from '../../core/files.ts';
import type { Files } from '../../core/files.ts';
import { RATES, offered, quotation, titles } from './done.ts';

describe('another rule', () => {
  const cost = product({ cost: '{ amount: 60 CNY }' });
  const fx = { 'x.rates.yaml': RATES };

  it('is offered with what stays', () => {
    const files = quotation({ incoterm: 'FOB│ Ningbo', mode: 'sea' }, { ...fx, 'a.product.yaml': cost });
    const changes = offered(files).flatMap(({ change }) => (typeof change === 'function' ? [] : [change.keep]));
    assert.deepEqual(changes, ['margin', 'prices']);
  });

  it('is not offered with the margin where none is known, or where it stays by itself', () => {
    const of = (own: Record<string, string>, others: Files = {}) =>
      offered(quotation(own, others)).flatMap(({ change }) => (typeof change === 'function' ? [] : [change.keep]));
    assert.deepEqual(of({ incoterm: 'FOB│ Ningbo' }), ['prices']);
    const byCost = { incoterm: 'FOB│ Ningbo', pricing: '{ method: cost, profit: 10% of price }' };
    assert.deepEqual(of(byCost, { ...fx, 'a.product.yaml': cost }), ['prices']);
  });

  it('is not offered elsewhere, nor without a rule', () => {
    assert.deepEqual(titles(quotation({ number: 'Q│-1' })), []);
    assert.deepEqual(titles(quotation({ incoterm: 'X│YZ' })), []);
  });
});
