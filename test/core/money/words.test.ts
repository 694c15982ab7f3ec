import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import { amountInWords } from '../../../src/core/money/words.ts';

const WORDS: readonly (readonly [string, string, string])[] = [
  ['0.00', 'USD', 'SAY US DOLLARS ZERO ONLY'],
  ['0.01', 'USD', 'SAY US DOLLARS ZERO AND CENT ONE ONLY'],
  ['1.01', 'USD', 'SAY US DOLLAR ONE AND CENT ONE ONLY'],
  ['11.11', 'USD', 'SAY US DOLLARS ELEVEN AND CENTS ELEVEN ONLY'],
  ['21.00', 'USD', 'SAY US DOLLARS TWENTY-ONE ONLY'],
  ['100.00', 'USD', 'SAY US DOLLARS ONE HUNDRED ONLY'],
  ['115.00', 'USD', 'SAY US DOLLARS ONE HUNDRED FIFTEEN ONLY'],
  ['1001.00', 'USD', 'SAY US DOLLARS ONE THOUSAND ONE ONLY'],
  ['1386.00', 'USD', 'SAY US DOLLARS ONE THOUSAND THREE HUNDRED EIGHTY-SIX ONLY'],
  ['12345.67', 'USD', 'SAY US DOLLARS TWELVE THOUSAND THREE HUNDRED FORTY-FIVE AND CENTS SIXTY-SEVEN ONLY'],
  ['100100.10', 'USD', 'SAY US DOLLARS ONE HUNDRED THOUSAND ONE HUNDRED AND CENTS TEN ONLY'],
  ['1000001.01', 'USD', 'SAY US DOLLARS ONE MILLION ONE AND CENT ONE ONLY'],
  ['1000000000.00', 'USD', 'SAY US DOLLARS ONE BILLION ONLY'],
  ['2.01', 'GBP', 'SAY POUNDS STERLING TWO AND PENNY ONE ONLY'],
  ['12.345', 'KWD', 'SAY KUWAITI DINARS TWELVE AND FILS THREE HUNDRED FORTY-FIVE ONLY'],
  ['8888.08', 'CNY', 'SAY CHINESE YUAN EIGHT THOUSAND EIGHT HUNDRED EIGHTY-EIGHT AND FEN EIGHT ONLY'],
  ['1500', 'JPY', 'SAY JAPANESE YEN ONE THOUSAND FIVE HUNDRED ONLY'],
  ['12.45', 'BRL', 'SAY BRL TWELVE AND 45/100 ONLY'],
  ['12.005', 'BHD', 'SAY BHD TWELVE AND 005/1000 ONLY'],
  ['12', 'VND', 'SAY VND TWELVE ONLY'],
];

describe('amounts in words', () => {
  for (const [amount, currency, words] of WORDS)
    it(`${amount} ${currency}`, () => assert.equal(amountInWords(dec(amount), currency), words));

  it('has none for less than nothing, nor for more than a quadrillion', () => {
    assert.equal(amountInWords(dec('-0.01'), 'USD'), undefined);
    assert.equal(amountInWords(dec('1000000000000000'), 'USD'), undefined);
  });
});
