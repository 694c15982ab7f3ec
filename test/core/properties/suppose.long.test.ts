import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compute, suppose, totalsReport } from '../../../src/core/index.ts';
import type { Setting } from '../../../src/core/index.ts';
import { holds, settings } from './cases.ts';
import { assertEqualData } from './figures.ts';
import type { Deal, Keys, Value } from './deal.ts';

const RUN = settings('PROPERTY_RUNS', 150);

/** What the files say already, as settings. */
function said({ document, lines, currency, rates, priceDecimals }: Deal): Setting[] {
  const found: Setting[] = [
    { path: 'currency', value: currency },
    { path: 'seller.defaults.priceDecimals', value: String(priceDecimals) },
  ];
  const add = (path: string, value: Value | undefined): void => {
    if (value !== undefined) found.push({ path, value: JSON.stringify(value) });
  };
  for (const key of ['incoterm', 'discount', 'mode', 'container', 'allocate', 'charging', 'payment', 'carriageCovers'])
    add(key, document[key]);
  for (const [key, value] of Object.entries(document['pricing'] as Keys)) add(`pricing.${key}`, value);
  for (const [key, value] of Object.entries(document['charges'] as Keys)) add(`charges.${key}`, value);
  for (const [key, value] of Object.entries(document['destination'] as Keys)) add(`destination.${key}`, value);
  lines.forEach(({ item, product }, n) => {
    for (const [key, value] of Object.entries(item)) add(`items[${n}].${key}`, value);
    for (const key of ['cost', 'hs', 'packing']) add(`product.P${n}.${key}`, product?.[key]);
  });
  const rows = (rates['fx'] as readonly Keys[]).filter(({ date }) => date === '2026-08-01');
  for (const { pair, rate } of rows) found.push({ path: `fx.${String(pair)}`, value: String(rate) });
  const vat = (rates['taxes'] as readonly Keys[]).filter(({ name }) => name === 'VAT');
  if (vat.length === 1) add('taxes.VAT', vat[0]?.['rate']);
  const more = (rates['duties'] as readonly Keys[]).find(({ name }) => name === 'Additional duty');
  if (more) add('duties.Additional duty', more['rate']);
  return found;
}

describe('properties of what is supposed', function () {
  this.timeout(0);

  it('a value that the files have already changes nothing', () =>
    holds(
      RUN,
      ({ deal, workspace, file, report }, [pick, second]) => {
        const all = said(deal);
        const settingsOf = [pick, second].flatMap((n) => all[n % all.length] ?? []);
        const supposed = suppose(workspace, file, settingsOf);
        assert.deepEqual([supposed.lost, supposed.issues], [[], []]);
        assertEqualData(
          totalsReport(compute(supposed.workspace, supposed.file), []),
          report,
          JSON.stringify(settingsOf),
        );
        return true;
      },
      { more: fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })) },
    ));
});
