import assert from 'node:assert/strict';
import { document, found, said, severities } from './found.ts';

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

  describe('doubts a figure without a last day by its age', () => {
    const fx = (date: string): Record<string, string> => ({
      'x.rates.yaml': `fx: [{ pair: USD/CNY, rate: 7.1, date: ${date}, source: s }]\n`,
      'q.quotation.yaml': document({
        charges: '{ preCarriage: 710 CNY, exportClearance: none, originTerminal: none }',
      }),
    });
    const freight = (keys: string): Record<string, string> => ({
      'x.rates.yaml': `charges: [{ element: mainCarriage, amount: 900 USD, source: s, ${keys} }]\n`,
      'q.quotation.yaml': document({ incoterm: 'CFR Chicago', validity: '30 days' }),
    });

    it('of exchange after a month', () => {
      assert.deepEqual(found('stale-fact', fx('2026-10-24')), []);
      assert.deepEqual(said('stale-fact', fx('2026-10-23')), [
        'The rate of USD/CNY is of 2026-10-23, 31 days before this document: give a recent one in the rates file',
      ]);
      assert.deepEqual(severities('stale-fact', fx('2026-10-23')), ['info']);
      assert.deepEqual(severities('stale-fact', fx('2018-03-01')), ['warning']);
    });

    it('of freight after a quarter', () => {
      assert.deepEqual(found('stale-fact', freight('date: 2026-08-25')), []);
      assert.deepEqual(severities('stale-fact', freight('date: 2026-08-24')), ['info']);
      assert.deepEqual(severities('stale-fact', freight('date: 2021-08-24')), ['warning']);
      assert.deepEqual(found('stale-fact', freight('date: 2021-08-24, validUntil: 2027-08-24')), []);
      assert.deepEqual(found('stale-fact', freight('validUntil: 2027-08-24')), []);
    });

    it('at the day of the document, however long ago that is', () => {
      const old = fx('2024-05-01');
      const files = { ...old, 'q.quotation.yaml': (old['q.quotation.yaml'] ?? '').replace('2026-11-23', '2024-05-20') };
      assert.deepEqual(found('stale-fact', files), []);
    });
  });
});
