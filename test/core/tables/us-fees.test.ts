import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import { US_HMF_RATE, US_MPF_RATE, usProcessingFee } from '../../../src/core/tables/us-fees.ts';

describe('US entry fees', () => {
  it('are 0.3464 % and, by sea, 0.125 % of the value', () =>
    assert.deepEqual([US_MPF_RATE, US_HMF_RATE], ['0.003464', '0.00125']));

  for (const [from, until, year, min, max] of [
    ['2023-10-01', '2024-09-30', 'FY2024', '31.67', '614.35'],
    ['2024-10-01', '2025-09-30', 'FY2025', '32.71', '634.62'],
    ['2025-10-01', '2026-09-30', 'FY2026', '33.58', '651.50'],
    ['2026-10-01', '2027-09-30', 'FY2027', '34.58', '670.86'],
  ] as const)
    for (const day of [from, until])
      it(`an entry of ${day} pays ${min} to ${max}`, () => {
        const bounds = usProcessingFee(day);
        assert.deepEqual([bounds?.min, bounds?.max], [min, max]);
        assert.match(bounds?.source ?? '', new RegExp(year));
      });

  // 19 CFR 24.22(k): one factor for all amounts of the statute (25 and 485 USD), rounded to the cent
  for (const day of ['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01'])
    it(`the bounds of ${day} are those of the statute by one factor`, () => {
      const bounds = usProcessingFee(day);
      const factor = dec(bounds?.max ?? '0').div(485);
      assert.equal(factor.times(25).toFixed(2), bounds?.min);
    });

  for (const day of ['2023-09-30', '2027-10-01', ''])
    it(`none are known for ${day || 'no day'}`, () => assert.equal(usProcessingFee(day), undefined));
});
