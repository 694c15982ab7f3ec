import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import { amountInWords } from '../../../src/core/money/words.ts';
import { wholeNumbers } from './amounts.ts';
import { cldrSpeller } from './rbnf.ts';

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
    assert.equal(amountInWords(dec('-1'), 'USD', 'zh'), undefined);
  });
});

const IN_LANGUAGES: readonly (readonly [string, string, string, string])[] = [
  ['14682.84', 'USD', 'fr', 'USD quatorze mille six cent quatre-vingt-deux 84/100'],
  ['14682.84', 'USD', 'fr-CA', 'USD quatorze mille six cent quatre-vingt-deux 84/100'],
  ['14682', 'EUR', 'ru', 'EUR четырнадцать тысяч шестьсот восемьдесят два'],
  ['14682.05', 'USD', 'tr', 'USD ondörtbinaltıyüzsekseniki 05/100'],
  ['14682.05', 'USD', 'id', 'USD empat belas ribu enam ratus delapan puluh dua 05/100'],
  ['14682', 'JPY', 'ja', 'JPY 一万四千六百八十二'],
  ['12.005', 'KWD', 'ja-JP', 'KWD 十二 005/1000'],
  ['0.5', 'USD', 'fr', 'USD zéro 50/100'],
  ['12.00', 'USD', 'EN-gb', 'SAY US DOLLARS TWELVE ONLY'],
  ...['de', 'es', 'it', 'pt', 'ko', 'vi', 'ar', '', 'constructor', 'xx'].map(
    (language) => ['12.50', 'USD', language, 'SAY US DOLLARS TWELVE AND CENTS FIFTY ONLY'] as const,
  ),
];

/** Where n2words and CLDR both write what is right, and not the same. */
const SAME: Readonly<Record<string, (words: string) => string>> = {
  // Hyphens around `et` came with the spelling of 1990 and are optional; before the nouns million and milliard, cent
  // and vingt keep their plural (Rectifications orthographiques, Journal officiel, 1990-12-06, II.1), which CLDR drops.
  fr: (words) =>
    words
      .replace(/-et-/g, ' et ')
      .replace(/((?<=(deux|trois|quatre|cinq|six|sept|huit|neuf) )cent|quatre-vingt)(?= milli(on|ard)s)/g, '$&s'),
  ja: (words) => words.replace(/^〇$/, '零'),
  tr: (words) => words.replaceAll(' ', ''),
};

describe('amounts in words in other languages', () => {
  for (const [amount, currency, language, words] of IN_LANGUAGES)
    it(`${amount} ${currency} in “${language}”`, () =>
      assert.equal(amountInWords(dec(amount), currency, language), words));

  for (const language of ['en', 'fr', 'id', 'ja', 'ru', 'tr'])
    it(`spells numbers in ${language} as Unicode CLDR does`, () => {
      const spell = cldrSpeller(language);
      const same = SAME[language] ?? ((words: string) => words);
      for (const whole of wholeNumbers()) {
        const words = same(spell(BigInt(whole)));
        const expected = language === 'en' ? `SAY XTS ${words.toUpperCase()} ONLY` : `XTS ${words}`;
        assert.equal(amountInWords(dec(whole), 'XTS', language), expected);
      }
    });
});
