import assert from 'node:assert/strict';
import { feeHow } from '../../../../src/core/documents/trace-words.ts';
import type { ImportFacts } from '../../../../src/core/trade/import/duties.ts';
import { factsOf, rows } from './import-facts.ts';

const fees = (...lines: readonly string[]): string => rows('fees', ...lines);
const feesOf = (facts: ImportFacts): string[] => facts.fees.map((fee) => `${fee.name}: ${feeHow(fee)}`);

describe('fees of an entry', () => {
  it('go by way and day; of one name the last in force stands', () => {
    const text = fees(
      'to: GB, name: Port, rate: 1%, mode: sea',
      'to: GB, name: Entry, amount: 30 GBP, validUntil: 2026-12-31',
      'to: GB, name: Entry, amount: 40 GBP, validFrom: 2027-01-01',
      'to: US, name: Other, amount: 50 USD',
    );
    assert.deepEqual(feesOf(factsOf(text)), ['Port: 1% of the customs value', 'Entry: 30 GBP per entry']);
    assert.deepEqual(feesOf(factsOf(text, { mode: 'air', entryDate: '2027-01-01' })), ['Entry: 40 GBP per entry']);
    assert.equal(factsOf(text).feesUnknown, false);
  });

  it('are unknown where none is in force, or none says how much', () => {
    const lapsed = fees('to: GB, name: Entry, amount: 30 GBP, validUntil: 2026-11-22');
    const unsaid = fees('to: GB, name: Entry, min: 30 GBP');
    for (const text of [lapsed, unsaid]) {
      assert.deepEqual(feesOf(factsOf(text)), []);
      assert.equal(factsOf(text).feesUnknown, true);
    }
    assert.equal(factsOf(lapsed, { date: '2026-11-22' }).feesUnknown, false);
  });

  it('have a name, and the source that the file says', () => {
    const [fee] = factsOf(fees('to: GB, rate: 1%')).fees;
    assert.deepEqual([fee?.name, fee?.source], ['Entry fee', 's']);
    assert.equal(factsOf('fees: [{ to: GB, rate: 1% }]\n').fees[0]?.source, '');
  });

  it('without a day count where no first day is said', () => {
    const text = fees('to: GB, name: A, rate: 1%, validFrom: 2026-01-01', 'to: GB, name: B, rate: 2%');
    const facts = factsOf(text, { date: '' });
    assert.deepEqual(feesOf(facts), ['B: 2% of the customs value']);
    assert.equal(facts.feesUnknown, true);
  });

  it('of sea freight are due where the way is not said', () => {
    const text = fees('to: GB, name: Port, rate: 1%, mode: sea', 'to: GB, name: Hall, rate: 2%, mode: air');
    assert.deepEqual(feesOf(factsOf(text)), ['Port: 1% of the customs value']);
    assert.deepEqual(feesOf(factsOf(text, { mode: 'air' })), ['Hall: 2% of the customs value']);
  });

  it('are none of our own but in the United States', () => assert.deepEqual(feesOf(factsOf('')), []));

  it('keep their bounds', () => {
    assert.deepEqual(feesOf(factsOf(fees('to: GB, name: Entry, rate: 0.35%, min: 34 USD, max: 660 USD'))), [
      'Entry: 0.35% of the customs value, at least 34 USD, at most 660 USD',
    ]);
  });

  it('of the United States come from our table where the user gives none', () => {
    const us = { country: 'US', entryDate: '2026-09-30' };
    assert.deepEqual(feesOf(factsOf('', us)), [
      'Merchandise processing fee: 0.3464% of the customs value, at least 33.58 USD, at most 651.5 USD',
      'Harbor maintenance fee: 0.125% of the customs value',
    ]);
    assert.deepEqual(feesOf(factsOf('', { ...us, mode: 'air' })).length, 1);
    assert.equal(factsOf('', { country: 'US', entryDate: '2031-01-01' }).feesUnknown, true);
    assert.equal(factsOf('', { country: 'US', date: '' }).feesUnknown, true);
    assert.equal(factsOf('', us).feesUnknown, false);
    assert.deepEqual(
      factsOf('', us).fees.map(({ source }) => source),
      ['90 FR 34665, FY2026 user fees', '19 CFR 24.24'],
    );
    const own = fees('to: US, name: MPF, amount: 30 USD', 'to: US, name: Harbour maintenance, rate: 0.2%');
    assert.deepEqual(feesOf(factsOf(own, us)), [
      'MPF: 30 USD per entry',
      'Harbour maintenance: 0.2% of the customs value',
    ]);
  });
});
