import fc from 'fast-check';
import assert from 'node:assert/strict';
import { RULES } from '../../../src/core/index.ts';
import type { Workspace } from '../../../src/core/index.ts';
import { ONE, dec } from '../../../src/core/money/decimal.ts';
import { money, percent } from './arbitrary-basics.ts';
import { Case, settings } from './cases.ts';
import type { Deal, Keys } from './deal.ts';
import { assertWithin } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

/** Handling at destination is left out: a list price under a C rule is without it, the document’s own says who bears it. */
const MOVING = ['preCarriage', 'exportClearance', 'originTerminal', 'mainCarriage', 'onCarriage', 'unloading'];

interface Way {
  readonly units: readonly string[];
  readonly quantities: readonly string[];
  readonly charges: Keys;
  readonly decimals: number;
}

/** A list price with no more decimals than prices have, for each line; freight by volume and insurance by rate. */
const ways: fc.Arbitrary<Way> = fc.record({
  units: fc.array(
    fc
      .tuple(fc.integer({ min: 20, max: 400 }), fc.nat({ max: 99 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`),
    { minLength: 1, maxLength: 3 },
  ),
  quantities: fc.array(fc.integer({ min: 1, max: 900 }).map(String), { minLength: 3, maxLength: 3 }),
  charges: fc.tuple(fc.tuple(...MOVING.map(() => money(1, 90))), percent(0, 5)).map(([amounts, rate]): Keys => ({
    ...Object.fromEntries(MOVING.map((element, n) => [element, amounts[n]])),
    insurance: `${rate} of 110%`,
  })),
  decimals: fc.integer({ min: 2, max: 4 }),
});

let like: Workspace | undefined;

/** The deal under a rule, from list prices under another. */
function priced(
  { quantities, charges, decimals }: Way,
  units: readonly string[],
  { from, to }: { from: string; to: string },
): string[] {
  const packing = { unitsPerCarton: '4', carton: '50 x 40 x 30 cm', netWeight: '9 kg', grossWeight: '10 kg' };
  const deal: Deal = {
    kind: 'quotation',
    currency: 'USD',
    priceDecimals: decimals,
    lines: units.map((unit, n) => ({
      product: { price: { term: `${from} Somewhere`, currency: 'USD', unit: `${unit} USD` }, packing },
      item: { quantity: quantities[n] ?? '1' },
    })),
    rates: {
      fx: ['CNY', 'JPY', 'EUR', 'KWD'].map((code, n) => ({
        pair: `USD/${code}`,
        rate: ['7.1', '150', '0.8', '0.3'][n],
        date: '2026-08-01',
        source: 's',
      })),
    },
    document: { incoterm: `${to} Somewhere`, mode: 'sea', container: 'LCL', charges },
  };
  // Seller and rates are read once.
  const { report, workspace } = new Case(deal, like);
  like ??= workspace;
  assert.ok(report.complete, report.missing.join());
  return report.lines.map(({ unitPrice }) => unitPrice ?? '');
}

describe('properties of a price taken to another rule and back', function () {
  this.timeout(0);

  it('FOB to CIF to FOB gives the start within one unit of the last decimal', () =>
    fc.assert(
      fc.property(ways, (way) => {
        const there = priced(way, way.units, { from: 'FOB', to: 'CIF' });
        const back = priced(way, there, { from: 'CIF', to: 'FOB' });
        back.forEach((unit, n) =>
          assertWithin(dec(unit), dec(way.units[n] ?? '0'), dec('10').pow(-way.decimals), 'FOB'),
        );
      }),
      RUN,
    ));

  it('so does any rule to any other, of one line', () =>
    fc.assert(
      fc.property(ways, fc.constantFrom(...RULES), fc.constantFrom(...RULES), (all, from, to) => {
        if ([from, to].includes('DDP')) return;
        const [start = '0'] = all.units;
        // Under these the seller insures where the document says so, and a list price is without it.
        const open = [from, to].some((rule) => rule === 'DAP' || rule === 'DPU');
        const way = open ? { ...all, charges: { ...all.charges, insurance: '0% of 110%' } } : all;
        const there = priced(way, [start], { from, to });
        if (there.some((unit) => dec(unit).isNegative())) return;
        const [back = '0'] = priced(way, there, { from: to, to: from });
        const rate = dec((way.charges['insurance'] as string).split('%')[0] ?? '0').times('0.011');
        // Half a unit each way; where insurance is put in on the way back, the first half grows with it.
        const step = dec('10').pow(-way.decimals).div(2);
        assertWithin(dec(back), dec(start), step.plus(step.div(ONE.minus(rate))), `${from} to ${to}`);
      }),
      RUN,
    ));
});
