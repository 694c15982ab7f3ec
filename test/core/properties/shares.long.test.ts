import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compute } from '../../../src/core/index.ts';
import type { Computation } from '../../../src/core/index.ts';
import { ONE, ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../src/core/money/decimal.ts';
import type { Share } from '../../../src/core/spec/numbers.ts';
import { amountOf } from '../../../src/core/trade/deal/form.ts';
import { featuresHere } from '../../../src/core/trade/deal/goods.ts';
import { featuresIn } from '../../../src/core/trade/price/group.ts';
import { holds, settings } from './cases.ts';
import type { Case } from './cases.ts';
import { assertWithin, roundingOfLines, units } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

const BUMPS = ['profit', 'commission', 'bank', 'insurance'] as const;
type Bump = (typeof BUMPS)[number];

function more(share: Share | undefined, by: Decimal): Share {
  return { rate: (share?.rate ?? ZERO).plus(by), of: share?.of ?? 'price' };
}

/** The deal with more of one share of the price. */
function bumped({ workspace, file }: Case, bump: Bump, by: Decimal): Computation | undefined {
  const { value } = file;
  if (bump !== 'insurance')
    return compute(workspace, {
      ...file,
      value: { ...value, pricing: { ...value.pricing, [bump]: more(value.pricing?.[bump], by) } },
    });
  const insurance = value.charges?.insurance;
  if (insurance?.kind !== 'share') return undefined;
  const charges = { ...value.charges, insurance: { ...insurance, rate: insurance.rate.plus(by) } };
  return compute(workspace, { ...file, value: { ...value, charges } });
}

/** A line's price, customs value and FOB value, before rounding. */
function valuesOf({ computation: { priced } }: Case): Decimal[] {
  return priced.groups.flatMap(({ group, price, value, afterFob }) =>
    group.members.flatMap((member) => {
      const features = { ...featuresHere(member), own: featuresIn(group, member).own };
      const whole = price ? amountOf(price, features) : ZERO;
      const fob = afterFob && whole.times(ONE.minus(afterFob.ofPrice)).minus(amountOf(afterFob.fixed, features));
      return [whole, amountOf(value, features), fob ?? ZERO];
    }),
  );
}

/**
 * Where more of a share does take something off: a price, customs value or FOB value below nothing; insurance inside a
 * list price or beside a commission of FOB; an entry fee that reaches its bound and is spread otherwise than below it.
 */
function opposed(one: Case, bump: Bump): boolean {
  const { priced, imports } = one.computation;
  if (valuesOf(one).some((amount) => amount.isNegative())) return true;
  if (priced.borne.has('importDuties') && imports?.fees.some(({ min, max }) => min ?? max)) return true;
  return (
    bump === 'insurance' &&
    priced.groups.some(({ group: { kind }, shares }) => {
      const inside =
        kind.remove.includes('insurance') || (!shares.insurance.isZero() && !kind.add.includes('insurance'));
      return !shares.ofFob.isZero() || (kind.method === 'list' && inside);
    })
  );
}

describe('properties of shares of the price', function () {
  this.timeout(0);

  it('more profit, commission, bank charge or insurance lowers no price', () =>
    holds(
      RUN,
      (one, [bump, eighths]) => {
        const { priced: before } = one.computation;
        if (before.total === undefined || opposed(one, bump)) return false;
        const after = bumped(one, bump, dec(String(eighths)).div(800))?.priced;
        if (after?.total === undefined) return false;
        before.lines.forEach(({ unitPrice = ZERO }, n) => {
          const now = after.lines[n]?.unitPrice ?? ZERO;
          assert.ok(
            now.greaterThanOrEqualTo(unitPrice),
            `${bump}, line ${n}: ${unitPrice.toFixed()} became ${now.toFixed()}`,
          );
        });
        return true;
      },
      { more: fc.tuple(fc.constantFrom(...BUMPS), fc.integer({ min: 1, max: 40 })), least: 0.2 },
    ));

  it('prices from cost leave the profit that they ask for', () =>
    holds(
      RUN,
      (one) => {
        const { priced, inside, imports, goods, deal } = one.computation;
        const plain = priced.lines.every(({ line, discount }) => line.basis.method === 'cost' && discount.isZero());
        // What a country cuts down at customs, and what is not sold at these prices, is not in them.
        if (!plain || !inside || !priced.discount.isZero() || imports?.regime?.truncate) return false;
        if (inside.profit.isNegative() || priced.landed?.customsValue.isZero()) return false;
        const bearing = goods.facts.filter((line) => line.bears);
        if (bearing.length === 0 && priced.charges.length > 0) return false;
        const asked = priced.groups.map(({ group, price, shares, afterFob }) => {
          const whole = price ? amountOf(price, group.sums) : ZERO;
          const fob = afterFob
            ? whole.times(ONE.minus(afterFob.ofPrice)).minus(amountOf(afterFob.fixed, group.sums))
            : ZERO;
          const others = sum([shares.commission, shares.bank, shares.overhead])
            .times(whole)
            .plus(fob.times(shares.ofFob));
          return whole.times(shares.profit).plus(whole.minus(others).times(ONE.minus(ONE.div(shares.factor))));
        });
        const rows = priced.charges.length + 10 + deal.lines.length;
        const bound = roundingOfLines(one).times(3).plus(units(one).minor.times(rows));
        assertWithin(inside.profit, sum(asked), bound, 'profit');
        return true;
      },
      { least: 0.03 },
    ));
});
