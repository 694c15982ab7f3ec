import { sum } from '../money/decimal.ts';
import { bear } from './borne-charges.ts';
import type { Gap } from './gap.ts';
import { findGaps } from './gaps.ts';
import { importCaseOf } from './import-case.ts';
import type { Landed } from './ladder.ts';
import { priceCase } from './price-case.ts';
import type { PriceCase } from './price-case.ts';
import { discountOf, priceLine } from './price-line.ts';
import type { PriceInput, Priced, PricedLine } from './priced.ts';
import { exactPrice, settledImport } from './solve.ts';
import { noRate } from './start.ts';

/**
 * Prices every line of a deal, and what the seller bears besides, under the deal's term: what each line starts from,
 * what is missing, the prices solved and rounded, then charges and import from the rounded prices.
 */
export function price(input: PriceInput): Priced {
  const whole = priceCase(input);
  const before = findGaps(whole);
  const blocked = before.some((gap) => gap.blocks && gap.kind !== 'quantity' && gap.kind !== 'price');
  const importCase = importCaseOf(whole);
  const landed = settledImport(whole, importCase);
  const lines = whole.starts.map((start, n) => priceLine(whole, start, n, { landed: landed[n], blocked }));
  const gaps = [...before, ...gapsOfPrices(whole, lines, landed)];
  const amounts = lines.flatMap((line) => line.amount ?? []);
  const known =
    amounts.length === lines.length && !gaps.some((gap) => gap.kind === 'fx' && gap.blocks && gap.line !== undefined);
  const goods = known ? sum(amounts) : undefined;
  const { charges, bill } = known ? bear(whole, lines, importCase) : { charges: [], bill: undefined };
  const separate = sum(charges.filter((charge) => charge.shown === 'separate').map((charge) => charge.amount));
  return {
    lines,
    charges,
    goods,
    separate,
    total: gaps.some((gap) => gap.blocks) ? undefined : goods?.plus(separate),
    landed: bill && importCase && { ...bill, country: importCase.facts.country },
    gaps,
    borne: whole.borne,
  };
}

/** What solving finds missing: a price that its shares leave nothing of, and rates of exchange for discounts. */
function gapsOfPrices(whole: PriceCase, lines: readonly PricedLine[], landed: readonly (Landed | undefined)[]): Gap[] {
  const unsolved = whole.starts.some((start, n) => start.base && !exactPrice(whole, start, n, landed[n]));
  const discounts = lines.flatMap(({ line, amount }) => {
    const { discount } = line;
    if (!amount || discount?.kind !== 'amount' || discountOf(whole, line, amount)) return [];
    return [noRate(whole.deal, line, discount.money.currency ?? '')];
  });
  return [...(unsolved ? [{ kind: 'shares', blocks: true } as const] : []), ...discounts];
}
