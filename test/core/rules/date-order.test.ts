import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (keys: Record<string, string>): Record<string, string> => ({ 'p.proforma.yaml': document(keys) });

describe('date-order', () => {
  for (const [key, value] of Object.entries({
    validUntil: '2026-11-22',
    shipment: '{ latest: 2026-11-22 }',
    lc: '{ expiry: 2026-11-22 }',
    destination: '{ entryDate: 2026-11-22 }',
  }))
    it(`objects to ${key} before the document’s own date`, () => {
      assert.deepEqual(found('date-order', of({ [key]: value }), 'p.proforma.yaml'), ['2026-11-22']);
    });

  it('objects to a letter of credit that expires before the latest shipment', () => {
    const lc = '{ latestShipment: 2026-12-31, expiry: 2026-12-30 }';
    assert.deepEqual(found('date-order', of({ lc }), 'p.proforma.yaml'), ['2026-12-30']);
  });

  it('is content with dates in order, the same day included', () => {
    const keys = { validUntil: '2026-11-23', lc: '{ latestShipment: 2026-12-31, expiry: 2026-12-31 }' };
    assert.deepEqual(found('date-order', of(keys), 'p.proforma.yaml'), []);
  });
});
