import simplified from 'nzh/cn';
import traditional from 'nzh/hk';
import { CHINESE_NAMES } from '../tables/currency-names.ts';

/** An amount's digits before and after the point, and its currency. */
interface Figures {
  readonly whole: string;
  readonly minor: string;
  readonly currency: string;
}

/**
 * An amount in Chinese capitals: 美元壹仟贰佰元整, 人民币伍角整. By 正确填写票据和结算凭证的基本规定 (People's Bank of
 * China, 支付结算办法, 1997-09-19): the currency's name stands right before the amount, 整 ends an amount without 分,
 * 零 stands for zeros between digits and between 元 and 分. After 元 at zero, 零 may be left out (rule 5.3), and is.
 * A currency that is not counted in 元 is written by its code and read out as a number: GBP壹仟贰佰点伍零.
 */
export function chineseWords({ whole, minor, currency }: Figures, inTraditional: boolean): string {
  const writer = inTraditional ? traditional : simplified;
  const names = Object.hasOwn(CHINESE_NAMES, currency) ? CHINESE_NAMES[currency] : undefined;
  if (names) {
    const amount = minor ? `${whole}.${minor}` : whole;
    return names[inTraditional ? 1 : 0] + writer.toMoney(amount, { outSymbol: false, forceZheng: true });
  }
  const digits = [...minor].map((digit) => writer.encodeB(digit)).join('');
  return `${currency}${writer.encodeB(whole)}${/[1-9]/.test(minor) ? `${inTraditional ? '點' : '点'}${digits}` : '整'}`;
}
