import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (quantity: string, unit: string): string[] =>
  found('fraction-of-piece', {
    'q.quotation.yaml': document({ items: `[{ description: Cable, quantity: ${quantity}, unit: ${unit}, price: 2 }]` }),
  });

describe('fraction-of-piece', () => {
  for (const unit of ['pcs', 'sets', '双', 'ctns'])
    it(`objects to a part of ${unit}`, () => assert.deepEqual(of('100.5', unit), ['100.5']));

  it('is content with whole ones', () => assert.deepEqual(of('100', 'pcs'), []));

  for (const unit of ['kg', 'm', 'dozen', 'rolls', 'lots'])
    it(`says nothing of ${unit}`, () => assert.deepEqual(of('100.5', unit), []));
});
