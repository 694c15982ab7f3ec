import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../src/core/money/decimal.ts';
import { totalShare } from '../../../src/core/trade/payment/payment.ts';
import { renderHtml } from '../../../src/export/html/page.ts';
import { renderMarkdown } from '../../../src/export/markdown.ts';
import { digitsOf, rowsOf, textOf, textsOf } from '../../export/read-page.ts';
import { holds, settings } from './cases.ts';
import type { Case } from './cases.ts';
import { assertSame, sumsOfMarkdown, sumsOfPage, textsIn, total } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

/** Goods, what is taken off, what stands apart, and the total, as printed in this order. */
function addsUp(sums: readonly string[], what: string): void {
  const [last = '', ...before] = [...sums].reverse();
  if (before.length > 0) assertSame(total(before), dec(last), what);
}

/** A minus before nothing, an exponent, or what is no number. */
const ODD = /(?<![\w.,])[-−]0*(?:\.0+)?(?![\d.])(?<=0)|\d[eE][+-]?\d|NaN|Infinity/;

function assertClean(texts: readonly string[], what: string): void {
  const found = texts.find((one) => ODD.test(one));
  assert.equal(found, undefined, what);
}

/** The sum of the amounts of the lines as they are printed: one in words is free of charge. */
function totalOfLines(printed: readonly string[]): Decimal {
  return total(printed.filter((text) => text !== 'Free of charge').map(digitsOf));
}

describe('properties of totals', function () {
  this.timeout(0);

  it('lines sum to goods; goods − discount + charges = total, in report and model', () =>
    holds(RUN, ({ report, model }) => {
      const { goods, discount, charges, total: whole } = report.totals;
      if (goods === null) return false;
      assertSame(total(report.lines.map((line) => line.amount)), dec(goods), 'lines');
      const apart = report.charges.filter(({ shown }) => shown === 'separate').map(({ amount }) => amount);
      assertSame(total(apart), total([charges]), 'charges apart');
      if (whole !== null)
        assertSame(
          dec(goods)
            .minus(discount ?? 0)
            .plus(charges ?? 0),
          dec(whole),
          'total',
        );
      assert.equal(model.totals.total ?? null, whole);
      assert.equal(model.totals.goods ?? null, goods);
      assertSame(total(model.lines.map((line) => line.amount)), dec(goods), 'lines of the model');
      assertSame(total(model.charges.map(({ amount }) => amount)), total([charges]), 'charges of the model');
      return whole !== null;
    }));

  it('the page and the Markdown print figures that add up to the same total', () =>
    holds(RUN, ({ model }) => {
      const [page, markdown] = [renderHtml(model, () => undefined), renderMarkdown(model)];
      assertClean(
        [textOf(page), markdown].flatMap((text) => text.split('\n')),
        'page',
      );
      if (!model.complete) return false;
      const sums = sumsOfPage(page);
      addsUp(sums, 'page');
      addsUp(sumsOfMarkdown(markdown), 'Markdown');
      assert.deepEqual([sums.at(-1), sumsOfMarkdown(markdown).at(-1)], [model.totals.total, model.totals.total]);
      const goods = dec(model.totals.goods ?? '');
      const items = /<table class="items"[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
      assertSame(totalOfLines(textsOf(items, 'td', 'amount')), goods, 'lines of the page');
      assertSame(
        totalOfLines(rowsOf(markdown, 'Goods').map((row) => row.at(-1) ?? '')),
        goods,
        'lines of the Markdown',
      );
      return true;
    }));

  it('the schedule of payments sums to the total, where its parts are the whole', () =>
    holds(
      RUN,
      ({ report, model, computation }) => {
        const { schedule, totals } = report;
        const known = schedule.length > 0 && schedule.every(({ amount }) => amount !== null);
        if (totals.total === null || !known) return false;
        assertSame(totalShare(computation.payment.parts), dec('1'), 'parts');
        assertSame(total(schedule.map(({ amount }) => amount)), dec(totals.total), 'schedule');
        assertSame(total(model.schedule.map(({ amount }) => amount)), dec(totals.total), 'schedule of the model');
        return true;
      },
      { least: 0.4 },
    ));

  it('no figure is less than nothing by nothing, has an exponent or is no number', () =>
    holds(RUN, (one: Case) => {
      assertClean(textsIn({ ...one.report, issues: [] }), 'report');
      assertClean(textsIn(one.model), 'model');
      assertClean(textsIn(one.trace), 'trace');
      return true;
    }));

  it('profit, cost, charges, commission and other shares sum to the total', () =>
    holds(
      RUN,
      ({ report: { internal, totals }, computation: { priced, inside } }) => {
        if (!inside || totals.total === null) return false;
        const { profit, cost, charges, commission } = internal ?? {};
        const parts = total([profit, cost, charges, commission]).plus(inside.otherShares);
        const off = parts.minus(totals.total).abs();
        // Each of the five is rounded where it is printed.
        assert.ok(
          off.lessThanOrEqualTo(
            dec('10')
              .pow(-(totals.total.split('.')[1] ?? '').length)
              .times(2.5),
          ),
          off.toFixed(),
        );
        assertSame(inside.charges, total(priced.charges.map(({ borne }) => borne.toFixed())), 'charges');
        return true;
      },
      { least: 0.4 },
    ));
});
