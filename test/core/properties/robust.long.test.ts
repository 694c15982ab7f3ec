import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  buyerModel,
  checkFile,
  compareTerms,
  compute,
  explain,
  priceForMargin,
  sensitivity,
  totalsReport,
} from '../../../src/core/index.ts';
import { dec } from '../../../src/core/money/decimal.ts';
import { renderHtml } from '../../../src/export/html/page.ts';
import { renderMarkdown } from '../../../src/export/markdown.ts';
import { documentIn, workspaceOf } from '../files.ts';
import { settings } from './cases.ts';
import { pathOf, written } from './deal.ts';
import type { Deal } from './deal.ts';
import { deals } from './deals.ts';

const ODD = [
  '0',
  '-1',
  '0%',
  '100%',
  '99999999999999999999 USD',
  '0.00 USD',
  '0.0001 JPY',
  '100% of price',
  'none',
  '',
  'auto',
  'LCL',
  '999 x 20GP',
  '1 USD per W/M at 0.0001 kg/m3',
  '1 per 0 kg',
  'free',
  '150%',
];

/** The deal with something else at one of its leaves, or without it. */
function damaged(deal: Deal, [at, what]: readonly [number, number]): Deal {
  let leaves = 0;
  const count = (value: unknown): void => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(count);
    else leaves += 1;
  };
  count([deal.lines, deal.rates, deal.document]);
  let left = at % Math.max(1, leaves);
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one)]));
    left -= 1;
    return left === -1 ? ODD[what] : value;
  };
  const [lines, rates, document] = put([deal.lines, deal.rates, deal.document]) as [
    Deal['lines'],
    Deal['rates'],
    Deal['document'],
  ];
  return { ...deal, lines, rates, document };
}

const wounds = fc.array(fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: ODD.length })), { maxLength: 4 });

describe('properties of deals that lack something', function () {
  this.timeout(0);

  it('nothing that is asked of them throws, and a figure is a figure', () =>
    fc.assert(
      fc.property(deals, wounds, fc.nat({ max: 29 }), (deal, all, seldom) => {
        const odd = all.reduce(damaged, deal);
        const workspace = workspaceOf(written(odd));
        const file = documentIn(workspace, pathOf(odd));
        const computation = compute(workspace, file);
        const report = totalsReport(computation, []);
        assert.equal(report.complete, report.totals.total !== null);
        assert.doesNotMatch(
          JSON.stringify([report, explain(workspace, computation)]),
          /NaN|Infinity|undefined|\d[eE][+-]?\d/,
        );
        if (seldom % 3 > 0) return;
        const model = buyerModel(computation);
        renderHtml(model, () => undefined);
        renderMarkdown(model);
        checkFile(workspace, file, '2026-08-20', computation);
        if (seldom > 0) return;
        assert.equal(compareTerms(workspace, file).length, 11);
        sensitivity(workspace, file);
        priceForMargin(workspace, file, dec('0.15'));
      }),
      settings('PROPERTY_RUNS', 200),
    ));
});
