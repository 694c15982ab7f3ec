import assert from 'node:assert/strict';
import { currencyCodes, isCurrency, minorUnits } from '../../../src/core/tables/currencies.ts';

// ISO 4217, list of 2024-06-25
const ZERO = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
// where Intl.NumberFormat (CLDR 48) says 0
const TWO_WHATEVER_INTL_SAYS = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ');

describe('currencies', () => {
  for (const code of ZERO) it(`${code} has no minor unit`, () => assert.equal(minorUnits(code), 0));
  for (const code of THREE) it(`${code} has three decimals`, () => assert.equal(minorUnits(code), 3));
  for (const code of TWO_WHATEVER_INTL_SAYS) it(`${code} has two decimals`, () => assert.equal(minorUnits(code), 2));

  it('has two decimals for every other currency that one quotes in', () => {
    const others = currencyCodes().filter((code) => !ZERO.includes(code) && !THREE.includes(code));
    assert.deepEqual(
      others.filter((code) => minorUnits(code) !== 2),
      [],
    );
    assert.ok(others.length > 120);
  });

  it('follows what changed since: XCG for ANG, no BGN', () => {
    assert.deepEqual(['XCG', 'ANG', 'BGN'].map(isCurrency), [true, false, false]);
    assert.equal(minorUnits('XCG'), 2);
  });

  it('knows no currency by a name that every object inherits', () => assert.equal(isCurrency('constructor'), false));
});
