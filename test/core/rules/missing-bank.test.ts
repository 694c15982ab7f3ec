import assert from 'node:assert/strict';
import { document, found, seller, severities } from './found.ts';

const bank = '[{ id: usd, beneficiary: B, bank: C }]';

describe('missing-bank', () => {
  it('asks for an account on a proforma of a seller without any', () => {
    assert.deepEqual(found('missing-bank', { 'p.proforma.yaml': document() }, 'p.proforma.yaml'), ['number']);
  });

  it('asks nothing of a quotation', () => assert.deepEqual(found('missing-bank'), []));

  it('objects to an id that the seller does not have', () => {
    const files = { 'us.seller.yaml': seller({ banks: bank }), 'q.quotation.yaml': document({ bank: 'eur' }) };
    assert.deepEqual(found('missing-bank', files), ['eur']);
    assert.deepEqual(severities('missing-bank', files), ['error']);
  });

  it('is content with an id that is there', () => {
    const files = { 'us.seller.yaml': seller({ banks: bank }), 'p.proforma.yaml': document({ bank: 'usd' }) };
    assert.deepEqual(found('missing-bank', files, 'p.proforma.yaml'), []);
  });
});
