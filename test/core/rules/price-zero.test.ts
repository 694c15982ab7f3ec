import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const of = (keys: string): Record<string, string> => ({
  'q.quotation.yaml': document({ items: `[{ sku: A, quantity: 100, ${keys} }]` }),
});

describe('price-zero', () => {
  it('objects to a price of nothing, and says that it is free', () => {
    assert.deepEqual(found('price-zero', of('price: 0')), ['0']);
    assert.match(
      mended('price-zero', of('price: 0.00'))['q.quotation.yaml'] ?? '',
      /\[\{ sku: A, quantity: 100, free: yes \}\]/,
    );
  });

  it('is content with what is free, and with a price', () => {
    assert.deepEqual(found('price-zero', of('free: yes')), []);
    assert.deepEqual(found('price-zero', of('free: yes, price: 0')), []);
    assert.deepEqual(found('price-zero', of('price: 0.01')), []);
  });
});
