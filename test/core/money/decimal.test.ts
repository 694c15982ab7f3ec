import assert from 'node:assert/strict';
import { dec, fixed, parseDecimal, sum } from '../../../src/core/money/decimal.ts';

describe('decimals from text', () => {
  for (const [text, value] of [
    ['12.80', '12.8'],
    ['0.1', '0.1'],
    ['-3', '-3'],
    ['+3', '3'],
    ['007', '7'],
    ['123456789012345678.123456789', '123456789012345678.123456789'],
  ] as const)
    it(`reads ${text}`, () => assert.equal(parseDecimal(text)?.toFixed(), value));

  for (const text of ['', '1,200', '1e5', '.5', '5.', '1.2.3', 'NaN', 'Infinity', '0x10', '1_000', '１２', '--1', '1 '])
    it(`refuses “${text}”`, () => assert.equal(parseDecimal(text), undefined));

  it('adds exactly what floats do not', () => assert.equal(sum([dec('0.1'), dec('0.2')]).toFixed(), '0.3'));
  it('adds nothing to zero', () => assert.equal(sum([]).toFixed(), '0'));
});

describe('decimals as text', () => {
  for (const [value, digits, text] of [
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['-0.001', 2, '0.00'],
    ['-0', 0, '0'],
    ['-0.5', 0, '-1'],
    ['1200', 2, '1200.00'],
    ['0.0000000000001', 2, '0.00'],
    ['123456789012345678901234', 2, '123456789012345678901234.00'],
    ['1234567890123456789012345678901.25', 2, '1234567890123456789012345678901.25'],
    ['1234567890123456789012345678901.5', 2, '1234567890123456789012345678901.50'],
  ] as const)
    it(`writes ${value} with ${digits} decimals as ${text}`, () => assert.equal(fixed(dec(value), digits), text));
});
