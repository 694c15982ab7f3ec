import assert from 'node:assert/strict';
import { billOf, charging, entered } from './entered.ts';
import { rows } from './import-facts.ts';

/** A duty of 10% and a tax of 20%. */
const rates = (country: string): string =>
  rows('duties', `hs: "94", to: ${country}, rate: 10%`) + rows('taxes', `to: ${country}, name: Tax, rate: 20%`);
const STANDING = '[{ sku: A, quantity: 100, price: 20 }]';
const FREE = '[{ sku: A, quantity: 100 }, { sku: A, quantity: 4, free: yes, customsValue: 2.50 USD }]';
const included = (
  country: string,
  own: Readonly<Record<string, string>>,
): readonly [string | undefined, ...string[]] => {
  const priced = entered(country, rates(country), own);
  return [priced.total?.toFixed(), ...billOf(priced)];
};

describe('what customs leaves out of a price that stands', () => {
  for (const [why, country, own, expected] of [
    [
      'unloading at the place of destination, on which European tax is charged all the same',
      'DE',
      { incoterm: 'DPU Port', charges: charging('unloading: 50 USD') },
      // 10% of 2,000 − 50; 20% of 1,950 + 195 + 50
      ['2000', '1950', 'Customs duty 195', 'Tax 439'],
    ],
    [
      'duties and taxes that are both given as amounts',
      'CA',
      { charges: charging('importDuties: 300 USD, importTaxes: 100 USD') },
      ['2000', '1600', 'Import duties 300', 'Import taxes 100'],
    ],
    [
      'carriage and insurance, where the country values goods without them',
      'CA',
      { incoterm: 'DAP Port', charges: charging('mainCarriage: 100 USD, insurance: 1% of 100%') },
      // 2,000 − 100 − 20
      ['2000', '1880', 'Customs duty 188', 'Tax 413.6'],
    ],
    [
      'but neither where it counts them',
      'KR',
      { incoterm: 'DAP Port', charges: charging('mainCarriage: 100 USD, insurance: 1% of 100%') },
      ['2000', '2000', 'Customs duty 200', 'Tax 440'],
    ],
    [
      'but the tax is charged on both where the country says so',
      'AU',
      { incoterm: 'DAP Port', charges: charging('mainCarriage: 100 USD, insurance: 1% of 100%') },
      // 20% of 1,880 + 188 + 100 + 20
      ['2000', '1880', 'Customs duty 188', 'Tax 437.6'],
    ],
    [
      'no insurance that is not the seller’s',
      'CA',
      { incoterm: 'DAP Port', charges: charging('mainCarriage: 100 USD') },
      ['2000', '1900', 'Customs duty 190', 'Tax 418'],
    ],
  ] as const)
    it(why, () => assert.deepEqual(included(country, { items: STANDING, ...own }), expected));
});

describe('a price with its import inside', () => {
  it('holds a tax given as an amount, and none by rate beside it', () =>
    assert.deepEqual(included('CA', { charges: charging('importTaxes: 60 USD') }), [
      '1160',
      '1000',
      'Customs duty 100',
      'Import taxes 60',
    ]));

  it('holds no tax where the country charges none', () => {
    const untaxed = rates('CA') + rows('regimes', 'country: CA, value: FOB, tax: none');
    const priced = entered('CA', untaxed);
    assert.deepEqual([priced.total?.toFixed(), ...billOf(priced)], ['1100', '1000', 'Customs duty 100']);
  });

  it('holds each of several fees as it stands: fixed, at its least, at its most, as a share', () => {
    const fees = rows(
      'fees',
      'to: CA, name: Fixed, amount: 7 USD',
      'to: CA, name: Least, rate: 1%, min: 30 USD, max: 40 USD',
      'to: CA, name: Most, rate: 5%, min: 30 USD, max: 40 USD',
      'to: CA, name: Share, rate: 2%, min: 10 USD, max: 40 USD',
      'to: CA, name: Euro, amount: 10 EUR',
    );
    const priced = entered('CA', rates('CA') + fees + rows('fx', 'pair: EUR/USD, rate: 1.2, date: 2026-11-01'));
    // No fee is in the base of the tax: 20% of 1,100.
    assert.deepEqual(
      [priced.total?.toFixed(), ...billOf(priced)],
      ['1429', '1000', 'Customs duty 100', 'Tax 220', 'Fixed 7', 'Least 30', 'Most 40', 'Share 20', 'Euro 12'],
    );
  });
});

describe('goods free of charge', () => {
  for (const [what, own, expected] of [
    // Value 1,000 + 10 of them; tax 20% of 1,010 + 50.
    ['duty', 'importDuties: 50 USD', ['1010', 'Import duties 50', 'Tax 212']],
    ['tax', 'importTaxes: 60 USD', ['1010', 'Customs duty 101', 'Import taxes 60']],
  ] as const)
    it(`take no part of a ${what} given as an amount`, () =>
      assert.deepEqual(included('CA', { items: FREE, charges: charging(own) }).slice(1), expected));
});
