import assert from 'node:assert/strict';
import { dec, fixed } from '../../../src/core/money/decimal.ts';
import { round, roundMoney } from '../../../src/core/money/round.ts';
import { document, folder, product, totalsOf } from '../files.ts';

describe('rounding half away from zero', () => {
  for (const [value, digits, text] of [
    ['0.005', 2, '0.01'],
    ['0.0049', 2, '0'],
    ['-0.005', 2, '-0.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['3.5', 0, '4'],
    ['2.675', 2, '2.68'],
    ['1.0049999999', 2, '1'],
    ['1234567890123456789012345678901.25', 2, '1234567890123456789012345678901.25'],
    ['1234567890123456789012345678901.5', 2, '1234567890123456789012345678901.5'],
  ] as const)
    it(`takes ${value} to ${text} at ${digits} decimals`, () =>
      assert.equal(round(dec(value), digits).toFixed(), text));

  it('takes an exact half that went through a division and back for a half', () => {
    const half = dec('0.01').div(28).times(14); // 0.00499…9
    assert.equal(half.lessThan('0.005'), true);
    assert.equal(round(half, 2).toFixed(), '0.01');
    assert.equal(round(half.negated(), 2).toFixed(), '-0.01');
  });

  // RD-03
  for (const [currency, text] of [
    ['USD', '1234.57'],
    ['JPY', '1235'],
    ['KWD', '1234.568'],
    ['CLF', '1234.5678'],
  ] as const)
    it(`takes 1234.5678 ${currency} to ${text}`, () => {
      assert.equal(roundMoney(dec('1234.5678'), currency).toFixed(), text);
    });

  it('RD-01: a total is the sum of rounded lines: 3 × 33.335 is 100.02', () => {
    const line = '{ description: X, quantity: 1, price: 33.335 }';
    const { totals, lines } = totalsOf(
      folder({ 'q.quotation.yaml': document({ items: `[${line}, ${line}, ${line}]` }) }),
    );
    assert.deepEqual(
      lines.map((one) => [one.unitPrice, one.amount]),
      Array(3).fill(['33.335', '33.34']),
    );
    assert.equal(totals.total, '100.02');
  });

  it('rounds a price that it derives before it is multiplied', () => {
    const report = totalsOf(
      folder({
        'a.product.yaml': product({ cost: '{ amount: 1 USD }' }),
        'q.quotation.yaml': document({
          pricing: '{ method: cost, profit: 70% of price }',
          items: '[{ sku: A, quantity: 300 }]',
        }),
      }),
    );
    assert.deepEqual([report.lines[0]?.unitPrice, report.totals.total], ['3.33', '999.00']); // not 300 ÷ 0.3 = 1000.00
  });

  it('never writes a negative zero', () => assert.equal(fixed(round(dec('-0.001'), 2), 2), '0.00'));
});
