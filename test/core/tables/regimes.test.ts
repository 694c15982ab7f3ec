import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import { regimeOf } from '../../../src/core/tables/regimes.ts';
import type { Regime } from '../../../src/core/tables/regimes.ts';

const READ = '2026-11-23';
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const OTHERS = 'US CA MX BR CL GB CH NO TR AE SA IN JP KR TW SG TH VN MY ID AU NZ ZA'.split(' ');

/** What a country does, without where it was read. */
function facts(country: string): Omit<Regime, 'source' | 'date'> | undefined {
  const regime = regimeOf(country);
  if (!regime) return undefined;
  const { source, date, ...rest } = regime;
  assert.ok(source && date);
  return rest;
}

describe('regimes', () => {
  it('has the 27 members of the EU', () => assert.equal(new Set(EU).size, 27));

  for (const country of [...EU, ...OTHERS])
    it(`${country} says how it values goods, what it taxes, who says so and since when`, () => {
      const regime = regimeOf(country);
      assert.equal(regime?.country, country);
      assert.match(regime?.value ?? '', /^(FOB|CIF)$/);
      assert.match(regime?.tax ?? '', /^(value\+duty(\+inland|\+freight)?|none)$/);
      assert.match(regime?.source ?? '', /\w{2,}.{8,}/);
      assert.equal(regime?.date, READ);
    });

  it('values without international carriage only where the law leaves it out', () => {
    const fob = [...EU, ...OTHERS].filter((country) => regimeOf(country)?.value === 'FOB');
    assert.deepEqual(fob, ['US', 'CA', 'AU', 'NZ', 'ZA']);
  });

  it('taxes international carriage apart only where it is outside the value', () => {
    for (const country of [...EU, ...OTHERS]) {
      const regime = regimeOf(country);
      if (regime?.tax === 'value+duty+freight') assert.equal(regime.value, 'FOB', country);
    }
  });

  for (const expected of [
    { country: 'US', value: 'FOB', tax: 'none' },
    { country: 'AU', value: 'FOB', tax: 'value+duty+freight' },
    { country: 'GB', value: 'CIF', tax: 'value+duty+inland', feesTaxed: true },
    { country: 'DE', value: 'CIF', tax: 'value+duty+inland', feesTaxed: true },
    { country: 'MX', value: 'CIF', tax: 'value+duty', feesTaxed: true },
    { country: 'ZA', value: 'FOB', tax: 'value+duty', uplift: dec('0.1') },
    {
      country: 'JP',
      value: 'CIF',
      tax: 'value+duty',
      truncate: { value: dec('1000'), duty: dec('100'), tax: dec('100'), currency: 'JPY' },
    },
  ] as const)
    it(`${expected.country} is just this`, () => assert.deepEqual(facts(expected.country), expected));

  it('raises the value in South Africa and cuts it down in Japan, nowhere else', () => {
    const those = (key: 'uplift' | 'truncate'): string[] =>
      [...EU, ...OTHERS].filter((country) => regimeOf(country)?.[key] !== undefined);
    assert.deepEqual([those('uplift'), those('truncate')], [['ZA'], ['JP']]);
  });

  for (const country of ['PH', 'IL', 'HK', 'XX', '', 'constructor'])
    it(`asks about ${country || 'no country'}`, () => assert.equal(regimeOf(country), undefined));
});
