import assert from 'node:assert/strict';
import { document, found, product } from './found.ts';

const of = (incoterm: string, charges: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, charges }),
});

describe('charge-not-borne', () => {
  it('points out freight under FOB', () => {
    assert.deepEqual(found('charge-not-borne', of('FOB Ningbo', '{ mainCarriage: 900 USD }')), ['mainCarriage']);
  });

  it('is content with freight under CFR, and with `none`', () => {
    assert.deepEqual(found('charge-not-borne', of('CFR Chicago', '{ mainCarriage: 900 USD }')), []);
    assert.deepEqual(found('charge-not-borne', of('FOB Ningbo', '{ mainCarriage: none }')), []);
  });

  it('is content with what a list price of another term is converted by', () => {
    const files = of('FCA Ningbo', '{ originTerminal: 90 USD, preCarriage: none, exportClearance: none }');
    assert.deepEqual(found('charge-not-borne', files), []);
    const exFactory = product({ price: '{ term: EXW Ningbo, currency: USD, unit: 10 }' });
    assert.deepEqual(found('charge-not-borne', { ...files, 'a.product.yaml': exFactory }), ['originTerminal']);
  });
});
