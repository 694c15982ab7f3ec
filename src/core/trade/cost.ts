import { ONE, ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Pricing } from '../spec/pricing.ts';
import type { DealLine } from './deal-line.ts';
import type { Exchange } from './fx.ts';

/** What a line costs the seller to buy, in the document's currency. Exact. */
export interface LineCost {
  /** The purchase with VAT. */
  readonly purchase: Decimal;
  readonly rebate: Decimal;
  /** Overhead and interest on the purchase. */
  readonly overhead: Decimal;
  /** purchase − rebate + overhead. */
  readonly net: Decimal;
  readonly currency: string;
  /** 1 unit of `currency` in the document's currency. */
  readonly rate: Decimal;
}

/**
 * Net cost of a line: cost − cost ÷ (1 + VAT) × rebate rate, the rebate taken from the price without VAT; then
 * overhead and interest (yearly rate × days ÷ 360) on the purchase. `undefined` where no cost or no rate is known.
 */
export function lineCost(
  { cost, quantity }: DealLine,
  {
    exchange,
    currency,
    pricing,
  }: { readonly exchange: Exchange; readonly currency: string; readonly pricing: Pricing },
): LineCost | undefined {
  if (!cost?.amount || !quantity) return undefined;
  const from = cost.amount.currency ?? currency;
  const conversion = exchange.convert(from, currency);
  if (!conversion) return undefined;
  const purchase = cost.amount.amount.times(quantity).times(conversion.rate);
  const untaxed = cost.vat?.isZero() === false ? purchase.div(ONE.plus(cost.vat)) : purchase;
  const rebate = cost.rebate?.isZero() === false ? untaxed.times(cost.rebate) : ZERO;
  const share = onPurchase(pricing);
  const overhead = share.isZero() ? ZERO : purchase.times(share);
  const net = purchase.minus(rebate);
  return {
    purchase,
    rebate,
    overhead,
    net: overhead.isZero() ? net : net.plus(overhead),
    currency: from,
    rate: conversion.rate,
  };
}

const SHARES = new WeakMap<Pricing, Decimal>();

/** Overhead and interest, as a share of the purchase. */
function onPurchase(pricing: Pricing): Decimal {
  const known = SHARES.get(pricing);
  if (known) return known;
  const { overhead, interest } = pricing;
  const share = overhead && overhead.of !== 'price' ? overhead.rate : ZERO;
  const credit = interest?.rate && interest.days ? interest.rate.times(interest.days).div(360) : ZERO;
  const whole = share.plus(credit);
  SHARES.set(pricing, whole);
  return whole;
}
