import assert from 'node:assert/strict';
import { document, found, product } from './found.ts';

const of = (quantity: string): Record<string, string> => ({
  'a.product.yaml': product({ moq: '100' }),
  'q.quotation.yaml': document({ items: `[{ sku: A, quantity: ${quantity} }]` }),
});

describe('below-moq', () => {
  it('objects to fewer than the least', () => assert.deepEqual(found('below-moq', of('99.5')), ['99.5']));
  it('is content with the least itself', () => assert.deepEqual(found('below-moq', of('100')), []));
});
