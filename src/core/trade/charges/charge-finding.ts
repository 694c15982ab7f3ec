import type { Element } from '../../tables/incoterms.ts';
import type { ContainerType } from '../../tables/containers.ts';
import { boxType, perOf, ratesBetween } from './charge-rates.ts';
import type { ChargeRate, RatesFile, Written } from './charge-rates.ts';
import type { ContainerPlan } from '../cargo/containers.ts';
import { goesInContainers } from '../deal/deal.ts';
import type { Deal } from '../deal/deal.ts';
import { ofHead } from '../deal/head.ts';
import { originOf } from '../deal/fact.ts';

/** What charges are looked up for. */
export interface Search {
  readonly deal: Deal;
  readonly rates: readonly RatesFile[];
  readonly plan: ContainerPlan | undefined;
}

/** A charge found: for the whole shipment, or only for its containers of one type. */
export interface FoundPart extends Written {
  readonly type: ContainerType | undefined;
}

/** The parts of a charge; `lacking` is a type of the plan that nobody says an amount for. */
export interface FoundCharge {
  readonly parts: readonly [FoundPart, ...FoundPart[]];
  readonly lacking: ContainerType | undefined;
}

/** What was found for a document, for containers of such types. */
const foundFor = ofHead(() => new Map<string, FoundCharge | undefined>());

/** A charge as the document gives it, else as the rates do; several parts where its containers are of several types. */
export function findCharge(search: Search, element: Element): FoundCharge | undefined {
  const types = search.plan?.boxes.map(({ size }) => size.type);
  const known = foundFor(search.deal);
  const key = `${element} ${types?.join(' ') ?? 'none'}`;
  if (known.has(key)) return known.get(key);
  const found = find(search, element, types ?? []);
  known.set(key, found);
  return found;
}

function find(search: Search, element: Element, types: readonly ContainerType[]): FoundCharge | undefined {
  const own = ownCharge(search.deal, element);
  if (own) {
    const type = boxType(perOf(own.charge));
    return type && types.includes(type)
      ? byType(search, element, types, { ...own, type })
      : { parts: [{ ...own, type: undefined }], lacking: undefined };
  }
  if (types.length > 1) return forTypes(search, element, types);
  const found = bestRate(search, element, types[0] ?? askedType(search.deal));
  return found && { parts: [{ ...found, type: undefined }], lacking: undefined };
}

function ownCharge(deal: Deal, element: Element): Written | undefined {
  const charge = deal.file.value.charges?.[element];
  return charge && { charge, origin: originOf(deal.file.path, ['charges', element]) };
}

function askedType({ container, mode }: Deal): ContainerType | 'LCL' | undefined {
  if (container === 'LCL') return container;
  return goesInContainers(mode) ? boxType(container) : undefined;
}

/** One row where the same is the best for every type; else a row for each type; else the row that is for any. */
function forTypes(search: Search, element: Element, types: readonly ContainerType[]): FoundCharge | undefined {
  const [first, ...others] = types.map((type) => bestRate(search, element, type));
  if (first && others.every((one) => one === first))
    return { parts: [{ ...first, type: undefined }], lacking: undefined };
  const each = byType(search, element, types);
  if (each && each.lacking === undefined) return each;
  const whole = bestRate(search, element, undefined);
  return whole ? { parts: [{ ...whole, type: undefined }], lacking: undefined } : each;
}

/** A row for each type; the document's own amount for the type that it names. */
function byType(
  search: Search,
  element: Element,
  types: readonly ContainerType[],
  own?: FoundPart,
): FoundCharge | undefined {
  const parts = types.flatMap((type): FoundPart[] => {
    if (own?.type === type) return [own];
    const found = bestRate(search, element, type, countsBoxes);
    return found ? [{ ...found, type }] : [];
  });
  const [first, ...others] = parts;
  const lacking = types.find((type) => parts.every((part) => part.type !== type));
  return first && { parts: [first, ...others], lacking };
}

/** True for an amount per container, or in one sum for a type that the row names. */
export function countsBoxes({ charge, container }: Pick<ChargeRate, 'charge' | 'container'>): boolean {
  const per = perOf(charge);
  return (
    charge.kind === 'none' ||
    boxType(per) !== undefined ||
    per === 'container' ||
    (per === 'shipment' && container !== undefined)
  );
}

/**
 * The most specific row that fits: the more of from, to, mode and container it names, the better; then one that is
 * still valid; then the later.
 */
export function bestRate(
  { deal, rates, plan }: Search,
  element: Element,
  type: ContainerType | 'LCL' | undefined,
  wanted: (rate: ChargeRate) => boolean = () => true,
): ChargeRate | undefined {
  let best: { readonly rate: ChargeRate; readonly score: number } | undefined;
  for (const rate of ratesBetween(rates, element, { from: deal.leaving?.place, to: deal.to })) {
    if (!wanted(rate) || !fits(rate, deal, plan, type)) continue;
    const score = rate.keys * 2 + (isExpired(rate, deal.date) ? 0 : 1);
    if (!best || score >= best.score) best = { rate, score };
  }
  return best?.rate;
}

/** So many places are named where a charge is known from others only. */
const MOST_STARTS = 3;

/** The places from which the rates have a charge that they do not have from where the goods leave, as written there. */
export function otherStarts(search: Search, element: Element): readonly string[] {
  const named = search.rates.flatMap(({ value }) =>
    (value.charges ?? []).flatMap((row) => (row.element === element && row.from ? [row.from.trim()] : [])),
  );
  const types = search.plan?.boxes.map(({ size }) => size.type) ?? [];
  const starts: string[] = [];
  for (const place of new Set(named)) {
    const deal: Deal = { ...search.deal, leaving: { place, by: 'document' } };
    if (find({ ...search, deal }, element, types)) starts.push(place);
    if (starts.length === MOST_STARTS) break;
  }
  return starts;
}

/** True for a row whose last day is before a document's. */
export function isExpired({ origin }: Pick<ChargeRate, 'origin'>, date: string | undefined): boolean {
  return isBefore(origin.validUntil, date);
}

/** True for a day before another, where both are known. */
function isBefore(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && day < (other ?? '');
}

function fits(
  rate: ChargeRate,
  deal: Deal,
  plan: ContainerPlan | undefined,
  type: ContainerType | 'LCL' | undefined,
): boolean {
  const { container, mode, validFrom, charge } = rate;
  if (mode !== undefined && mode !== (deal.mode ?? 'sea')) return false;
  if (isBefore(deal.date, validFrom)) return false;
  const boxed = goesInContainers(deal.mode);
  // Where the packing does not tell which container, any type fits: it is then found that it cannot be counted.
  const open = type === undefined && !plan && boxed;
  const suits = (wanted: string): boolean => wanted === type || (open && wanted !== 'LCL');
  if (container && !suits(container)) return false;
  const per = perOf(charge);
  const counted = boxType(per);
  if (counted && (!suits(counted) || !boxed)) return false;
  if (per === 'container') return deal.container !== 'LCL';
  return !(per === 'W/M' && plan && deal.container !== 'auto');
}
