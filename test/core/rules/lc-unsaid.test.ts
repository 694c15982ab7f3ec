import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const CODE = 'lc-unsaid';
const PROFORMA = 'p.proforma.yaml';
const of = (keys: Record<string, string>): Record<string, string> => ({
  [PROFORMA]: document({ payment: '100% by L/C at sight', ...keys }),
});
const ALL = { shipment: '{ latest: 2026-12-31 }', partialShipments: 'allowed', transhipment: 'not allowed' };

describe('lc-unsaid', () => {
  it('names what the bank would have to ask for', () => {
    assert.deepEqual(found(CODE, of({}), PROFORMA), ['100% by L/C at sight']);
    assert.deepEqual(said(CODE, of({ partialShipments: 'allowed' }), PROFORMA), [
      'The letter of credit is opened by this proforma, which does not say shipment: { latest: … }, transhipment: write what you can keep, or the buyer decides',
    ]);
    assert.equal(found(CODE, of({ payment: '30% T/T in advance, 70% by L/C at sight' }), PROFORMA).length, 1);
  });

  it('is content where all is said, where the credit is there, and without a credit', () => {
    assert.deepEqual(found(CODE, of(ALL), PROFORMA), []);
    assert.deepEqual(found(CODE, of({ lc: '{ number: LC-1 }' }), PROFORMA), []);
    assert.deepEqual(found(CODE, of({ payment: '100% T/T in advance' }), PROFORMA), []);
  });

  it('asks nothing of a quotation', () => {
    assert.deepEqual(found(CODE, { 'q.quotation.yaml': document({ payment: '100% by L/C at sight' }) }), []);
  });
});
