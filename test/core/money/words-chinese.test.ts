import assert from 'node:assert/strict';
import { dec } from '../../../src/core/money/decimal.ts';
import { amountInWords } from '../../../src/core/money/words.ts';
import { wholeNumbers } from './amounts.ts';

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];

/** The examples of 正确填写票据和结算凭证的基本规定 (支付结算办法, annex 1, 1997-09-19), 整 after 角 (it may stand). */
const OF_THE_RULE: readonly (readonly [string, string])[] = [
  ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
  ['6007.14', '人民币陆仟零柒元壹角肆分'],
  ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
];

const OTHERS: readonly (readonly [string, string, string, string])[] = [
  ['10.05', 'CNY', 'zh', '人民币壹拾元零伍分'],
  ['0.50', 'CNY', 'zh-CN', '人民币伍角整'],
  ['0.05', 'CNY', 'zh', '人民币伍分'],
  ['0', 'CNY', 'zh', '人民币零元整'],
  ['1000000.00', 'CNY', 'zh', '人民币壹佰万元整'],
  ['1200', 'USD', 'zh', '美元壹仟贰佰元整'],
  ['14682.84', 'USD', 'zh-Hans', '美元壹万肆仟陆佰捌拾贰元捌角肆分'],
  ['14682.84', 'USD', 'zh-TW', '美元壹萬肆仟陸佰捌拾貳圓捌角肆分'],
  ['100000000.30', 'CNY', 'zh-Hant', '人民幣壹億圓參角整'],
  ['5', 'TWD', 'zh_TW', '新台幣伍圓整'],
  ['10010', 'JPY', 'zh', '日元壹万零壹拾元整'],
  ['1200.50', 'GBP', 'zh', 'GBP壹仟贰佰点伍零'],
  ['1200', 'GBP', 'zh', 'GBP壹仟贰佰整'],
  ['0.05', 'CHF', 'zh-HK', 'CHF零點零伍'],
  ['12.345', 'KWD', 'zh', 'KWD壹拾贰点叁肆伍'],
  ['999999999999999.99', 'EUR', 'zh', `欧元${capitals('999999999999999', '99')}`],
];

describe('amounts in Chinese capitals', () => {
  for (const [amount, words] of OF_THE_RULE)
    it(`${amount}, an example of the rule`, () => assert.equal(amountInWords(dec(amount), 'CNY', 'zh'), words));

  for (const [amount, currency, language, words] of OTHERS)
    it(`${amount} ${currency} in ${language}`, () =>
      assert.equal(amountInWords(dec(amount), currency, language), words));

  it('keeps the rule on amounts of every shape', () => {
    const wholes = wholeNumbers();
    assert.ok(wholes.length > 800);
    for (const [n, whole] of wholes.entries()) {
      const minor = ['00', '05', '50', '55', '10', '01', '99'][n % 7] ?? '00';
      assert.equal(amountInWords(dec(`${whole}.${minor}`), 'CNY', 'zh'), `人民币${capitals(whole, minor)}`);
    }
  });
});

/** The rule once more, by sections of four digits and without the library. 零 is left out after 万 and 元 where it may. */
function capitals(whole: string, minor: string): string {
  const [jiao = 0, fen = 0] = [...minor].map(Number);
  const value = BigInt(whole);
  const cents = `${jiao ? `${DIGITS[jiao]}角` : ''}${fen ? `${!jiao && value ? '零' : ''}${DIGITS[fen]}分` : '整'}`;
  return value || cents === '整' ? `${wholeCapitals(value)}元${cents}` : cents;
}

function wholeCapitals(value: bigint): string {
  if (value >= 100_000_000n) return joined(value, 100_000_000n, '亿');
  if (value >= 10_000n) return joined(value, 10_000n, '万');
  const places = [...String(value)].map(
    (digit, n, all) => [digit, ['', '拾', '佰', '仟'][all.length - 1 - n]] as const,
  );
  const text = places.map(([digit, unit]) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${unit}`)).join('');
  return value === 0n ? '零' : text.replace(/零+/g, '零').replace(/零$/, '');
}

function joined(value: bigint, unit: bigint, name: string): string {
  const rest = value % unit;
  const zero = rest < unit / 10n ? '零' : '';
  return `${wholeCapitals(value / unit)}${name}${rest ? zero + wholeCapitals(rest) : ''}`;
}
