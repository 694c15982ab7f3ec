import { ONE, ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round, roundMoney } from '../../money/round.ts';
import type { Deal } from '../deal/deal.ts';
import type { DealLine } from '../deal/deal-line.ts';
import { amountOf, same } from '../deal/form.ts';
import type { Features, Form } from '../deal/form.ts';
import type { LineFacts } from '../deal/goods.ts';
import type { Rounding } from './price-case.ts';
import type { PricedLine } from './priced.ts';

/** Prices the goods of one line: rounded to a unit price, multiplied, less the discount, rounded to the minor unit. */
export function priceLine(facts: LineFacts, goods: Form, features: Features, rounding: Rounding): PricedLine {
  const { line, base, conversion } = facts;
  const { quantity, basis } = line;
  if (!base || !quantity) return unpriced(facts);
  const given = basis.method === 'final' ? basis.price.amount : undefined;
  const exact = given ? base.times(conversion.rate) : amountOf(goods, features);
  const stands = given && conversion.steps.length === 0;
  const unitPrice = stands ? given : round(exact.div(quantity), rounding.priceDecimals);
  const gross = unitPrice.times(quantity);
  // Without a rate of exchange for it the line has a gap, and the document no total.
  const discount = discountOf(line, gross, rounding) ?? ZERO;
  return { line, facts, exact, unitPrice, discount, amount: roundMoney(gross.minus(discount), rounding.currency) };
}

/** A line whose price cannot be worked out. */
export function unpriced(facts: LineFacts): PricedLine {
  return { line: facts.line, facts, exact: undefined, unitPrice: undefined, discount: ZERO, amount: undefined };
}

/** What is taken off a line or a document, rounded to the minor unit; `undefined` where no rate of exchange leads to it. */
export function discountOf(
  { discount }: Pick<DealLine | Deal, 'discount'>,
  gross: Decimal,
  { exchange, currency }: Pick<Rounding, 'exchange' | 'currency'>,
): Decimal | undefined {
  if (!discount) return ZERO;
  if (discount.kind === 'share') return roundMoney(gross.times(discount.rate), currency);
  const conversion = exchange.convert(discount.money.currency ?? currency, currency);
  return conversion && roundMoney(discount.money.amount.times(conversion.rate), currency);
}

const FORMS: Form[] = [];
const MOST_FORMS = 64;

/** The same object for equal forms, as long as they were seen lately: what is kept by a form is found again. */
export function interned(form: Form): Form {
  const known = FORMS.find((one) => same(one, form));
  if (known) return known;
  FORMS.unshift(form);
  FORMS.length = Math.min(FORMS.length, MOST_FORMS);
  return form;
}

/** What is left of an amount after a discount: 1 where there is none. */
export function keptAfter(discount: Decimal, goods: Decimal): Decimal {
  return discount.isZero() || goods.isZero() ? ONE : ONE.minus(discount.div(goods));
}
