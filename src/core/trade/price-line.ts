import { ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { round, roundMoney } from '../money/round.ts';
import { priceShares } from './base.ts';
import type { DealLine } from './deal.ts';
import { importCosts } from './ladder.ts';
import type { Landed } from './ladder.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';
import type { PricedLine } from './priced.ts';
import { exactPrice, termsOf } from './solve.ts';
import type { Start } from './start.ts';

/** True where a line's price may be worked out although something that blocks is missing. */
function stands(price: PriceCase, start: Start): boolean {
  return start.line.basis.method === 'final' || goodsStand(price, start);
}

/** True where everything that the term adds stands on lines of its own, and no share of the price depends on it. */
function goodsStand({ deal }: PriceCase, start: Start): boolean {
  return (
    start.add.every((element) => start.apart.has(element)) &&
    start.remove.length === 0 &&
    priceShares(deal, false).isZero()
  );
}

/** Prices the goods of one line: solved, what stands apart taken out, rounded to a unit price, and multiplied. */
export function priceLine(
  price: PriceCase,
  start: Start,
  n: number,
  { landed, blocked }: { readonly landed: Landed | undefined; readonly blocked: boolean },
): PricedLine {
  const { deal } = price;
  const { line, base, conversion } = start;
  const whole = blocked && !stands(price, start) ? undefined : exactPrice(price, start, n, landed);
  const { shares, added, removed } = termsOf(price, start, n);
  const given = line.basis.method === 'final' ? line.basis.price.amount : undefined;
  const exact = whole && !given ? whole.minus(outsideGoods(price, start, n, { whole, landed })) : whole;
  const result = { line, base, conversion, added, removed, shares, exact };
  if (!exact || !line.quantity) return { ...result, unitPrice: undefined, discount: ZERO, amount: undefined };
  const unitPrice =
    given && conversion?.steps.length === 0 ? given : round(exact.div(line.quantity), deal.priceDecimals);
  const gross = unitPrice.times(line.quantity);
  // Without a rate of exchange for it the line has a gap, and the document no total.
  const discount = discountOf(price, line, gross) ?? ZERO;
  return { ...result, unitPrice, discount, amount: roundMoney(gross.minus(discount), deal.currency) };
}

/** The part of a solved price that stands on lines of its own. */
function outsideGoods(
  price: PriceCase,
  start: Start,
  n: number,
  { whole, landed }: { readonly whole: Decimal; readonly landed: Landed | undefined },
): Decimal {
  let outside = ZERO;
  for (const element of start.apart) {
    if (price.derived.has(element)) continue;
    outside = outside.plus(partOf(price, element, n));
    if (element === 'insurance') outside = outside.plus(whole.times(price.insurance));
  }
  return landed && start.apart.has('importDuties') ? outside.plus(importCosts(whole, landed)) : outside;
}

/** What is taken off a line, rounded to the minor unit; `undefined` where no rate of exchange leads to it. */
export function discountOf({ deal, exchange }: PriceCase, line: DealLine, gross: Decimal): Decimal | undefined {
  const { discount } = line;
  if (!discount) return ZERO;
  if (discount.kind === 'share') return roundMoney(gross.times(discount.rate), deal.currency);
  const conversion = exchange.convert(discount.money.currency ?? deal.currency, deal.currency);
  return conversion && roundMoney(discount.money.amount.times(conversion.rate), deal.currency);
}
