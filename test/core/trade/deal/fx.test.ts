import assert from 'node:assert/strict';
import { compute } from '../../../../src/core/index.ts';
import { dec } from '../../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../../src/core/money/decimal.ts';
import { parseFile } from '../../../../src/core/spec/file.ts';
import { originOf } from '../../../../src/core/trade/deal/fact.ts';
import { Exchange, exchangeOf } from '../../../../src/core/trade/deal/fx.ts';
import { document, documentIn, folder, issuesOf, totalsOf, workspaceOf } from '../../files.ts';

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

describe('which of two rates counts', () => {
  const on = (date: string | undefined, ...facts: readonly string[]): string | undefined =>
    rate(exchange(date, ...facts), 'USD', 'CNY');

  for (const [what, date, first, second, expected] of [
    ['the one of the day itself', '2026-11-20', '7.0 2026-11-01', '7.1 2026-11-20', '7.1'],
    ['the later line of one day', '2026-11-20', '7.0 2026-11-01', '7.1 2026-11-01', '7.1'],
    ['the later line of one day to come', '2026-10-01', '7.0 2026-11-01', '7.1 2026-11-01', '7.1'],
    ['the newer one', '2026-11-30', '7.0 2026-11-01', '7.1 2026-11-20', '7.1'],
    ['the one that is not to come', '2026-11-10', '7.0 2026-11-01', '7.1 2026-11-20', '7.0'],
    ['the sooner of two to come', '2026-10-01', '7.0 2026-11-01', '7.1 2026-11-20', '7.0'],
    ['the newest, where no day is given', undefined, '7.0 2026-11-01', '7.1 2026-11-20', '7.1'],
    ['the later line, where no day is given', undefined, '7.0 2026-11-20', '7.1 2026-11-20', '7.1'],
  ] as const)
    for (const [order, facts] of [
      ['', [first, second]],
      [', whichever comes first', [second, first]],
    ] as const) {
      if (order && what.includes('line')) continue;
      it(`is ${what}${order}`, () =>
        assert.equal(on(date, ...facts.map((fact) => `USD/CNY ${fact}`)), dec(expected).toFixed()));
    }

  it('is the newer one though it stands the other way round', () => {
    assert.equal(on('2026-11-23', 'USD/CNY 7.1 2026-11-01', 'CNY/USD 0.125 2026-11-20'), '8');
    assert.equal(on('2026-11-23', 'CNY/USD 0.125 2026-11-20', 'USD/CNY 7.1 2026-11-01'), '8');
    assert.equal(on('2026-11-23', 'CNY/USD 0.125 2026-11-01', 'USD/CNY 7.1 2026-11-20'), '7.1');
  });
});

describe('rates that are half written', () => {
  const read = (...rows: readonly string[]): Exchange => {
    const file = parseFile('x.rates.yaml', `fx:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`);
    assert.ok(file?.kind === 'rates');
    return new Exchange([file], '2026-11-23');
  };

  it('count for nothing', () => {
    const whole = 'pair: USD/CNY, rate: 7.1, date: 2026-11-01';
    for (const half of ['pair: USD/CNY, date: 2026-11-20', 'rate: 8, date: 2026-11-20', 'date: 2026-11-20'])
      assert.equal(rate(read(whole, half), 'USD', 'CNY'), '7.1', half);
    assert.equal(rate(read('pair: USD/CNY'), 'USD', 'CNY'), undefined);
  });

  it('give way to one with a date not after the day, but not to one that is to come', () => {
    const undated = 'pair: USD/CNY, rate: 7.5';
    assert.equal(rate(read(undated), 'USD', 'CNY'), '7.5');
    assert.equal(rate(read(undated, 'pair: USD/CNY, rate: 7.1, date: 2026-11-01'), 'USD', 'CNY'), '7.1');
    assert.equal(rate(read(undated, 'pair: USD/CNY, rate: 7.1, date: 2026-12-01'), 'USD', 'CNY'), '7.5');
  });
});

describe('rates that are supposed', () => {
  const today = exchange('2026-11-23', 'USD/CNY 7.1 2026-11-20', 'EUR/CNY 8.165 2026-11-20', 'GBP/JPY 190 2026-11-20');
  const supposing = (rates: ReadonlyMap<string, Decimal>): Exchange =>
    today.holding(rates, () => originOf('', [], { source: 'supposed' }));
  const supposed = supposing(new Map([['USD/CNY', dec('8')]]));

  it('stand instead of those of the files, and across them; the others stay', () => {
    assert.deepEqual(
      [rate(supposed, 'USD', 'CNY'), rate(supposed, 'CNY', 'USD'), rate(supposed, 'EUR', 'CNY')],
      ['8', '0.125', '8.165'],
    );
    // 8.165 ÷ 8
    assert.equal(rate(supposed, 'EUR', 'USD'), '1.020625');
    assert.equal(rate(today, 'USD', 'CNY'), '7.1');
    assert.equal(rate(supposing(new Map([['CNY/USD', dec('0.2')]])), 'USD', 'CNY'), '5');
  });

  it('say so, and come from no file', () => {
    assert.deepEqual(supposed.convert('USD', 'CNY')?.steps[0]?.origin, {
      file: '',
      at: [],
      source: 'supposed',
      date: undefined,
      validUntil: undefined,
    });
  });

  it('lead where nothing led, and nowhere else', () => {
    assert.equal(rate(today, 'USD', 'GBP'), undefined);
    assert.equal(rate(supposing(new Map([['GBP/CNY', dec('9')]])), 'GBP', 'CNY'), '9');
    assert.equal(rate(supposing(new Map([['GBP/CNY', dec('9')]])), 'USD', 'JPY'), undefined);
  });

  it('leave the exchange as it is where there are none', () => assert.equal(supposing(new Map()), today));
});

describe('exchanges and conversions that are asked for again', () => {
  const files = (['USD/CNY', 'EUR/CNY'] as const).map((pair) => {
    const file = parseFile(`${pair.slice(0, 3)}.rates.yaml`, `fx: [{ pair: ${pair}, rate: 7, date: 2026-11-20 }]\n`);
    assert.ok(file?.kind === 'rates');
    return file;
  });

  it('are the same for the same rates and the same day', () => {
    const first = exchangeOf(files, '2026-11-23');
    assert.equal(exchangeOf(files, '2026-11-23'), first);
    assert.notEqual(exchangeOf(files, '2026-11-24'), first);
    assert.notEqual(exchangeOf([...files], '2026-11-23'), first);
    assert.equal(exchangeOf(files, undefined), exchangeOf(files, undefined));
  });

  it('are the same for the same two currencies, so that amounts of one rate can be summed first', () => {
    const of = exchangeOf(files, '2026-11-23');
    assert.equal(of.convert('EUR', 'USD'), of.convert('EUR', 'USD'));
    assert.notEqual(of.convert('EUR', 'CNY'), of.convert('USD', 'CNY'));
  });
});

describe('rates that a document holds to', () => {
  const fx = 'fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-20, source: bank }]\n';
  const files = (own: Record<string, string>) =>
    folder({
      'a.rates.yaml': fx,
      'q.quotation.yaml': document({ items: '[{ description: x, quantity: 1, cost: { amount: 140 CNY } }]', ...own }),
    });
  const cost = (own: Record<string, string>): string | null | undefined => totalsOf(files(own)).totals.total;

  it('stand instead of those of the workspace, either way round', () => {
    assert.equal(cost({}), '20.00');
    assert.equal(cost({ fx: '{ USD/CNY: 8 }' }), '17.50');
    assert.equal(cost({ fx: '{ cny/usd: 0.1 }' }), '14.00');
  });

  it('are told where they are no pair, or no rate: there is no total then', () => {
    const issues = issuesOf(files({ fx: '{ USDCNY: 8, USD/CNY: 7.5, EUR/CNY: x }' }));
    assert.deepEqual(
      issues.map(({ code }) => code).filter((code) => code === 'bad-value'),
      ['bad-value', 'bad-value'],
    );
    assert.equal(cost({ fx: '{ USDCNY: 8, USD/CNY: 7.5 }' }), null);
  });

  it('say that they come from the document', () => {
    const workspace = workspaceOf(files({ fx: '{ USD/CNY: 8 }' }));
    const step = compute(workspace, documentIn(workspace)).exchange.convert('CNY', 'USD')?.steps[0];
    assert.deepEqual([step?.origin.file, step?.origin.at], ['q.quotation.yaml', ['fx', 'USD/CNY']]);
  });

  it('are kept from one computation to the next', () => {
    const workspace = workspaceOf(files({ fx: '{ USD/CNY: 8 }' }));
    const [one, two] = [1, 2].map(() => compute(workspace, documentIn(workspace)).exchange);
    assert.equal(one, two);
  });
});
