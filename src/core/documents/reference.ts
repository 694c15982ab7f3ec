import { fixed } from '../money/decimal.ts';
import { roundMoney } from '../money/round.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { Computation } from './compute.ts';

/** The total in the currency that the seller thinks in, at the rate of the document's day. */
export interface ReferenceTotal {
  readonly currency: string;
  readonly total: string;
  /** One unit of the document's currency. */
  readonly rate: string;
}

/** In the currency of the purchases, else the seller's usual one; `undefined` where that is the document's, or no rate leads to it. */
export function referenceTotal({ deal, exchange, goods, priced }: Computation): ReferenceTotal | undefined {
  const bought = goods.facts.find(({ cost }) => cost && cost.terms.currency !== deal.currency)?.cost?.terms.currency;
  const currency = bought ?? deal.seller?.value.defaults?.currency;
  if (!priced.total || currency === undefined || currency === deal.currency) return undefined;
  const conversion = exchange.convert(deal.currency, currency);
  if (!conversion) return undefined;
  return {
    currency,
    total: fixed(roundMoney(priced.total.times(conversion.rate), currency), minorUnits(currency)),
    rate: conversion.rate.toSignificantDigits(6).toFixed(),
  };
}
