import assert from 'node:assert/strict';
import { document, found, said, severities } from './found.ts';

const PROFORMA = 'p.proforma.yaml';
const of = (lc: string, shipment?: string): Record<string, string> => ({
  [PROFORMA]: document({ lc, ...(shipment ? { shipment } : {}) }),
});

describe('lc-dates', () => {
  it('objects to a credit that expires before the days for presentation end', () => {
    const files = of('{ latestShipment: 2026-12-31, expiry: 2027-01-14, presentation: 15 days }');
    assert.deepEqual(found('lc-dates', files, PROFORMA), ['2027-01-14']);
    assert.deepEqual(said('lc-dates', files, PROFORMA), [
      'The letter of credit expires on 2027-01-14, before the 15 days for presentation after shipment on 2026-12-31 end: ask for 2027-01-15',
    ]);
    assert.deepEqual(severities('lc-dates', files, PROFORMA), ['warning']);
  });

  it('says so of the 21 days of UCP 600 art. 14c, where the credit names none', () => {
    const files = of('{ expiry: 2027-01-20 }', '{ latest: 2026-12-31 }');
    assert.deepEqual(found('lc-dates', files, PROFORMA), ['2027-01-20']);
    assert.deepEqual(severities('lc-dates', files, PROFORMA), ['info']);
    assert.deepEqual(found('lc-dates', of('{ expiry: 2027-01-21 }', '{ latest: 2026-12-31 }'), PROFORMA), []);
  });

  it('objects to a shipment later than the credit allows', () => {
    const files = of('{ latestShipment: 2026-12-20 }', '{ latest: 2026-12-31 }');
    assert.deepEqual(found('lc-dates', files, PROFORMA), ['2026-12-31']);
    assert.deepEqual(severities('lc-dates', files, PROFORMA), ['error']);
  });

  it('is content with dates that leave time, with dates not written, and leaves an early expiry to date-order', () => {
    for (const lc of [
      '{ latestShipment: 2026-12-31, expiry: 2027-01-15, presentation: 15 days }',
      '{ expiry: 2027-01-15 }',
      '{ latestShipment: 2026-12-31 }',
      '{ latestShipment: 2026-12-31, expiry: 2026-12-30 }',
    ])
      assert.deepEqual(found('lc-dates', of(lc), PROFORMA), []);
  });
});
