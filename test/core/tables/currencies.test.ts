import assert from 'node:assert/strict';
import { isCurrency, minorUnits } from '../../../src/core/tables/currencies.ts';

// ISO 4217, list of 2024-06-25
const ZERO = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
// where Intl.NumberFormat (CLDR 48) says 0
const TWO_WHATEVER_INTL_SAYS = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ');

describe('currencies', () => {
  for (const code of ZERO) it(`${code} has no minor unit`, () => assert.equal(minorUnits(code), 0));
  for (const code of THREE) it(`${code} has three decimals`, () => assert.equal(minorUnits(code), 3));
  for (const code of TWO_WHATEVER_INTL_SAYS) it(`${code} has two decimals`, () => assert.equal(minorUnits(code), 2));

  it('has two decimals for the currencies most quoted in', () => {
    for (const code of 'USD EUR GBP CNY HKD AUD CAD CHF AED INR MXN BRL ZAR'.split(' '))
      assert.equal(minorUnits(code), 2, code);
  });

  it('follows what changed since: XCG for ANG, no BGN', () => {
    assert.deepEqual(['XCG', 'ANG', 'BGN'].map(isCurrency), [true, false, false]);
    assert.equal(minorUnits('XCG'), 2);
  });

  it('knows no currency by a name that every object inherits', () => assert.equal(isCurrency('constructor'), false));
});
