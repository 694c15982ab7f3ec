import { ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { ContainerSize, ContainerType } from '../../tables/containers.ts';
import { countFor, leftBy, needOf } from './container-need.ts';
import type { Need } from './container-need.ts';
import type { Load } from './packing.ts';

/** What so many containers of each type with a freight cost, in the document's currency; `undefined` where no exchange rate leads to it. */
export type Freights = ReadonlyMap<ContainerType, (count: number) => Decimal | undefined>;

/** Containers chosen for a load, and why. */
export interface Chosen {
  readonly boxes: readonly { readonly size: ContainerSize; readonly count: number }[];
  readonly chosen: 'cheapest' | 'smallest';
}

interface Candidate {
  readonly size: ContainerSize;
  readonly need: Need;
}

/** The cheapest set by the freights; where none is known, the smallest. Types without a freight stay out where others have one. */
export function chooseBoxes(load: Load, sizes: readonly ContainerSize[], freights?: Freights): Chosen | undefined {
  const all = sizes.map((size) => ({ size, need: needOf(load, size) }));
  const fitting = all.filter(({ need }) => need.possible);
  const candidates = fitting.length > 0 ? fitting : all;
  const rated = candidates.filter(({ size }) => freights?.has(size.type));
  return (freights && cheapest(rated, freights)) ?? smallest(rated.length > 0 ? rated : candidates);
}

/**
 * Of two types that share a load, at most this many of the second are tried: with more, one of the two alone is cheaper
 * or costs next to the same.
 */
const MOST_OF_SECOND = 12;

interface Priced extends Chosen {
  readonly cost: Decimal;
  readonly boxCount: number;
  readonly room: Decimal;
}

/** The cheapest of one or two types; of equal ones that with fewer containers, then with less room. */
function cheapest(candidates: readonly Candidate[], freights: Freights): Priced | undefined {
  let best: Priced | undefined;
  const consider = (boxes: Chosen['boxes']): void => {
    const found = priced(boxes, freights);
    if (found && (!best || isBetter(found, best))) best = found;
  };
  for (const one of candidates) {
    consider([{ size: one.size, count: one.need.count }]);
    for (const other of candidates) {
      if (other === one) continue;
      for (let few = 1; few <= MOST_OF_SECOND; few++) {
        const count = countFor(leftBy(few, other.need.boxes), one.need.boxes);
        if (count === 0) break;
        consider([
          { size: one.size, count },
          { size: other.size, count: few },
        ]);
      }
    }
  }
  return best;
}

function priced(boxes: Chosen['boxes'], freights: Freights): Priced | undefined {
  let [cost, room, boxCount] = [ZERO, ZERO, 0];
  for (const { size, count } of boxes) {
    const each = freights.get(size.type)?.(count);
    if (!each) return undefined;
    cost = cost.plus(each);
    room = room.plus(size.usable.times(count));
    boxCount += count;
  }
  return { boxes, chosen: 'cheapest', cost, room, boxCount };
}

function isBetter(a: Priced, b: Priced): boolean {
  return (a.cost.comparedTo(b.cost) || a.boxCount - b.boxCount || a.room.comparedTo(b.room)) < 0;
}

/** The smallest that holds the load alone; else as many 40HC as are filled, and the rest in the smallest that holds it. */
function smallest(candidates: readonly Candidate[]): Chosen | undefined {
  const alone = candidates.find(({ need }) => need.count === 1);
  if (alone) return { boxes: [{ size: alone.size, count: 1 }], chosen: 'smallest' };
  const main = candidates.find(({ size }) => size.type === '40HC') ?? candidates.at(-1);
  if (!main) return undefined;
  const full = main.need.count - 1;
  const left = leftBy(full, main.need.boxes);
  const last = candidates.find(({ need }) => countFor(left, need.boxes) <= 1) ?? main;
  const boxes =
    last === main
      ? [{ size: main.size, count: full + 1 }]
      : [
          { size: main.size, count: full },
          { size: last.size, count: 1 },
        ];
  return { boxes, chosen: 'smallest' };
}
