import { dec } from '../../money/decimal.ts';
import type { Element } from '../../tables/incoterms.ts';
import type { ContainerType } from '../../tables/containers.ts';
import type { Charge, ChargeUnit } from '../../spec/charge.ts';
import type { ContainerChoice } from '../../spec/measures.ts';
import type { SourceFile } from '../../spec/file.ts';
import { originOf } from '../deal/fact.ts';
import type { Origin } from '../deal/fact.ts';

export type RatesFile = Extract<SourceFile, { kind: 'rates' }>;

/** A charge as somebody wrote it, and where. */
export interface Written {
  readonly charge: Charge;
  readonly origin: Origin;
}

/** A row of the rates, with what it is looked up by. */
export interface ChargeRate extends Written {
  readonly mode: string | undefined;
  /** The kind of container that the row names. */
  readonly container: ContainerType | 'LCL' | undefined;
  readonly validFrom: string | undefined;
  /** How many of from, to, mode and container it names. */
  readonly keys: number;
  /** Counts through all files: of equal rows the later wins. */
  readonly order: number;
}

type Lanes = Map<string, ChargeRate[]>;

const INDEXES = new WeakMap<readonly RatesFile[], ReadonlyMap<Element, Lanes>>();

/** The rows for an element between two places, in the order of the files; from an index made once for the same array of files. */
export function ratesBetween(
  files: readonly RatesFile[],
  element: Element,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): readonly ChargeRate[] {
  let index = INDEXES.get(files);
  if (!index) INDEXES.set(files, (index = indexOf(files)));
  const lanes = index.get(element);
  if (!lanes) return [];
  const [starts, ends] = [namesFor(from), namesFor(to)];
  const found = starts.flatMap((start) => ends.flatMap((end) => lanes.get(lane(start, end)) ?? []));
  return found.sort((a, b) => a.order - b.order);
}

function indexOf(files: readonly RatesFile[]): ReadonlyMap<Element, Lanes> {
  const index = new Map<Element, Lanes>();
  let order = 0;
  const add = (element: Element, way: string, rate: Omit<ChargeRate, 'order'>): void => {
    const lanes = index.get(element) ?? new Map<string, ChargeRate[]>();
    index.set(element, lanes);
    const rows = lanes.get(way) ?? [];
    lanes.set(way, rows);
    rows.push({ ...rate, order: order++ });
  };
  for (const { path, value } of files) {
    value.charges?.forEach((row, at) => {
      const { element, amount: charge, from, to, mode, validFrom } = row;
      if (!element || !charge) return;
      const container = row.container === 'auto' ? undefined : row.container;
      const named = container ?? boxType(perOf(charge));
      const keys = [from, to, mode, named].filter((key) => key !== undefined).length;
      const origin = originOf(path, ['charges', at], row);
      add(element, lane(from && placeKey(from), to && placeKey(to)), {
        charge,
        origin,
        mode,
        container,
        validFrom,
        keys,
      });
    });
    const { insurance } = value;
    if (insurance?.rate) {
      const charge: Charge = { kind: 'share', rate: insurance.rate, of: insurance.of ?? INSURED_PART };
      const origin = originOf(path, ['insurance'], insurance);
      add('insurance', lane(undefined, undefined), {
        charge,
        origin,
        mode: undefined,
        container: undefined,
        validFrom: undefined,
        keys: 0,
      });
    }
  }
  return index;
}

/** The insured part where none is said: the price and a tenth (Incoterms 2020, CIF and CIP, A5). */
const INSURED_PART = dec('1.1');

/** No place is written so. */
const ANYWHERE = '\t';

function lane(from: string | undefined, to: string | undefined): string {
  return `${from ?? ANYWHERE}\n${to ?? ANYWHERE}`;
}

function placeKey(place: string): string {
  return place.trim().toLowerCase();
}

/** More parts than any address has: what comes after them is no longer compared. */
const MOST_PARTS = 40;

/**
 * The names in the rates that mean a place: its own, and those that it begins with (`Chicago` means `Chicago, IL 60607`
 * too); and no name, which means any place.
 */
function namesFor(place: string | undefined): readonly (string | undefined)[] {
  if (place === undefined) return [undefined];
  const whole = placeKey(place);
  const names = new Set<string | undefined>([undefined, whole]);
  for (const { index } of whole.matchAll(/[\s,，(]/g)) {
    if (names.size > MOST_PARTS) break;
    names.add(whole.slice(0, index).trim());
  }
  return [...names];
}

/** What a charge is counted by, where it is an amount. */
export function perOf(charge: Charge): ChargeUnit | undefined {
  return charge.kind === 'amount' ? charge.per : undefined;
}

/** The container type, where it is one, that a charge is counted by or a document asks for. */
export function boxType(per: ChargeUnit | ContainerChoice | undefined): ContainerType | undefined {
  return per === '20GP' || per === '40GP' || per === '40HC' || per === '45HC' ? per : undefined;
}
