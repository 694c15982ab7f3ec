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

  it('looks at the freight of every type of container', () => {
    const rows = ['40HC, validUntil: 2027-12-31', '20GP, validUntil: 2026-12-01'].map(
      (row) => `  - { element: mainCarriage, source: s, amount: 900 USD per ${row} }\n`,
    );
    const files = {
      'x.rates.yaml': `charges:\n${rows.join('')}`,
      'q.quotation.yaml': document({ incoterm: 'CFR Chicago', container: '40HC + 20GP', validity: '30 days' }),
    };
    assert.match(said('stale-fact', files).join(), /^The rate for mainCarriage is valid until 2026-12-01/);
  });

  it('is content where both end on one day', () => assert.deepEqual(found('stale-fact', of('2026-12-23')), []));
});
