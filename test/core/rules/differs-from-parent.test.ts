import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const PATH = 'p.proforma.yaml';
const of = (keys: Record<string, string>): Record<string, string> => ({
  'q.quotation.yaml': document(),
  'b.buyer.yaml': 'name: B\ncountry: US\n',
  [PATH]: document({ number: 'P-1', follows: 'Q-1', ...keys }),
});
const keys: readonly (readonly [string, string, string])[] = [
  ['incoterm', 'FCA Ningbo', 'FCA Ningbo'],
  ['incoterm', 'FOB Shanghai', 'FOB Shanghai'],
  ['buyer', 'b', 'b'],
  ['items', '[{ sku: A, quantity: 120 }]', '120'],
  ['items', '[{ sku: A, quantity: 100, price: 9.90 }]', '9.90'],
];

describe('differs-from-parent', () => {
  for (const [key, value, text] of keys)
    it(`points out ${key}: ${value}`, () => {
      assert.deepEqual(found('differs-from-parent', of({ [key]: value }), PATH), [text]);
    });

  it('points out another currency', () => {
    const files = of({ currency: 'EUR', items: '[{ description: X, quantity: 1, price: 1 }]' });
    assert.deepEqual(found('differs-from-parent', files, PATH), ['EUR']);
  });

  it('points out a number that no document has', () => {
    assert.deepEqual(found('differs-from-parent', of({ follows: 'Q-9' }), PATH), ['Q-9']);
  });

  it('is content with the same', () => assert.deepEqual(found('differs-from-parent', of({}), PATH), []));
});
