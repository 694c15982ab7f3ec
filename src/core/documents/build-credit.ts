import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { TradeDocument } from '../spec/document.ts';
import { inLanguage } from '../spec/shape.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { Deal } from '../trade/deal/deal.ts';
import { creditRange, statedTolerance, toleranceOf } from '../trade/payment/tolerance.ts';
import { lastPresentation } from './credit.ts';
import type { LetterOfCreditModel, ToleranceModel } from './model.ts';

/** The letter of credit as a buyer may see it. */
export function creditModel(deal: Deal, language: string): LetterOfCreditModel | undefined {
  const value: TradeDocument = deal.file.value;
  const { lc } = value;
  if (!lc) return undefined;
  const { number, amount, expiry, presentation } = lc;
  const currency = amount?.money.currency ?? deal.currency;
  const most = creditRange(deal)?.max;
  return {
    number,
    issuingBank: inLanguage(lc.issuingBank, language),
    amount: amount && `${amount.about ? 'about ' : ''}${fixed(amount.money.amount, minorUnits(currency))} ${currency}`,
    most: most && fixed(most, minorUnits(deal.currency)),
    latestShipment: lc.latestShipment,
    expiry,
    presentation,
    lastPresentation: lastPresentation(value),
  };
}

/** The tolerance of quantity as the document says it, `5%`; nothing where it says none. */
export function quantityTolerance(value: TradeDocument): string | undefined {
  const { quantity } = statedTolerance(value);
  return quantity && `${percent(quantity)}%`;
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
