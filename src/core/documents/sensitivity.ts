import { ONE, dec, fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';
import { minorUnits } from '../tables/currencies.ts';
import { compute } from './compute.ts';
import type { Computation, Supposition } from './compute.ts';
import { holdPrices } from './hold.ts';
import { pairsUsed } from './pairs-used.ts';

/** What the seller is left with when something from outside moves and the buyer's price stands. */
export interface Sensitivity {
  /** `USD/CNY`, `mainCarriage` or `duty`; `now` for things as they are, the first row. */
  readonly what: string;
  /** As a fraction: `0.05` is five per cent more; for `duty`, more of the customs value. */
  readonly change: string;
  /** In the document's currency; `null` where a cost is not known. */
  readonly profit: string | null;
  /** Profit ÷ price, as a fraction with four decimals. */
  readonly margin: string | null;
}

const FX = ['-0.05', '-0.01', '0.01', '0.05'];
const FREIGHT = ['-0.2', '0.2', '0.5'];
const DUTY = ['0.05', '0.1', '0.25'];

/**
 * How the margin moves with each rate of exchange, the freight and the duty, while the prices that the buyer was quoted
 * stand: a commission and other shares stay what they are, and what is separate stays quoted as it is.
 */
export function sensitivity(workspace: Workspace, file: DocumentFile): readonly Sensitivity[] {
  const now = compute(workspace, file);
  const held = holdPrices(now);
  const at = (what: string, change: string, supposed: Supposition): Sensitivity => {
    const then = compute(workspace, file, undefined, { ...held, ...supposed });
    return { what, change, ...left(now, then) };
  };
  const { charges, borne } = now.priced;
  const moved = (change: string): Decimal => ONE.plus(dec(change));
  const rows = [
    ...pairsUsed(now).flatMap(({ base, quote, rate }) => {
      const pair = `${base}/${quote}`;
      return FX.map((change) => at(pair, change, { fx: new Map([[pair, rate.times(moved(change))]]) }));
    }),
    ...(charges.some(({ element }) => element === 'mainCarriage')
      ? FREIGHT.map((change) => at('mainCarriage', change, { charges: new Map([['mainCarriage', moved(change)]]) }))
      : []),
    ...(borne.has('importDuties') && now.priced.landed && !now.charges.given.has('importDuties')
      ? DUTY.map((change) => at('duty', change, { duty: dec(change) }))
      : []),
  ];
  return rows.length > 0 ? [at('now', '0', {}), ...rows] : [];
}

/** The price of now without the costs of then. */
function left(now: Computation, then: Computation): Pick<Sensitivity, 'profit' | 'margin'> {
  const { total } = now.priced;
  if (!now.inside || !then.inside || !total) return { profit: null, margin: null };
  const { cost, charges } = then.inside;
  const { commission, otherShares } = now.inside;
  const profit = total.minus(cost).minus(charges).minus(commission).minus(otherShares);
  return {
    profit: fixed(profit, minorUnits(now.deal.currency)),
    margin: total.isZero() ? null : fixed(profit.div(total), 4),
  };
}
