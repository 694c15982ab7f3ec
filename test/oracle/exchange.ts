import type { Deal, Money } from './deal.ts';
import { ONE, div, frac, mul } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** The newest rate of a pair on the day of the document, as written or the other way round. */
function direct(deal: Deal, from: string, to: string): Fraction | undefined {
  if (from === to) return ONE;
  const rows = deal.fx
    .filter((row) => row.date <= deal.date)
    .filter((row) => (row.base === from && row.quote === to) || (row.base === to && row.quote === from))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const row = rows[0];
  if (!row) return undefined;
  return row.base === from ? frac(row.rate) : div(ONE, frac(row.rate));
}

/** What one unit of a currency is worth in another: by its own pair, else across one third currency. */
export function rate(deal: Deal, from: string, to: string): Fraction {
  const own = direct(deal, from, to);
  if (own) return own;
  for (const middle of new Set(deal.fx.flatMap((row) => [row.base, row.quote]))) {
    const [first, second] = [direct(deal, from, middle), direct(deal, middle, to)];
    if (first && second) return mul(first, second);
  }
  throw new Error(`no rate from ${from} to ${to}`);
}

/** An amount in the document's currency, not rounded. */
export function worth(deal: Deal, money: Money): Fraction {
  return mul(frac(money.amount), rate(deal, money.currency, deal.currency));
}
