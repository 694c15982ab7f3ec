import assert from 'node:assert/strict';
import { document, found, severities } from './found.ts';

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

  describe('counts the lead time from the day of the document', () => {
    const late = (leadTime: string, latest: string): string[] =>
      found('date-order', of({ leadTime, shipment: `{ latest: ${latest} }` }), 'p.proforma.yaml');

    it('and warns of a last day that it cannot keep', () => {
      assert.deepEqual(late('30 days after deposit', '2026-12-22'), ['2026-12-22']);
      assert.deepEqual(late('30 days after deposit', '2026-12-23'), []);
      assert.deepEqual(
        severities('date-order', of({ leadTime: '30 days', lc: '{ expiry: 2026-12-01 }' }), 'p.proforma.yaml'),
        ['warning'],
      );
    });

    it('by its fewest days, in English and Chinese', () => {
      for (const lead of ['30-45 days', '5 weeks', '35 working days', '收到定金后35天', '35个工作日'])
        assert.deepEqual(late(lead, '2026-12-22'), ['2026-12-22'], lead);
      assert.deepEqual(late('20-45 days', '2026-12-22'), []);
    });

    it('and leaves alone what it cannot read for certain', () => {
      for (const lead of ['in stock', '2 months', '45 days, or 60 days in spring', 'approx. 2027-03-01'])
        assert.deepEqual(late(lead, '2026-12-22'), [], lead);
    });
  });
});
