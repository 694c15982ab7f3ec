import fc from 'fast-check';
import { compute, totalsReport } from '../../../src/core/index.ts';
import type { NamedAmount, TotalsReport } from '../../../src/core/index.ts';
import { holds, settings } from './cases.ts';
import { assertEqualData } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

/** What does not hang on which line comes first. */
function whole({ totals, charges, landed, internal, complete, missing, schedule, packing }: TotalsReport): unknown {
  const byName = (rows: readonly NamedAmount[] = []): NamedAmount[] =>
    [...rows].sort((a, b) => a.name.localeCompare(b.name));
  const load = packing && { ...packing, lines: packing.lines.length, room: packing.room?.volume };
  const bill = landed && {
    ...landed,
    duties: byName(landed.duties),
    taxes: byName(landed.taxes),
    fees: byName(landed.fees),
  };
  return { totals, charges, bill, internal, complete, missing: [...missing].sort(), schedule, load };
}

describe('properties of the order of items', function () {
  this.timeout(0);

  it('it changes no total, no charge, no import, no load and no price', () =>
    holds(
      RUN,
      ({ workspace, file, report }, keys) => {
        const items = file.value.items ?? [];
        const order = items.map((_, n) => n).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        if (order.every((from, to) => from === to)) return false;
        const moved = order.flatMap((n) => items[n] ?? []);
        const other = totalsReport(compute(workspace, { ...file, value: { ...file.value, items: moved } }), []);
        assertEqualData(whole(other), whole(report));
        const lines = order.map((n, to) => ({ ...report.lines[n], no: to + 1 }));
        assertEqualData(other.lines, lines);
        return true;
      },
      { more: fc.array(fc.nat({ max: 99 }), { minLength: 4, maxLength: 4 }), least: 0.3 },
    ));
});
