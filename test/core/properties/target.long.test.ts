import fc from 'fast-check';
import { compute, priceForMargin } from '../../../src/core/index.ts';
import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import { holds, settings } from './cases.ts';
import { assertWithin, roundingOfLines, units } from './figures.ts';

const RUN = settings('PROPERTY_RUNS', 100);

describe('properties of target prices', function () {
  this.timeout(0);

  it('the prices for a margin leave it, but for the rounding of prices and amounts', () =>
    holds(
      RUN,
      (one, eighths) => {
        const { deal, goods, imports } = one.computation;
        const margin = dec(String(eighths)).div(800);
        // What a country cuts down goes in steps.
        if (imports?.regime?.truncate || goods.facts.every(({ bears }) => !bears)) return false;
        const { profit, total } = priceForMargin(one.workspace, one.file, margin);
        if (profit === null || total === null) return false;
        const landed = one.computation.priced.landed;
        const rows = sum([dec('20'), dec(String(deal.lines.length)), dec(String(landed?.duties.length ?? 0))]);
        const bound = roundingOfLines(one).times(3).plus(units(one).minor.times(rows));
        assertWithin(dec(profit), dec(total).times(margin), bound, 'profit');
        return true;
      },
      { more: fc.integer({ min: 0, max: 320 }), least: 0.1 },
    ));

  it('a computation that supposes other prices leaves the next one as it was', () =>
    holds(settings('PROPERTY_RUNS', 100), (one) => {
      priceForMargin(one.workspace, one.file, dec('0.2'));
      const { priced } = compute(one.workspace, one.file);
      assertWithin(priced.total ?? ZERO, one.computation.priced.total ?? ZERO, ZERO, 'total');
      return true;
    }));
});
