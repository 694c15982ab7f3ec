import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../src/core/money/decimal.ts';
import type { Trace } from '../../../src/core/index.ts';
import { holds, settings } from './cases.ts';
import { assertSame, assertWithin } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

const amount = (trace: Trace): Decimal =>
  trace.amount === '—' ? ZERO : dec(trace.amount.replace('−', '-').replace('+', ''));

function nodes(trace: Trace, label: string): Trace[] {
  return [...(trace.label === label ? [trace] : []), ...trace.parts.flatMap((part) => nodes(part, label))];
}

describe('properties of the trace', function () {
  this.timeout(0);

  it('what a price of a line is made of sums to it; each part is printed to six decimals', () =>
    holds(RUN, ({ trace }) => {
      const prices = nodes(trace, 'Price of the line, exact').filter((one) => one.amount !== '—');
      for (const one of prices)
        assertWithin(sum(one.parts.map(amount)), amount(one), dec('0.0000005').times(one.parts.length + 1), one.how);
      return prices.length > 0;
    }));

  it('goods, discount and charges on lines of their own sum to the total; the lines to the goods', () =>
    holds(RUN, ({ trace, report, model }) => {
      if (!report.complete) return false;
      const off = trace.parts[1]?.label === 'Discount' ? 1 : 0;
      const summands = trace.parts.slice(0, 1 + off + model.charges.length);
      assertSame(sum(summands.map(amount)), amount(trace), 'total');
      for (const goods of nodes(trace, 'Goods')) assertSame(sum(goods.parts.map(amount)), amount(goods), 'goods');
      for (const costs of nodes(trace, 'Net cost').filter(({ parts }) =>
        parts.some(({ label }) => label === 'Purchase'),
      ))
        assertWithin(sum(costs.parts.map(amount)), amount(costs), dec('0.000002'), 'net cost');
      for (const profit of nodes(trace, 'Profit (internal)'))
        assertWithin(sum(profit.parts.map(amount)), amount(profit), dec('3'), 'profit');
      return true;
    }));
});
