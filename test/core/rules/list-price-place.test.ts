import assert from 'node:assert/strict';
import { document, found, product, said, severities } from './found.ts';

const CODE = 'list-price-place';
const of = (list: string, incoterm: string): Record<string, string> => ({
  'a.product.yaml': product({ price: `{ term: "${list}", currency: USD, unit: 10 }` }),
  'q.quotation.yaml': document({ incoterm }),
});

describe('list-price-place', () => {
  it('tells of a list price for another port', () => {
    const files = of('FOB Shanghai', 'FOB Ningbo');
    assert.deepEqual(found(CODE, files), ['incoterm']);
    assert.deepEqual(said(CODE, files), [
      'The list price of A holds for FOB Shanghai and stands unchanged under FOB Ningbo: check what it costs to bring the goods there',
    ]);
    assert.deepEqual(severities(CODE, files), ['info']);
  });

  it('hints at a list price without a place', () => {
    assert.deepEqual(severities(CODE, of('FOB', 'FOB Ningbo')), ['hint']);
  });

  it('is content with the same port in other words, another rule, and no list price', () => {
    for (const [list, own] of [
      ['FOB Ningbo', 'FOB Ningbo Port'],
      ['FOB Xingang', 'FOB Tianjin Xingang'],
      ['FOB 宁波', 'FOB Ningbo'],
      ['FOB China', 'FOB Ningbo'],
      ['FOB Shanghai', 'FCA Ningbo'],
    ] as const)
      assert.deepEqual(found(CODE, of(list, own)), [], `${list} ${own}`);
    const items = '[{ sku: A, quantity: 100, price: 9 }]';
    const files = { ...of('FOB Shanghai', 'FOB Ningbo'), 'q.quotation.yaml': document({ items }) };
    assert.deepEqual(found(CODE, files), []);
  });
});
