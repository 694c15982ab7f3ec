import assert from 'node:assert/strict';
import { parseFile } from '../../../../src/core/spec/file.ts';
import { Exchange } from '../../../../src/core/trade/deal/fx.ts';

function exchange(date: string | undefined, ...facts: readonly string[]): Exchange {
  const rows = facts.map((fact) => {
    const [pair = '', rate = '', day = ''] = fact.split(' ');
    return `  - { pair: ${pair}, rate: ${rate}, date: ${day}, source: s }\n`;
  });
  const file = parseFile('x.rates.yaml', `fx:\n${rows.join('')}`);
  assert.ok(file?.kind === 'rates');
  assert.deepEqual(file.issues, []);
  return new Exchange([file], date);
}

const rate = (of: Exchange, from: string, to: string): string | undefined =>
  of.convert(from, to)?.rate.toSignificantDigits(12).toFixed();

describe('exchange', () => {
  const today = exchange('2026-11-23', 'USD/CNY 7.1 2026-11-20', 'EUR/CNY 8.165 2026-11-20');

  it('multiplies by a pair, and divides where it stands the other way round', () => {
    assert.equal(rate(today, 'USD', 'CNY'), '7.1');
    assert.equal(rate(today, 'CNY', 'USD'), '0.140845070423');
    assert.deepEqual(
      today.convert('CNY', 'USD')?.steps.map((step) => [step.base, step.quote, step.inverse]),
      [['USD', 'CNY', true]],
    );
  });

  it('goes across one other currency', () => {
    assert.equal(rate(today, 'EUR', 'USD'), '1.15');
    assert.equal(today.convert('EUR', 'USD')?.steps.length, 2);
  });

  it('takes a pair of its own before a way across', () => {
    const both = exchange(
      '2026-11-23',
      'USD/CNY 7.1 2026-11-20',
      'EUR/CNY 8.165 2026-11-20',
      'EUR/USD 1.16 2026-11-20',
    );
    assert.equal(rate(both, 'EUR', 'USD'), '1.16');
  });

  it('gives 1 for a currency and itself, and nothing where no pair leads', () => {
    assert.equal(rate(today, 'GBP', 'GBP'), '1');
    assert.equal(rate(today, 'GBP', 'USD'), undefined);
  });

  it('comes back to the same amount to thirty digits', () => {
    const there = today.convert('CNY', 'USD')?.rate;
    assert.equal(there?.times('7.1').toSignificantDigits(30).toFixed(), '1');
  });

  for (const [date, expected] of [
    ['2026-11-23', '7.1'],
    ['2026-11-19', '7.0'],
    ['2026-11-01', '7.0'],
    ['2026-10-01', '6.9'],
    ['2026-01-01', '6.9'],
    [undefined, '7.3'],
  ] as const)
    it(`on ${date ?? 'no day'} the newest rate not after it counts`, () => {
      const many = exchange(
        date,
        'USD/CNY 7.0 2026-11-01',
        'USD/CNY 7.1 2026-11-20',
        'USD/CNY 6.9 2026-10-01',
        'USD/CNY 7.3 2026-12-01',
      );
      assert.equal(many.convert('USD', 'CNY')?.rate.toFixed(1), expected);
    });

  it('keeps where a rate comes from', () => {
    assert.deepEqual(today.convert('USD', 'CNY')?.steps[0]?.origin, {
      file: 'x.rates.yaml',
      at: ['fx', 0],
      source: 's',
      date: '2026-11-20',
      validUntil: undefined,
    });
  });
});
