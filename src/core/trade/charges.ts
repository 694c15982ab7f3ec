import { Decimal, ZERO, dec, sum } from '../money/decimal.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import type { Element } from '../tables/incoterms.ts';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import type { Charge } from '../spec/charge.ts';
import type { SourceFile } from '../spec/file.ts';
import type { Rates } from '../spec/rates.ts';
import { goesInContainers } from './deal.ts';
import type { Deal } from './deal.ts';
import { originOf } from './fact.ts';
import type { Origin } from './fact.ts';
import type { Conversion, Exchange } from './fx.ts';
import { airWeight, revenueTons } from './packing.ts';
import type { ContainerPlan, Load } from './packing.ts';

/** A charge that was given, counted out for this shipment. */
export interface GivenCharge {
  readonly element: Element;
  readonly charge: Charge;
  readonly origin: Origin;
  /** In the document's currency, exact; `undefined` for a share of the price. */
  readonly amount: Decimal | undefined;
  /** Share of the document's price (rate × insured part), for insurance by rate. */
  readonly share: Decimal | undefined;
  readonly count: Decimal | undefined;
  readonly conversion: Conversion | undefined;
}

/** Why a given charge could not be counted out. */
export interface ChargeProblem {
  readonly element: Element;
  readonly origin: Origin;
  readonly problem: 'fx' | 'count' | 'share';
  readonly detail: string;
}

export interface Charges {
  readonly given: ReadonlyMap<Element, GivenCharge>;
  readonly problems: readonly ChargeProblem[];
}

type RatesFile = Extract<SourceFile, { kind: 'rates' }>;

/** What charges are counted for. */
export interface Shipment {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly load: Load;
  readonly plan: ContainerPlan | undefined;
}

/** Finds and counts out every charge that the document or the rates give: the document's own word wins. */
export function gatherCharges(shipment: Shipment, rates: readonly RatesFile[]): Charges {
  const { deal, plan } = shipment;
  const given = new Map<Element, GivenCharge>();
  const problems: ChargeProblem[] = [];
  for (const element of ELEMENTS) {
    const found = ownCharge(deal, element) ?? rateFor(deal, rates, element, plan);
    if (!found) continue;
    const result = countOut(shipment, element, found);
    if ('problem' in result) problems.push(result);
    else given.set(element, result);
  }
  return { given, problems };
}

interface Written {
  readonly charge: Charge;
  readonly origin: Origin;
}

function ownCharge(deal: Deal, element: Element): Written | undefined {
  const charge = deal.file.value.charges?.[element];
  return charge && { charge, origin: originOf(deal.file.path, ['charges', element]) };
}

/** The most specific line of the rates that fits: the more of from, to, mode and container it names, the better; later wins. */
function rateFor(
  deal: Deal,
  rates: readonly RatesFile[],
  element: Element,
  plan: ContainerPlan | undefined,
): Written | undefined {
  let best: { readonly written: Written; readonly score: number } | undefined;
  for (const { path, value } of rates) {
    value.charges?.forEach((row, index) => {
      if (row.element !== element || !row.amount || !fits(row, deal, plan)) return;
      const type = row.amount.kind === 'amount' && isContainerType(row.amount.per);
      const expired = row.validUntil !== undefined && deal.date !== undefined && row.validUntil < deal.date;
      const score =
        [row.from, row.to, row.mode, row.container ?? (type || undefined)].filter((key) => key !== undefined).length *
          2 +
        (expired ? 0 : 1);
      if (!best || score >= best.score)
        best = { written: { charge: row.amount, origin: originOf(path, ['charges', index], row) }, score };
    });
    const { insurance } = value;
    if (element === 'insurance' && insurance?.rate && (!best || best.score <= 1)) {
      const charge: Charge = { kind: 'share', rate: insurance.rate, of: insurance.of ?? dec('1.1') };
      best = { written: { charge, origin: originOf(path, ['insurance'], insurance) }, score: 1 };
    }
  }
  return best?.written;
}

type ChargeRow = NonNullable<Rates['charges']>[number];

/** The container types that the rates have sea freight for between these places; empty where freight is not by type. */
export function ratedTypes(deal: Deal, rates: readonly RatesFile[]): ReadonlySet<string> {
  const rows = rates
    .flatMap((file) => file.value.charges ?? [])
    .filter((row) => row.element === 'mainCarriage' && samePlace(row.from, deal.from) && samePlace(row.to, deal.to));
  const types = rows.map((row) =>
    row.amount?.kind === 'amount' && isContainerType(row.amount.per) ? row.amount.per : row.container,
  );
  return new Set(types.filter((type): type is NonNullable<typeof type> => type !== undefined && isContainerType(type)));
}

function fits(row: ChargeRow, deal: Deal, plan: ContainerPlan | undefined): boolean {
  const lcl = deal.container === 'LCL';
  const per = row.amount?.kind === 'amount' ? row.amount.per : 'shipment';
  // Where the packing does not tell which container, any type fits: it is then found that it cannot be counted.
  const open = !plan && !lcl && goesInContainers(deal.mode);
  const asked = deal.container === 'auto' || !goesInContainers(deal.mode) ? undefined : deal.container;
  const type = lcl ? 'LCL' : (plan?.size.type ?? asked);
  const suits = (wanted: string): boolean => wanted === type || (open && type === undefined && wanted !== 'LCL');
  if (row.container && row.container !== 'auto' && !suits(row.container)) return false;
  if (isContainerType(per) && (!suits(per) || !goesInContainers(deal.mode))) return false;
  if ((per === 'container' && lcl) || (per === 'W/M' && plan && deal.container !== 'auto')) return false;
  return (
    samePlace(row.from, deal.from) &&
    samePlace(row.to, deal.to) &&
    (row.mode === undefined || row.mode === (deal.mode ?? 'sea'))
  );
}

/** A place in the rates fits a document's place of that name, or one that begins with it: `Chicago` fits `Chicago, IL 60607`. */
function samePlace(rate: string | undefined, place: string | undefined): boolean {
  if (rate === undefined) return true;
  const [a, b] = [rate.trim().toLowerCase(), place?.trim().toLowerCase() ?? ''];
  return a === b || (b.startsWith(a) && /^[\s,，(]/.test(b.slice(a.length)));
}

function isContainerType(per: string): boolean {
  return (CONTAINER_TYPES as readonly string[]).includes(per);
}

function countOut(shipment: Shipment, element: Element, { charge, origin }: Written): GivenCharge | ChargeProblem {
  const { deal, exchange } = shipment;
  const base = {
    element,
    charge,
    origin,
    amount: undefined,
    share: undefined,
    count: undefined,
    conversion: undefined,
  };
  if (charge.kind === 'none') return { ...base, amount: ZERO };
  if (charge.kind === 'share') {
    return element === 'insurance'
      ? { ...base, share: charge.rate.times(charge.of) }
      : { element, origin, problem: 'share', detail: element };
  }
  const conversion = exchange.convert(charge.money.currency ?? deal.currency, deal.currency);
  if (!conversion) return { element, origin, problem: 'fx', detail: `${charge.money.currency ?? ''}/${deal.currency}` };
  const exact = countFor(shipment, element, charge);
  const count = exact && atLeast(exact, charge.min);
  if (!count) return { element, origin, problem: 'count', detail: charge.per };
  return { ...base, amount: charge.money.amount.times(count).times(conversion.rate), count, conversion };
}

/** How many times a charge is due; `undefined` when the packing or the container does not tell. */
function countFor(
  { deal, load, plan }: Shipment,
  element: Element,
  { per }: Extract<Charge, { kind: 'amount' }>,
): Decimal | undefined {
  const one = new Decimal(1);
  if (per === 'shipment') return one;
  if (per === 'container') return plan && new Decimal(plan.count);
  if (isContainerType(per)) return per === plan?.size.type ? new Decimal(plan.count) : undefined;
  if (per === 'unit') return sum(deal.lines.map((line) => line.quantity ?? ZERO));
  if (per === 'carton') return load.complete && load.cartons > 0 ? new Decimal(load.cartons) : undefined;
  const byAir = element === 'mainCarriage' && (deal.mode === 'air' || deal.mode === 'courier');
  return per === 'W/M'
    ? revenueTons(load)
    : per === 'm3'
      ? load.volume
      : per === 't'
        ? load.grossWeight?.div(1000)
        : byAir
          ? airWeight(load)
          : load.grossWeight;
}

function atLeast(count: Decimal, min: Decimal | undefined): Decimal {
  return min && min.greaterThan(count) ? min : count;
}
