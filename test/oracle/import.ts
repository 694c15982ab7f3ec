import { NOTHING, fixed, minus, ofPrice, ofValue, plus, times } from './affine.ts';
import type { Affine } from './affine.ts';
import type { Deal, DutyRate, DutyTerm, FeeRow, Line, Money, TaxRow } from './deal.ts';
import { worth } from './exchange.ts';
import { ONE, ZERO, add, div, frac, max, min, mul, percent, sub } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { Load } from './packing.ts';
import { AFTER_ARRIVAL, REGIMES, US_YEARS } from './tables.ts';
import type { Element, Regime } from './tables.ts';

/** What is due at import for one line, by name, each as a form in its customs value and price. */
export interface Due {
  readonly duties: ReadonlyMap<string, Affine>;
  readonly taxes: ReadonlyMap<string, Affine>;
  readonly fees: ReadonlyMap<string, Affine>;
}

/** Which of its sums a compound duty follows, which bound an entry fee stands at. */
export type Branch = 'value' | 'min' | 'max' | 'zero';

export function regimeOf(deal: Deal): Regime | undefined {
  if (deal.regime && deal.regime.country === deal.country) return deal.regime;
  return REGIMES[deal.country ?? ''];
}

/** Of each name the row whose code is the longest start of the line's; of two alike the one that names the origin. */
export function rowsFor<T extends { name: string; hs?: string; from?: string | undefined }>(
  rows: readonly T[],
  line: Line,
): T[] {
  const fitting = rows.filter(
    (row) => line.hs.startsWith(row.hs ?? '') && (row.from === undefined || row.from === line.origin),
  );
  const rank = (row: T): number => (row.hs ?? '').length * 2 + (row.from === undefined ? 0 : 1);
  return [...new Set(fitting.map((row) => row.name))].map((name) =>
    fitting.filter((row) => row.name === name).reduce((best, row) => (rank(row) > rank(best) ? row : best)),
  );
}

function signed(deal: Deal, term: DutyTerm, load: Load, earlier: ReadonlyMap<string, Affine>): Affine {
  const size = ((): Affine => {
    if (term.kind === 'specific') {
      const measure = term.per === 'kg' ? load.net : load.units;
      return fixed(mul(worth(deal, term), div(measure, frac(term.count))));
    }
    const rate = percent(term.rate);
    return term.of === undefined ? ofValue(rate) : times(earlier.get(term.of) ?? NOTHING, rate);
  })();
  return term.minus ? minus(NOTHING, size) : size;
}

export interface DutyForms {
  readonly name: string;
  readonly rate: DutyRate;
  readonly form: (branch: Branch, earlier: ReadonlyMap<string, Affine>) => Affine;
  /** What is due, from what its three sums come to. */
  readonly due: (sums: { value: Fraction; min?: Fraction; max?: Fraction }) => Fraction;
}

/** Sums that a duty may follow; one with something taken off may come to nothing, and never to less. */
export function branchesOf({ value, min: least, max: most }: DutyRate): Branch[] {
  const minus = [...value, ...(least ?? []), ...(most ?? [])].some((term) => term.minus);
  return [
    'value',
    ...(least ? (['min'] as const) : []),
    ...(most ? (['max'] as const) : []),
    ...(minus ? (['zero'] as const) : []),
  ];
}

/** `A min B max C` is min(max(A, B), C). */
export function dutyForms(deal: Deal, line: Line, load: Load): DutyForms[] {
  return rowsFor(deal.duties, line).map(({ name, rate }) => ({
    name,
    rate,
    form: (branch, earlier) =>
      branch === 'zero'
        ? NOTHING
        : plus(...(rate[branch] ?? rate.value).map((term) => signed(deal, term, load, earlier))),
    due: (sums) => {
      const raised = sums.min ? max(sums.value, sums.min) : sums.value;
      return max(ZERO, sums.max ? min(raised, sums.max) : raised);
    },
  }));
}

/** Entry fees of the destination: the deal's own; else those of the US in the year of entry. */
export function feeRows(deal: Deal): readonly FeeRow[] {
  const bySea = (row: FeeRow): boolean => row.mode === undefined || (deal.mode ?? 'sea') === row.mode;
  if (deal.country !== 'US') return deal.fees.filter(bySea);
  const day = deal.entryDate ?? deal.date;
  const year = US_YEARS.find(({ from, until }) => from <= day && day <= until);
  if (!year) throw new Error(`no fees for ${day}`);
  const usd = (amount: string): Money => ({ amount, currency: 'USD' });
  const rows: FeeRow[] = [
    { name: 'Merchandise processing fee', rate: '0.3464%', min: usd(year.min), max: usd(year.max) },
    { name: 'Harbor maintenance fee', rate: '0.125%', mode: 'sea' },
  ];
  const named = rows.filter((row) => !deal.fees.some((own) => own.name === row.name));
  return [...named, ...deal.fees].filter(bySea);
}

/** What a fee comes to for an entry of this customs value. */
export function feeFor(deal: Deal, row: FeeRow, value: Fraction): Fraction {
  const share = row.rate ? mul(percent(row.rate), value) : ZERO;
  const amount = add(share, row.amount ? worth(deal, row.amount) : ZERO);
  const raised = row.min ? max(amount, worth(deal, row.min)) : amount;
  return row.max ? min(raised, worth(deal, row.max)) : raised;
}

/** A line's part of a fee: its share of the value, or a part of the bound by what prices start from. */
export function feeForm(deal: Deal, row: FeeRow, branch: Branch, part: Fraction): Affine {
  const bound = branch === 'min' || branch === 'max' ? row[branch] : undefined;
  if (bound) return fixed(mul(worth(deal, bound), part));
  return plus(
    row.rate ? ofValue(percent(row.rate)) : NOTHING,
    row.amount ? fixed(mul(worth(deal, row.amount), part)) : NOTHING,
  );
}

export interface TaxCase {
  readonly duties: Affine;
  readonly fees: Affine;
  /** Parts of the charges that the seller bears for this line, and the insurance share of its price. */
  readonly charges: ReadonlyMap<Element, Fraction>;
  readonly insurance: Fraction;
}

/** Import taxes of a line, each on the base that the regime (or the row itself) says. */
export function taxForms(deal: Deal, line: Line, own: TaxCase): Map<string, Affine> {
  const forms = new Map<string, Affine>();
  const regime = regimeOf(deal);
  if (!regime || regime.tax === 'none') return forms;
  const charge = (element: Element): Affine => fixed(own.charges.get(element) ?? ZERO);
  const value = ofValue(add(ONE, regime.uplift ? percent(regime.uplift) : ZERO));
  const adds =
    regime.tax === 'value+duty+inland'
      ? plus(...AFTER_ARRIVAL.map(charge))
      : regime.tax === 'value+duty+freight'
        ? plus(charge('mainCarriage'), charge('insurance'), ofPrice(own.insurance))
        : NOTHING;
  const fees = regime.feesTaxed ? own.fees : NOTHING;
  const usual = plus(value, own.duties, adds, fees);
  for (const row of rowsFor(deal.taxes, line)) forms.set(row.name, taxForm(row, { usual, duties: own.duties, forms }));
  return forms;
}

function taxForm(row: TaxRow, known: { usual: Affine; duties: Affine; forms: ReadonlyMap<string, Affine> }): Affine {
  if (row.ofTax) {
    const of = known.forms.get(row.ofTax.tax) ?? NOTHING;
    return times(of, div(frac(row.ofTax.over), frac(row.ofTax.under)));
  }
  const base =
    row.on === 'value'
      ? minus(known.usual, known.duties)
      : row.on === 'value+duty+taxes'
        ? plus(known.usual, ...known.forms.values())
        : known.usual;
  const rate = percent(row.rate);
  return times(base, row.inclusive ? div(rate, sub(ONE, rate)) : rate);
}
