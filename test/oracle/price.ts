import { NOTHING, at, bothZero, fixed, minus, ofPrice, ofValue, plus, times } from './affine.ts';
import type { Affine, Solution } from './affine.ts';
import { MOVING, bears, holds, insuranceShare } from './charges.ts';
import type { Deal } from './deal.ts';
import { worth } from './exchange.ts';
import { ONE, ZERO, add, mul, percent, same, sub, total } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { branchesOf, dutyForms, feeFor, feeForm, feeRows, regimeOf, taxForms } from './import.ts';
import type { Branch, Due } from './import.ts';
import type { Prepared } from './prepare.ts';
import { AFTER_ARRIVAL, ARRIVING, FROM_CARRIAGE } from './tables.ts';
import type { Element } from './tables.ts';

/** A line at its price: what is due, what stands apart. */
export interface Forms {
  readonly due: Due | undefined;
  readonly apart: Affine;
  /** Price = customs value + all that is outside it. */
  readonly outside: Affine;
  /** Duties, taxes and fees that the price has to pay for. */
  readonly paid: Affine;
}

const sumOf = (forms: ReadonlyMap<string, Affine>): Affine => plus(...forms.values());

/** Who pays what at import. */
export function imports(deal: Deal): { shown: boolean; duties: boolean; taxes: boolean; cost: boolean } {
  const shown = ARRIVING.includes(deal.rule) && deal.country !== undefined;
  const duties = deal.rule === 'DDP';
  const taxes = !(duties && deal.taxUnpaid) && deal.tax !== 'suspended';
  return { shown, duties, taxes, cost: duties && taxes && deal.tax !== 'recoverable' };
}

export interface Choice {
  readonly duties: readonly Branch[];
  readonly fees: readonly Branch[];
  /** What is due on free lines: the others pay it, by what their prices start from. */
  readonly onFree: Fraction;
}

export function formsOf(deal: Deal, own: Prepared, choice: Choice): Forms {
  const { shown, duties: pays, taxes: taxed, cost } = imports(deal);
  const borne = new Map([...own.parts].filter(([element]) => bears(deal, deal.rule, element)));
  const share = bears(deal, deal.rule, 'insurance') && !own.line.free && own.line.ships ? insuranceShare(deal) : ZERO;
  const sum = (elements: Iterable<Element>): Affine =>
    fixed(total([...elements].map((element) => borne.get(element) ?? ZERO)));
  let due: Due | undefined;
  const regime = regimeOf(deal);
  if (shown && own.line.ships && regime) {
    const duties = new Map<string, Affine>();
    for (const [n, form] of dutyForms(deal, own.line, own.load).entries())
      duties.set(form.name, form.form(choice.duties[n] ?? 'value', duties));
    const fees = new Map(
      feeRows(deal).map((row, n) => [row.name, feeForm(deal, row, choice.fees[n] ?? 'value', own.feePart)]),
    );
    const base = { duties: sumOf(duties), fees: sumOf(fees), charges: borne, insurance: share };
    due = { duties, fees, taxes: taxed ? taxForms(deal, own.line, base) : new Map<string, Affine>() };
  }
  const onFree = fixed(own.line.free ? ZERO : mul(choice.onFree, own.feePart));
  const paid =
    due && pays ? plus(onFree, sumOf(due.duties), sumOf(due.fees), cost ? sumOf(due.taxes) : NOTHING) : NOTHING;
  const carried: readonly Element[] = regime?.value === 'FOB' ? ['mainCarriage', 'insurance'] : [];
  const outside = plus(
    paid,
    sum([...carried, ...AFTER_ARRIVAL]),
    carried.includes('insurance') ? ofPrice(share) : NOTHING,
  );
  const apart = plus(
    sum(own.apart),
    own.apart.has('insurance') ? ofPrice(share) : NOTHING,
    own.apart.has('importDuties') ? paid : NOTHING,
  );
  return { due, apart, outside, paid };
}

/** Zero at the exact price of a line whose price is to be found. */
function priceEquation(deal: Deal, own: Prepared, forms: Forms): Affine {
  const { pricing, rule } = deal;
  const share = bears(deal, rule, 'insurance') && own.line.ships ? insuranceShare(deal) : ZERO;
  const borne = MOVING.filter((element) => bears(deal, rule, element));
  const amount = (elements: readonly Element[]): Fraction =>
    total(elements.map((element) => own.parts.get(element) ?? ZERO));
  const commission = pricing.commission ? percent(pricing.commission.rate) : ZERO;
  const ofFob = pricing.commission?.of === 'FOB';
  const overhead = pricing.overhead?.of === 'price' ? percent(pricing.overhead.rate) : ZERO;
  const bank = pricing.bank ? percent(pricing.bank) : ZERO;
  const profit = own.line.profit ?? pricing.profit;
  let shares = add(bank, overhead);
  if (!ofFob) shares = add(shares, commission);
  let cost: Affine;
  if (pricing.method === 'cost') {
    cost = plus(fixed(add(own.cost ?? ZERO, amount(borne))), ofPrice(share), forms.paid);
    if (profit?.of === 'price') shares = add(shares, percent(profit.rate));
    if (profit?.of === 'cost') cost = times(cost, add(ONE, percent(profit.rate)));
  } else {
    cost = plus(fixed(listNet(deal, own)), ofPrice(share), forms.paid);
  }
  const late = borne.filter((element) => FROM_CARRIAGE.includes(element));
  const fob = minus(ofPrice(sub(ONE, share)), plus(fixed(amount(late)), forms.paid));
  const right = plus(cost, ofPrice(shares), ofFob ? times(fob, commission) : NOTHING);
  return minus(ofPrice(ONE), right);
}

/** From one term to another: the list price less its insurance share, with what comes on, without what falls away. */
function listNet(deal: Deal, own: Prepared): Fraction {
  const from = own.line.list?.rule;
  if (!from) throw new Error('no list price');
  const insured = holds(deal, from, 'insurance') && own.line.ships ? insuranceShare(deal) : ZERO;
  const moved = MOVING.map((element) => {
    const part = own.parts.get(element) ?? ZERO;
    const [before, after] = [holds(deal, from, element), bears(deal, deal.rule, element)];
    return before === after ? ZERO : after ? part : sub(ZERO, part);
  });
  return add(mul(own.start, sub(ONE, insured)), total(moved));
}

/** Zero where price = customs value + what is outside it. */
const valueEquation = (forms: Forms): Affine => minus(ofPrice(ONE), plus(ofValue(ONE), forms.outside));

/** A free line has no price; customs still take it for what it is worth. */
function freeValue(deal: Deal, { line, quantity }: Prepared): Affine {
  return minus(ofValue(ONE), fixed(line.customsValue ? mul(worth(deal, line.customsValue), quantity) : ZERO));
}

/** A solved line. */
export interface Solved extends Solution {
  readonly forms: Forms;
}

/** `goods`: the amount on the line, where it is known; else its price is to be found. */
function solveLine(
  deal: Deal,
  own: Prepared,
  { fees, onFree }: Omit<Choice, 'duties'>,
  goods: Fraction | undefined,
): Solved[] {
  const rates = dutyForms(deal, own.line, own.load);
  const found: Solved[] = [];
  for (const duties of combinations(rates.map(({ rate: of }) => branchesOf(of)))) {
    const forms = formsOf(deal, own, { duties, fees, onFree });
    const price =
      goods === undefined ? priceEquation(deal, own, forms) : minus(ofPrice(ONE), plus(fixed(goods), forms.apart));
    const point = own.line.free ? bothZero(freeValue(deal, own), ofPrice(ONE)) : bothZero(valueEquation(forms), price);
    if (!point) continue;
    const earlier = forms.due?.duties ?? new Map<string, Affine>();
    const stays = rates.every((duty, n) => {
      const sums = {
        value: at(duty.form('value', earlier), point),
        ...(duty.rate.min ? { min: at(duty.form('min', earlier), point) } : {}),
        ...(duty.rate.max ? { max: at(duty.form('max', earlier), point) } : {}),
      };
      return same(duty.due(sums), at(duty.form(duties[n] ?? 'value', earlier), point));
    });
    if (stays) found.push({ ...point, forms });
    if (!forms.due && stays) break;
  }
  return found;
}

export function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>((done, next) => done.flatMap((one) => next.map((choice) => [...one, choice])), [[]]);
}

/**
 * All lines at once: the entry's fees depend on the value of all. `undefined` where no state of their bounds is
 * consistent with itself, or more than one is.
 */
export function solve(
  deal: Deal,
  lines: readonly Prepared[],
  goods: readonly (Fraction | undefined)[],
): Solved[] | undefined {
  const rows = imports(deal).shown && regimeOf(deal) ? feeRows(deal) : [];
  const answers: Solved[][] = [];
  for (const fees of combinations(
    rows.map((row) => (['value', 'min', 'max'] as const).filter((one) => one === 'value' || row[one])),
  )) {
    const free = lines
      .filter((own) => own.line.free)
      .map((own) => solveLine(deal, own, { fees, onFree: ZERO }, ZERO)[0]);
    const onFree = total(free.map((one) => (one ? at(one.forms.paid, one) : ZERO)));
    const solved = lines.map((own, n) => solveLine(deal, own, { fees, onFree }, goods[n]));
    if (solved.some((one) => one.length === 0)) continue;
    const first = solved.flatMap((one) => one.slice(0, 1));
    const value = total(first.filter((one) => one.forms.due).map((one) => one.value));
    const stays = rows.every((row, n) => {
      const by = total(first.map((one) => at(one.forms.due?.fees.get(row.name) ?? NOTHING, one)));
      return fees[n] !== undefined && same(by, feeFor(deal, row, value));
    });
    if (stays) answers.push(first);
  }
  return answers.length > 0 &&
    answers.every((one) => one.every((line, n) => same(line.price, answers[0]?.[n]?.price ?? ZERO)))
    ? answers[0]
    : undefined;
}
