import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { regimeOf } from '../../../../src/core/tables/regimes.ts';
import type { Regime } from '../../../../src/core/tables/regimes.ts';
import { added, outerRate, taxShares } from '../../../../src/core/trade/import/tax-chain.ts';
import type { TaxShares } from '../../../../src/core/trade/import/tax-chain.ts';
import type { Tax } from '../../../../src/core/trade/import/taxes.ts';

function tax(name: string, rate: string, more: Partial<Tax> = {}): Tax {
  const origin = { file: 'x', at: [], source: undefined, date: undefined, validUntil: undefined };
  return { name, rate: dec(rate), inclusive: false, written: '', origin, ...more };
}

function regime(country: string): Regime {
  const found = regimeOf(country);
  assert(found, country);
  return found;
}

/** Shares of customs value, duty, carriage and fees. */
const written = ({ value, duty, carriage, fees }: TaxShares): string =>
  [value, duty, carriage, fees].map((share) => share.toFixed()).join(' ');
const shares = (country: string, ...taxes: readonly Tax[]): readonly string[] =>
  taxShares(taxes, regime(country)).map(written);

describe('a tax of 20% is a share of value, duty, carriage and fees', () => {
  for (const [country, on, expected] of [
    ['CA', undefined, '0.2 0.2 0.2 0'],
    ['ZA', undefined, '0.22 0.2 0.2 0'], // a tenth more of the value
    ['MX', undefined, '0.2 0.2 0.2 0.2'], // fees too
    ['ZA', 'value', '0.2 0 0 0'],
    ['MX', 'value+duty', '0.2 0.2 0 0'],
    ['MX', 'value+duty+taxes', '0.2 0.2 0.2 0.2'],
  ] as const)
    it(`${country}, on ${on ?? 'what the country charges it on'}`, () =>
      assert.deepEqual(shares(country, tax('A', '0.2', { on })), [expected]));
});

describe('taxes one after another', () => {
  it('on those before: each of them', () => {
    const all = tax('C', '0.5', { on: 'value+duty+taxes' });
    assert.deepEqual(shares('ZA', tax('A', '0.1', { on: 'value' }), tax('B', '0.2', { on: 'value+duty' }), all), [
      '0.1 0 0 0',
      '0.2 0.2 0 0',
      '0.7 0.6 0.5 0', // half of 1.1 + 0.1 + 0.2, of 1 + 0.2, of 1
    ]);
  });

  it('as a share of another, by whatever case its name is written in', () =>
    assert.deepEqual(shares('CA', tax('A', '0.2', { on: 'value' }), tax('B', '0.1', { of: ' a' })), [
      '0.2 0 0 0',
      '0.02 0 0 0',
    ]));

  it('as a share of one that is not charged: nothing', () =>
    assert.deepEqual(shares('CA', tax('A', '0.2', { of: 'X' })), ['0 0 0 0']));

  it('add up', () => {
    const both = taxShares([tax('A', '0.2', { on: 'value' }), tax('B', '0.1')], regime('MX'));
    assert.equal(written(added(both)), '0.3 0.1 0.1 0.1');
    assert.equal(written(added([])), '0 0 0 0');
  });
});

it('a tax of 20% that is part of its own base is a quarter of the rest', () => {
  assert.equal(outerRate(tax('A', '0.2', { inclusive: true })).toFixed(), '0.25');
  assert.equal(outerRate(tax('A', '0.2')).toFixed(), '0.2');
});
