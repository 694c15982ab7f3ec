import { ONE, dec, fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { round } from '../money/round.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { TextEdit } from '../spec/issue.ts';
import { termText } from '../spec/term.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { OtherTerm } from '../trade/deal/deal.ts';
import { compute } from './compute.ts';
import type { Computation } from './compute.ts';
import { holdPrices } from './hold.ts';
import { putValues } from './put.ts';
import type { Written } from './put.ts';
import { pricesByProfit } from './by-profit.ts';

/**
 * What stays when a document goes under another rule. `earnings`: prices move by the charges that are taken over or given
 * up. `prices`: what the buyer pays for a unit. `margin`: profit ÷ price; the document's own profit sees to it where
 * every price comes from a cost.
 */
export type Keep = 'earnings' | 'prices' | 'margin';

/** A computed document under another rule with what is kept; `undefined` where no price leaves the margin. */
export function underTerm(
  own: Computation,
  workspace: Workspace,
  other: OtherTerm,
  keep: Keep,
): Computation | undefined {
  const { file } = own.deal;
  if (keep === 'prices') return compute(workspace, file, other, holdPrices(own));
  const free = compute(workspace, file, other);
  if (keep === 'earnings' || pricesByProfit(own)) return free;
  return own.inside?.margin && scaledForMargin(workspace, free, other, own.inside.margin);
}

/**
 * The edits that put a document under another rule; prices that are kept, or that keep the margin, go into the items.
 * `undefined` where the file is written in a way that does not allow it.
 */
export function writeTerm(
  workspace: Workspace,
  file: DocumentFile,
  other: OtherTerm,
  keep: Keep = 'earnings',
): readonly TextEdit[] | undefined {
  const kept = keptValues(compute(workspace, file), workspace, other, keep);
  return (
    kept &&
    putValues(file, [
      { keys: ['incoterm'], value: termText(other.rule, { place: other.place, taxUnpaid: false }) },
      ...kept,
    ])
  );
}

function keptValues(own: Computation, workspace: Workspace, other: OtherTerm, keep: Keep): Written[] | undefined {
  if (keep === 'earnings' || (keep === 'margin' && pricesByProfit(own))) return [];
  const { priceDecimals } = own.deal;
  return underTerm(own, workspace, other, keep)?.priced.lines.flatMap(({ unitPrice, line }, n): Written[] => {
    const before = own.priced.lines[n]?.unitPrice;
    const stays =
      line.held?.method === 'free' || (line.held?.method === 'final' && before?.equals(unitPrice ?? before));
    if (!unitPrice || line.basis.method === 'free' || stays) return [];
    const digits = Math.max(unitPrice.decimalPlaces(), priceDecimals);
    return [{ keys: ['items', n, 'price'], value: fixed(unitPrice, digits) }];
  });
}

const MOST_TURNS = 8;
/** Nearer than this rounding of unit prices does not come; farther off it is another margin. */
const NEAR = dec('0.0000001');
const FAR = dec('0.01');

/**
 * The prices of a document under a rule, all by one factor, so that what is dear stays dear; prices that somebody gave
 * stay, unless there are no others.
 */
function scaledForMargin(
  workspace: Workspace,
  start: Computation,
  other: OtherTerm,
  margin: Decimal,
): Computation | undefined {
  const { lines, total } = start.priced;
  if (!total || !start.inside?.margin) return undefined;
  const all = lines.every(({ line: { basis } }) => basis.method === 'final' || basis.method === 'free');
  const moves = (n: number): boolean => all || lines[n]?.line.basis.method !== 'final';
  const at = (factor: Decimal): Computation =>
    compute(
      workspace,
      start.deal.file,
      other,
      holdPrices(start, (price, n) => (moves(n) ? round(price.times(factor), start.deal.priceDecimals) : price)),
    );
  const off = ({ inside }: Computation): Decimal | undefined => inside?.margin?.minus(margin);
  let [x0, best] = [ONE, at(ONE)];
  let y0 = off(best);
  // Of what is added to the price all but the shares is earned.
  let x1 = y0 ? ONE.minus(y0.div(ONE.minus(margin))) : ONE;
  for (let turn = 0; y0 && turn < MOST_TURNS && x1.greaterThan(0) && !x1.equals(x0); turn++) {
    const tried = at(x1);
    const y1 = off(tried);
    if (!y1) break;
    if (y1.abs().lessThan(off(best)?.abs() ?? ONE)) best = tried;
    if (y1.abs().lessThan(NEAR) || y1.equals(y0)) break;
    const next = x1.minus(y1.times(x1.minus(x0)).div(y1.minus(y0)));
    [x0, y0, x1] = [x1, y1, next];
  }
  return off(best)?.abs().lessThan(FAR) ? best : undefined;
}
