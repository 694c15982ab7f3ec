import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { amountOf } from '../deal/form.ts';
import { dueAt } from '../import/due.ts';
import type { Due } from '../import/due.ts';
import type { ImportCase } from '../import/import-case.ts';
import type { PriceCase } from './price-case.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';

/** What is cut off moves in steps, with values that shares of the price move: more rounds bring nothing nearer. */
const MOST_ROUNDS = 4;

/** Settles, where the country cuts duties and taxes down so that the prices, and shares of them, hold what is payable. */
export function settleCut(price: PriceCase, importCase: ImportCase | undefined): Settled {
  let settled = settle(price, importCase);
  if (!importCase?.regime.truncate || !price.dutyInPrice) return settled;
  let before = ZERO;
  for (let turn = 0; turn < MOST_ROUNDS; turn++) {
    const cutOff = cutOffOf(price, importCase, settled);
    if (round(cutOff.minus(before), 12).isZero()) break;
    settled = settle(price, importCase, undefined, cutOff);
    before = cutOff;
  }
  return settled;
}

/** Duties and taxes of the whole prices, before they are cut down less what is payable. */
function cutOffOf(price: PriceCase, importCase: ImportCase, { groups }: Settled): Decimal {
  const shipped = groups.filter((solved) => solved.terms);
  const values = shipped.map((solved) => amountOf(solved.value, solved.group.sums));
  const due = dueAt({ price, importCase, shipped, part: ONE }, values);
  const inPrice = ({ duties, taxes }: Pick<Due, 'duties' | 'taxes'>): Decimal =>
    sum([...duties, ...(price.borne.has('importTaxes') ? taxes : [])].map((one) => one.amount));
  return inPrice(due.uncut).minus(inPrice(due));
}
