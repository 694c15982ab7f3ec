import { isCurrency } from './currencies.ts';

/** What the trade writes for one currency alone. `¥` and a bare `$` are not here: they are the signs of several. */
const CALLED: Readonly<Record<string, string>> = {
  AUD: 'A$|AU$|澳元',
  BRL: 'R$',
  CAD: 'C$|CA$|加元',
  CNY: 'RMB|RMB¥|RMB￥|CN¥|CN￥|人民币|人民币元',
  EUR: '€|EURO|EUROS|欧元',
  GBP: '£|英镑',
  HKD: 'HK$|港币|港元',
  JPY: 'JP¥|JP￥|日元|日圆',
  SGD: 'S$|SG$|新加坡元',
  TWD: 'NT$|新台币',
  USD: 'US$|USD$|$US|美元|美金',
};

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(CALLED).flatMap(([code, names]) => names.split('|').map((name): [string, string] => [name, code])),
);

/** The code of ISO 4217 of a currency by its code, its sign or a common name. */
export function currencyCalled(name: string): string | undefined {
  const upper = name.toUpperCase();
  return isCurrency(upper) ? upper : CODES.get(upper);
}
