import assert from 'node:assert/strict';
import { ONE, ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import { Case, holds, settings } from './cases.ts';
import type { Deal } from './deal.ts';
import { assertWithin, roundingOfLines, units } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

/** The same deal with ten times every price, cost, charge, fee and duty by weight or unit. */
function tenfold(deal: Deal): Deal {
  const text = JSON.stringify(deal).replace(
    /(\d+(?:\.\d+)?) ([A-Z]{3})\b(?! x)/g,
    (_, amount: string, code: string) => `${dec(amount).times(10).toFixed()} ${code}`,
  );
  return JSON.parse(text) as Deal;
}

/** True where amounts come from elsewhere than the files: what a country cuts down, and the bounds of the US fee. */
function fromTables({ computation: { imports, priced } }: Case): boolean {
  const standing =
    imports?.fees.some(({ name, source }) => name === 'Merchandise processing fee' && source !== 's') ?? false;
  const apart = priced.charges.some(({ element, shown }) => /^import[DT]/.test(element) && shown === 'separate');
  const inPrices = priced.groups.some(({ group }) => group.kind.add.includes('importDuties'));
  return (apart || inPrices) && (standing || imports?.regime?.truncate !== undefined);
}

describe('properties of scale', function () {
  this.timeout(0);

  it('ten times all money is ten times the total, but for the rounding of unit prices and amounts', () =>
    holds(RUN, (one) => {
      if (fromTables(one)) return false;
      const ten = new Case(tenfold(one.deal));
      const [before, after] = [one.computation.priced, ten.computation.priced];
      assert.deepEqual(ten.report.missing, one.report.missing);
      if (!before.total || !after.total) return false;
      // Half a step ten times over, and half a step. What stands apart as shares of the whole price grows with the goods.
      const apart = before.groups.map(({ group: { kind }, terms }) => {
        const insured = kind.apart.has('insurance')
          ? (one.computation.charges.given.get('insurance')?.share ?? ZERO)
          : ZERO;
        return insured.plus(kind.apart.has('importDuties') ? (terms?.duty.ofPrice ?? ZERO) : ZERO);
      });
      const most = apart.reduce((a, b) => (a.greaterThan(b) ? a : b), ZERO);
      if (most.greaterThan('0.8')) return false;
      const bill = before.landed ? [...before.landed.duties, ...before.landed.taxes, ...before.landed.fees].length : 0;
      const rows = units(one)
        .minor.times(before.charges.length + bill + 1)
        .div(2);
      const bound = roundingOfLines(one).div(ONE.minus(most)).plus(rows).times(11);
      assertWithin(after.total, before.total.times(10), bound, 'total');
      assertWithin(
        sum(after.lines.map((line) => line.exact ?? ZERO)),
        sum(before.lines.map((line) => line.exact ?? ZERO)).times(10),
        dec('1e-18'),
        'exact',
      );
      return true;
    }));
});
