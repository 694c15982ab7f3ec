import { placeOf } from '../trade/deal/deal-line.ts';
import { ONE, ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { amountOf } from '../trade/deal/form.ts';
import type { Features } from '../trade/deal/form.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import type { Branch } from '../trade/import/duty-branch.ts';
import type { GroupImport } from '../trade/import/group-import.ts';
import type { ImportBill } from '../trade/import/import-bill.ts';
import { featuresIn } from '../trade/price/group.ts';
import type { TraceContext } from './trace-context.ts';

export type Working = ImportBill['working'];

/** More lines than these are counted, not named. */
const NAMED = 4;

/** The lines by article: `A (line 1), B (line 2)`. */
export function linesOf({ computation: { deal } }: TraceContext, members: readonly LineFacts[]): string {
  const names = members.map(({ line }) => {
    const index = placeOf(deal.lines, line);
    return { name: line.item.sku ? `${line.item.sku} (line ${index + 1})` : `Line ${index + 1}`, index };
  });
  const sorted = names.sort((a, b) => a.index - b.index).map(({ name }) => name);
  const more = sorted.length - NAMED;
  return more > 0 ? `${sorted.slice(0, NAMED).join(', ')} and ${more} more` : sorted.join(', ');
}

/** A line of a group with its part of the customs value. */
export interface Member {
  readonly facts: LineFacts;
  readonly features: Features;
  readonly value: Decimal;
  readonly branches: readonly Branch[];
}

/** The lines of a group: its customs value is theirs together, also where it moved after it was solved. */
export function membersOf({ computation }: TraceContext, { solved, value }: GroupImport): readonly Member[] {
  const { group } = solved;
  const found = amountOf(solved.value, group.sums);
  const factor = found.isZero() || found.equals(value) ? ONE : value.div(found);
  return group.members.map((facts) => {
    const price = computation.priced.lines[placeOf(computation.deal.lines, facts.line)]?.amount ?? ZERO;
    const features = { ...featuresIn(group, facts), price };
    const branches = group.own?.get(facts)?.branches ?? group.ofValue.map((ofValue) => ({ ofValue, fixed: ZERO }));
    return { facts, features, value: amountOf(solved.value, features).times(factor), branches };
  });
}
