import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Deal, DealLine } from './deal.ts';
import { shareOf } from './deal.ts';
import type { Exchange } from './fx.ts';
import type { Load, PackedLine } from './packing.ts';
import type { Element } from '../tables/incoterms.ts';

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
export function lineCost(deal: Deal, line: DealLine, exchange: Exchange): LineCost | undefined {
  const { cost, quantity } = line;
  if (!cost?.amount || !quantity) return undefined;
  const currency = cost.amount.currency ?? deal.currency;
  const conversion = exchange.convert(currency, deal.currency);
  if (!conversion) return undefined;
  const purchase = cost.amount.amount.times(quantity).times(conversion.rate);
  const rebate = purchase.div(ONE.plus(cost.vat ?? ZERO)).times(cost.rebate ?? ZERO);
  const { overhead, interest } = deal.pricing;
  const share = overhead && overhead.of !== 'price' ? overhead.rate : ZERO;
  const credit = interest?.rate && interest.days ? interest.rate.times(interest.days).div(360) : ZERO;
  const extra = purchase.times(share.plus(credit));
  return {
    purchase,
    rebate,
    overhead: extra,
    net: purchase.minus(rebate).plus(extra),
    currency,
    rate: conversion.rate,
  };
}

/** Shares of the price that pricing takes: commission, bank, overhead of price; and profit where prices come from cost. */
export function priceShares(deal: Deal, fromCost: boolean): Decimal {
  const { commission, bank, overhead, profit } = deal.pricing;
  const shares = [commission, bank, overhead, fromCost ? profit : undefined];
  return sum(shares.map((share) => shareOf(share, 'price') ?? ZERO));
}

const BY_VOLUME: ReadonlySet<Element> = new Set<Element>([
  'loadingAtOrigin',
  'preCarriage',
  'originTerminal',
  'loadingOnBoard',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'unloading',
]);

/**
 * Each line's share (of 1) of a charge for the whole shipment: freight and terminals by volume, the rest by value; by
 * value too where a line that ships does not say its volume or weight, which would leave it nothing to bear.
 */
export function weights(deal: Deal, element: Element, load: Load, values: readonly Decimal[]): Decimal[] {
  const rule = deal.file.value.allocate ?? (BY_VOLUME.has(element) ? 'volume' : 'value');
  const packed = new Map(load.lines.map((line) => [line.line, line]));
  const measure = (line: PackedLine | undefined): Decimal =>
    (rule === 'weight' ? line?.grossWeight : line?.volume) ?? ZERO;
  const measures = rule === 'value' ? values : deal.lines.map((line) => measure(packed.get(line.index)));
  const measured = rule === 'value' || (rule === 'volume' ? load.volume : load.grossWeight) !== undefined;
  const basis = !measured || sum(measures).isZero() ? values : measures;
  const whole = sum(basis);
  return whole.isZero() ? basis.map(() => ONE.div(Math.max(1, basis.length))) : basis.map((value) => value.div(whole));
}
