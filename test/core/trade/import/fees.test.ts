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
    const own = fees('to: US, name: MPF, amount: 30 USD', 'to: US, name: Harbour maintenance, rate: 0.2%');
    assert.deepEqual(feesOf(factsOf(own, us)), [
      'MPF: 30 USD per entry',
      'Harbour maintenance: 0.2% of the customs value',
    ]);
  });
});
