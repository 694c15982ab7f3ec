import { ONE, sum } from '../../../src/core/money/decimal.ts';
import { amountOf } from '../../../src/core/trade/deal/form.ts';
import { featuresHere } from '../../../src/core/trade/deal/goods.ts';
import { holds, settings } from './cases.ts';
import { assertSame, assertWithin } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

describe('properties of allocation', function () {
  this.timeout(0);

  it('the parts of every charge over the lines sum to the charge, to 30 digits', () =>
    holds(RUN, ({ computation: { goods, charges, priced } }) => {
      const bearing = goods.facts.filter((line) => line.bears);
      if (bearing.length === 0) return false;
      for (const [element, form] of priced.parts) {
        const amount = charges.given.get(element)?.amount ?? ONE.negated();
        const parts = bearing.map((line) => amountOf(form, featuresHere(line)));
        assertSame(sum(parts).toSignificantDigits(30), amount.toSignificantDigits(30), element);
        assertSame(amountOf(form, goods.sums).toSignificantDigits(30), amount.toSignificantDigits(30), element);
        for (const part of parts)
          if (part.isNegative() && !part.isZero()) throw new Error(`${element}: a negative part`);
      }
      return priced.parts.size > 0;
    }));

  it('the groups of lines hold every line once, and their sums are the sums of the lines', () =>
    holds(RUN, ({ computation: { goods, priced } }) => {
      const members = priced.groups.flatMap(({ group }) => group.members);
      if (new Set(members).size !== goods.facts.length || members.length !== goods.facts.length)
        throw new Error('a line is in no group, or in two');
      for (const { group } of priced.groups) {
        assertWithin(
          group.sums.base,
          sum(group.members.map((line) => featuresHere(line).base)),
          ONE.times('1e-25'),
          'base',
        );
        assertWithin(
          group.sums.volume,
          sum(group.members.map(({ features }) => features.volume)),
          ONE.times('1e-25'),
          'm3',
        );
      }
      return true;
    }));
});
