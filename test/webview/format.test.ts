import assert from 'node:assert/strict';
import { NONE, clip, grouped, isNegative, percent } from '../../src/webview/format.ts';

describe('figures of the sidebar', () => {
  for (const [text, says] of [
    ['0.00', '0.00'],
    ['999', '999'],
    ['1000', '1,000'],
    ['14682.84', '14,682.84'],
    ['-5.16', '−5.16'],
    ['-1234567.5', '−1,234,567.5'],
    ['90071992547409930000.123456789', '90,071,992,547,409,930,000.123456789'],
    ['0.10000', '0.10000'],
    ['a lot', 'a lot'],
    ['', ''],
  ] as const)
    it(`groups ${JSON.stringify(text)}`, () => assert.equal(grouped(text), says));

  it('gives a share as many decimals as its column has', () => {
    assert.deepEqual(
      ['0.156', '0.15', '0.15734', '1'].map((share) => percent(share, 2)),
      ['15.60%', '15.00%', '15.734%', '100.00%'],
    );
  });

  it('shows an unknown figure as a dash', () => {
    assert.deepEqual([grouped(null), grouped(undefined), percent(null)], [NONE, NONE, NONE]);
  });

  for (const [fraction, says] of [
    ['0.1200', '12%'],
    ['0.398', '39.8%'],
    ['1', '100%'],
    ['1.05', '105%'],
    ['0.5', '50%'],
    ['-0.0512', '−5.12%'],
    ['-0.0000', '0%'],
    ['0.0007', '0.07%'],
    ['12.5', '1,250%'],
    ['odd', 'odd'],
  ] as const)
    it(`gives ${fraction} as a percentage`, () => assert.equal(percent(fraction), says));

  it('tells a loss from nothing', () => {
    assert.deepEqual(['-0.01', '-0.00', '0.01', null].map(isNegative), [true, false, false, false]);
  });

  it('cuts a long text between characters', () => {
    assert.equal(clip('灯😀灯', 2), '灯…');
    assert.equal(clip('lamp', 4), 'lamp');
  });

  it('drops the characters that turn the reading order', () => {
    assert.equal(clip('\u202Elamp\u2069', 10), 'lamp');
  });
});
