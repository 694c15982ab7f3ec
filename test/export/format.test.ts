import assert from 'node:assert/strict';
import { amountText, countryText, dateText, percentText, quantityText, shareText } from '../../src/export/format.ts';
import { digitsOf } from './read-page.ts';

/** A small generator with a pinned seed (mulberry32), so that a failure comes again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

describe('figures of exports', () => {
  const amounts: readonly (readonly [string | undefined, string])[] = [
    ['14682.84', '14,682.84'],
    ['0.00', '0.00'],
    ['-0.00', '0.00'],
    ['-1234.50', '−1,234.50'],
    ['999', '999'],
    ['1000', '1,000'],
    ['9007199254740993.01', '9,007,199,254,740,993.01'],
    ['0.1000', '0.1000'],
    ['007.5', '7.5'],
    [undefined, '—'],
    ['on request', 'on request'],
  ];
  for (const [text, expected] of amounts) {
    it(`writes the amount ${text ?? 'without a figure'} as ${expected}`, () =>
      assert.equal(amountText(text, 'en'), expected));
  }

  it('keeps every digit of an amount', () => {
    const next = generator(20261123);
    for (let round = 0; round < 3000; round += 1) {
      const whole = Array.from({ length: 1 + next(25) }, (_, index) =>
        String(index === 0 ? 1 + next(9) : next(10)),
      ).join('');
      const fraction = Array.from({ length: next(7) }, () => String(next(10))).join('');
      const text = `${next(4) === 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
      assert.equal(digitsOf(amountText(text, 'en')), text);
      assert.match(amountText(text, 'en'), /^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
    }
  });

  for (const [text, expected] of [
    ['3150.00', '3,150'],
    ['27.034', '27.034'],
    ['1200', '1,200'],
    ['0.50', '0.5'],
    ['-0.0', '0'],
    ['100', '100'],
  ] as const) {
    it(`writes the quantity ${text} as ${expected}`, () => assert.equal(quantityText(text, 'en'), expected));
  }

  for (const [text, expected] of [
    ['30', '30%'],
    ['30%', '30%'],
    ['33.30', '33.3%'],
    ['2.5 %', '2.5%'],
  ] as const) {
    it(`writes the percentage ${text} as ${expected}`, () => assert.equal(percentText(text, 'en'), expected));
  }

  for (const [text, expected] of [
    ['0.398', '39.8%'],
    ['1', '100%'],
    ['0.5', '50%'],
    ['0.0725', '7.25%'],
    ['0', '0%'],
    ['0.123456789012345678', '12.3456789012345678%'],
  ] as const) {
    it(`writes the share ${text} as ${expected}`, () => assert.equal(shareText(text, 'en'), expected));
  }

  for (const [speech, amount, percent, day] of [
    ['en', '1,234,567.50', '30%', '3 Nov 2026'],
    ['zh', '1,234,567.50', '30%', '2026年11月3日'],
    ['zh-Hant', '1,234,567.50', '30%', '2026年11月3日'],
    ['es', '1.234.567,50', '30 %', '3 de noviembre de 2026'],
    ['fr', '1 234 567,50', '30 %', '3 novembre 2026'],
    ['de', '1.234.567,50', '30 %', '3. November 2026'],
    ['pt', '1.234.567,50', '30%', '3 de novembro de 2026'],
    ['ru', '1 234 567,50', '30 %', '3 ноября 2026 г.'],
    ['ar', '1,234,567.50', '30%', '3 نوفمبر 2026'],
    ['ja', '1,234,567.50', '30%', '2026年11月3日'],
    ['ko', '1,234,567.50', '30%', '2026년 11월 3일'],
    ['vi', '1.234.567,50', '30%', '3 tháng 11, 2026'],
    ['id', '1.234.567,50', '30%', '3 November 2026'],
    ['tr', '1.234.567,50', '%30', '3 Kasım 2026'],
    ['it', '1.234.567,50', '30%', '3 novembre 2026'],
    ['de+zh', '1.234.567,50', '30 %', '3. November 2026'],
  ] as const) {
    it(`writes amounts, percentages and days as ${speech} does`, () => {
      const plain = (text: string): string =>
        text.replace(/[\u00a0\u200e\u200f\u061c]/g, (mark) => (mark === '\u00a0' ? ' ' : ''));
      assert.deepEqual(
        [amountText('1234567.50', speech), percentText('30', speech), dateText('2026-11-03', speech)].map(plain),
        [amount, percent, day],
      );
    });
  }

  it('writes days in both languages and gives back what is no day', () => {
    assert.equal(dateText('2026-11-03', 'en'), '3 Nov 2026');
    assert.equal(dateText('2026-09-03', 'en'), '3 Sep 2026');
    assert.equal(dateText('2026-09-03', 'de'), '3. September 2026');
    assert.equal(dateText('2026-09-03', 'id'), '3 September 2026');
    assert.equal(dateText('2026-11-23', 'zh'), '2026年11月23日');
    assert.equal(dateText('2026-13-01', 'en'), '2026-13-01');
    assert.equal(dateText('soon', 'zh'), 'soon');
  });

  it('writes countries in both languages and gives back what is no code', () => {
    assert.equal(countryText('CN', 'en'), 'China');
    assert.equal(countryText('US', 'zh'), '美国');
    assert.equal(countryText('Ruritania', 'en'), 'Ruritania');
  });
});
