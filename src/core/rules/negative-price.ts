import { placeOf } from '../trade/deal/deal-line.ts';
import type { Decimal } from '../money/decimal.ts';
import { KeptSums, those } from '../trade/deal/kept-sums.ts';
import type { PricedLine } from '../trade/price/priced.ts';
import { at, itemAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A price below zero is a charge or a discount that is larger than what it is taken from. */
export const negativePrice: TradeRule = {
  code: 'negative-price',
  about: 'document',
  severity: 'error',
  reason: 'A price below zero is a charge or a discount that is larger than what it is taken from.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, discount: 1500 USD }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100, discount: 150 USD }',
  },
  check(context) {
    const { priced, deal } = context.computation;
    const off: Finding[] =
      deal.discount && priced.goods?.lessThan(priced.discount)
        ? [{ range: at(context, 'discount'), message: 'The discount is larger than the goods: lower it' }]
        : [];
    const lines = BELOW.of(priced.lines).map(({ line, unitPrice }): Finding => {
      const data = { price: unitPrice?.toFixed() ?? '', rule: deal.term?.rule ?? '' };
      const message = isBelow(unitPrice)
        ? 'Under {rule} this price comes out at {price}: the charges taken out of it are larger than it is'
        : 'The discount is larger than the line: lower it';
      return { range: itemAt(context, placeOf(deal.lines, line)), message, data };
    });
    return [...off, ...lines];
  },
};

const BELOW = new KeptSums<PricedLine, readonly PricedLine[]>(
  those(({ unitPrice, amount }) => isBelow(unitPrice) || isBelow(amount)),
);

function isBelow(amount: Decimal | undefined): boolean {
  return amount !== undefined && amount.isNegative() && !amount.isZero();
}
