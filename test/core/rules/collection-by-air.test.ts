import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const PATH = 'p.proforma.yaml';
const of = (keys: Record<string, string>): string[] =>
  found('collection-by-air', { [PATH]: document({ incoterm: 'FCA Ningbo', mode: 'air', ...keys }) }, PATH);

describe('collection-by-air', () => {
  for (const payment of ['100% D/P at sight', '100% D/A 60 days', '预付30%，余款70%付款交单'])
    it(`warns of ${payment}`, () => assert.deepEqual(of({ payment }), [payment]));

  it('says nothing by sea, of other payments, and where somebody else is the consignee', () => {
    assert.deepEqual(of({ payment: '100% D/P at sight', mode: 'sea' }), []);
    assert.deepEqual(of({ payment: '100% T/T in advance' }), []);
    assert.deepEqual(of({ payment: '100% D/P at sight', consignee: 'Example Bank, Chicago' }), []);
  });
});
