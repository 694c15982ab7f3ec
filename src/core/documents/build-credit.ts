import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { TradeDocument } from '../spec/document.ts';
import { inLanguage } from '../spec/shape.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { Deal } from '../trade/deal/deal.ts';
import { ofHead } from '../trade/deal/head.ts';
import type { Head } from '../trade/deal/head.ts';
import { creditRange, statedTolerance, toleranceOf } from '../trade/payment/tolerance.ts';
import { lastPresentation } from './credit.ts';
import type { LetterOfCreditModel, ShippingModel, ToleranceModel } from './model.ts';

/** The letter of credit as a buyer may see it. */
export const creditOf = ofHead(creditModel);

export function creditModel(deal: Head): LetterOfCreditModel | undefined {
  const { value } = deal.file;
  const { lc } = value;
  if (!lc) return undefined;
  const { number, amount, expiry, presentation } = lc;
  const currency = amount?.money.currency ?? deal.currency;
  const range = creditRange(deal);
  return {
    number,
    issuingBank: inLanguage(lc.issuingBank, deal.language),
    amount: amount && { value: fixed(amount.money.amount, minorUnits(currency)), currency, about: amount.about },
    // A credit without `about` is no promise of a least amount: what may fall short of it hangs on the rest of its terms.
    least: amount?.about ? range && fixed(range.min, minorUnits(deal.currency)) : undefined,
    most: range && fixed(range.max, minorUnits(deal.currency)),
    latestShipment: lc.latestShipment,
    expiry,
    presentation,
    lastPresentation: lastPresentation(value),
  };
}

/** The tolerances as the document says them, `5%`; nothing where it says none. */
export function writtenTolerance(value: TradeDocument): Pick<ShippingModel, 'tolerance' | 'amountTolerance'> {
  const { quantity, amount } = statedTolerance(value);
  return {
    tolerance: quantity && `${percent(quantity)}%`,
    amountTolerance: amount && `${percent(amount)}%`,
  };
}

/** What may be shipped and drawn, more or less. */
export function toleranceModel(deal: Deal, total: Decimal | undefined): ToleranceModel | undefined {
  const tolerance = toleranceOf(deal, total);
  if (!tolerance) return undefined;
  const { quantity, amount } = tolerance;
  const digits = minorUnits(deal.currency);
  return {
    quantity: {
      percent: percent(quantity.rate),
      lines: quantity.lines.map((range) => ({ min: range?.min.toFixed(), max: range?.max.toFixed() })),
    },
    amount: {
      percent: percent(amount.rate),
      min: amount.range && fixed(amount.range.min, digits),
      max: amount.range && fixed(amount.range.max, digits),
    },
  };
}

function percent(rate: Decimal): string {
  return rate.times(100).toFixed();
}
