import assert from 'node:assert/strict';
import { ONE, ZERO, dec } from '../../../../src/core/money/decimal.ts';
import {
  FEATURES,
  NOTHING,
  addUp,
  amountOf,
  forSource,
  minus,
  only,
  over,
  plus,
  same,
  times,
} from '../../../../src/core/trade/deal/form.ts';
import type { Form } from '../../../../src/core/trade/deal/form.ts';
import { interned } from '../../../../src/core/trade/price/price-line.ts';

/** Coefficients in the order of the features; what is left out is nothing. */
const form = (...numbers: readonly string[]): Form =>
  plus(...FEATURES.map((key, n) => only(key, dec(numbers[n] ?? '0'))));
const written = (one: Form): string => FEATURES.map((key) => one[key].toFixed()).join(' ');

const A = form('1', '2', '3', '4', '5', '6');
const B = form('10', '0', '0.5', '0', '1', '7');

describe('amounts that are linear in the features of a line', () => {
  for (const [what, result, expected] of [
    ['a sum', plus(A, B, A), '12 4 6.5 8 11 19'],
    ['a difference', minus(A, B), '-9 2 2.5 4 4 -1'],
    ['a multiple', times(A, dec('3')), '3 6 9 12 15 18'],
    ['itself, times one', times(A, dec('1')), '1 2 3 4 5 6'],
    ['a part', over(A, dec('4')), '0.25 0.5 0.75 1 1.25 1.5'],
    ['itself, over one', over(A, dec('1')), '1 2 3 4 5 6'],
    ['the sum of rows', addUp([A, NOTHING, B]), '11 2 3.5 4 6 13'],
    ['for bases in another currency', forSource(A, dec('7.1')), '1 14.2 3 4 5 6'],
    ['for bases in the same currency', forSource(A, dec('1')), '1 2 3 4 5 6'],
  ] as const)
    it(`${what} is ${expected}`, () => assert.equal(written(result), expected));

  it('come to the sum of coefficient times feature', () => {
    // 1·10 + 2·0 + 3·0.5 + 4·0 + 5·1 + 6·7
    assert.equal(amountOf(A, B).toFixed(), '58.5');
    assert.equal(amountOf(B, A).toFixed(), '58.5');
    assert.ok(amountOf(NOTHING, A).equals(ZERO));
  });
});

describe('an amount that nothing changes', () => {
  const noBase = form('1', '0', '3');
  for (const [what, after, before] of [
    ['times one', times(A, dec('1')), A],
    ['over one', over(A, dec('1')), A],
    ['for bases in the same currency', forSource(A, ONE), A],
    ['without a base, for bases in another currency', forSource(noBase, dec('7.1')), noBase],
  ] as const)
    it(`is the same object ${what}`, () => assert.equal(after, before));
});

describe('equal forms', () => {
  it('are the same where every coefficient is, whatever object holds them', () => {
    assert.ok(same(A, A));
    assert.ok(same(A, form('1.0', '2', '3', '4', '5', '6')));
  });

  for (const key of FEATURES)
    it(`are not where ${key} differs`, () => assert.ok(!same(A, { ...A, [key]: A[key].plus('1e-20') })));

  it('become one object, and others stay what they are', () => {
    const first = interned(form('91', '92'));
    assert.equal(interned(form('91', '92')), first);
    const other = interned(form('91', '93'));
    assert.deepEqual([written(first), written(other)], ['91 92 0 0 0 0', '91 93 0 0 0 0']);
  });
});
