import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const of = (quantity: string): Record<string, string> => ({
  'q.quotation.yaml': document({ items: `[{ sku: A, quantity: ${quantity} }]` }),
});

describe('partial-carton', () => {
  it('says what the last carton holds', () => {
    assert.deepEqual(found('partial-carton', of('102')), ['102']);
    assert.deepEqual(said('partial-carton', of('102')), [
      'The last carton holds only 2 of 4: round the quantity to full cartons',
    ]);
  });

  it('is content with whole cartons', () => assert.deepEqual(found('partial-carton', of('100')), []));
});
