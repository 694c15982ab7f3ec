import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const of = (validUntil: string): Record<string, string> => ({
  'x.rates.yaml': `charges: [{ element: mainCarriage, amount: 900 USD, source: s, validUntil: ${validUntil} }]\n`,
  'q.quotation.yaml': document({ incoterm: 'CFR Chicago', validity: '30 days' }),
});

describe('stale-fact', () => {
  it('objects where the offer outlives the freight', () => {
    assert.deepEqual(found('stale-fact', of('2026-12-22')), ['validity']);
    assert.deepEqual(said('stale-fact', of('2026-12-22')), [
      'The rate for mainCarriage is valid until 2026-12-22, but the offer runs until 2026-12-23: shorten the offer, or get a new rate',
    ]);
  });

  it('is content where both end on one day', () => assert.deepEqual(found('stale-fact', of('2026-12-23')), []));
});
