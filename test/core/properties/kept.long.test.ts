import fc from 'fast-check';
import { compute, explain, totalsReport } from '../../../src/core/index.ts';
import type { DocumentFile, TotalsReport, Workspace } from '../../../src/core/index.ts';
import { Case, holds, settings } from './cases.ts';
import { assertEqualData } from './figures.ts';
import type { Deal, Line } from './deal.ts';

const RUN = settings('PROPERTY_RUNS', 200);

/** What somebody types into one line. */
const TYPED: readonly Record<string, string | undefined>[] = [
  { quantity: '7' },
  { quantity: '1200' },
  { price: '33.10 USD', free: undefined },
  { discount: '2.5%', free: undefined },
  { discount: '1.10 USD', free: undefined },
  { profit: '9% of cost' },
  { free: 'yes', price: undefined, discount: undefined, customsValue: '2.15 USD' },
  { ships: 'no' },
  { cost: undefined, price: undefined },
  { hs: '8504', origin: 'VN' },
];

const change = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: TYPED.length - 1 }));

function typed(deal: Deal, [at, what]: readonly [number, number]): Deal {
  const n = at % deal.lines.length;
  const lines = deal.lines.map((line, index): Line =>
    index === n ? { ...line, item: { ...line.item, ...TYPED[what] } as Line['item'] } : line,
  );
  return { ...deal, lines };
}

const reportOf = (workspace: Workspace, file: DocumentFile): TotalsReport => totalsReport(compute(workspace, file), []);

describe('properties of results that are kept', function () {
  this.timeout(0);

  it('a document computed again, and after one item was changed and changed back, is as in a fresh workspace', () =>
    holds(
      RUN,
      ({ deal, workspace, file, report }, changes) => {
        assertEqualData(reportOf(workspace, file), report, 'again');
        let [now, items] = [deal, file.value.items ?? []];
        for (const [at, what] of changes) {
          now = typed(now, [at, what]);
          const { workspace: fresh, file: parsed, computation: anew } = new Case(now, workspace);
          const n = at % deal.lines.length;
          items = items.map((item, index) => (index === n ? (parsed.value.items?.[n] ?? item) : item));
          const changed = { ...file, value: { ...file.value, items }, issues: parsed.issues };
          const kept = compute(workspace, changed);
          assertEqualData(totalsReport(kept, []), totalsReport(anew, []), `changed: ${JSON.stringify(TYPED[what])}`);
          if (at === 0) assertEqualData(withoutPlaces(explain(workspace, kept)), withoutPlaces(explain(fresh, anew)));
        }
        assertEqualData(reportOf(workspace, file), report, 'changed back');
        return true;
      },
      { more: fc.array(change, { minLength: 1, maxLength: 2 }) },
    ));

  it('a line put in and a line taken out leave nothing behind', () =>
    holds(
      RUN,
      ({ workspace, file, report }, at) => {
        const items = file.value.items ?? [];
        const n = at % items.length;
        const out = { ...file, value: { ...file.value, items: items.filter((_, index) => index !== n) } };
        const fresh = workspace.copy();
        assertEqualData(reportOf(workspace, out), reportOf(fresh, out));
        assertEqualData(reportOf(workspace, file), report);
        return items.length > 1;
      },
      { more: fc.nat({ max: 3 }), least: 0.4 },
    ));
});

/** Where a figure stands in its file is of the text, which is another one. */
function withoutPlaces(trace: ReturnType<typeof explain>): unknown {
  return { label: trace.label, amount: trace.amount, how: trace.how, parts: trace.parts.map(withoutPlaces) };
}
