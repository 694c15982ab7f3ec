import { NOTHING, at } from './affine.ts';
import { MOVING, bears, chargeOf, insuranceShare } from './charges.ts';
import type { Deal, Discount } from './deal.ts';
import { worth } from './exchange.ts';
import { ONE, ZERO, add, div, less, mul, percent, round, sub, text, total } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { missingFrom } from './missing.ts';
import { imports, solve } from './price.ts';
import type { Solved } from './price.ts';
import { prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import { FROM_CARRIAGE, decimalsOf } from './tables.ts';
import type { Element } from './tables.ts';

/** What the oracle says of a deal, as text. Keys are those that both sides are compared by. */
export type Answer = Readonly<Record<string, string>>;

function offLine(deal: Deal, discount: Discount | undefined, gross: Fraction): Fraction {
  if (!discount) return ZERO;
  const off = discount.kind === 'share' ? mul(percent(discount.rate), gross) : worth(deal, discount);
  return round(off, decimalsOf(deal.currency));
}

interface Priced {
  readonly unit: Fraction;
  readonly amount: Fraction;
}

function priced(deal: Deal, own: Prepared, exact: Solved | undefined): Priced | undefined {
  const decimals = decimalsOf(deal.currency);
  const amountOf = (unit: Fraction): Priced => {
    const gross = mul(unit, own.quantity);
    return { unit, amount: round(sub(gross, offLine(deal, own.line.discount, gross)), decimals) };
  };
  if (own.line.free) return { unit: ZERO, amount: ZERO };
  if (own.line.price) {
    const price = worth(deal, own.line.price);
    return amountOf(own.line.price.currency === deal.currency ? price : round(price, deal.priceDecimals));
  }
  if (!exact) return undefined;
  const goods = sub(exact.price, at(exact.forms.apart, exact));
  return amountOf(round(div(goods, own.quantity), deal.priceDecimals));
}

/** The whole document, or `undefined` where the deal has no one answer (bounds that no state of fees satisfies). */
export function answer(deal: Deal): Answer | undefined {
  const missing = missingFrom(deal);
  if (missing.price.length > 0) return { incomplete: missing.price.join(', ') };
  const lines = prepare(deal);
  const findable = lines.map((own) =>
    own.line.price || own.line.free ? priced(deal, own, undefined)?.amount : undefined,
  );
  const exact = solve(deal, lines, findable);
  if (!exact) return undefined;
  const prices = lines.map((own, n) => priced(deal, own, exact[n]));
  const amounts = prices.map((one) => one?.amount ?? ZERO);
  const goods = total(amounts);
  const left = goods.n === 0n ? ZERO : sub(ONE, div(offLine(deal, deal.discount, goods), goods));
  // What is taken off the goods as a whole is off each line alike.
  const bill = solve(
    deal,
    lines,
    amounts.map((one) => mul(one, left)),
  );
  if (!bill || !exact.every(sound) || !bill.every(sound)) return undefined;
  const all = new Sheet(deal, lines, prices, bill).answer();
  return missing.rest ? { ...all, partial: 'profit and import bill lack something' } : all;
}

/** A price, and a value at customs where it comes to that, above zero: below it no rule says what is due. */
const sound = (one: Solved): boolean => !less(one.price, ZERO) && !(one.forms.due && less(one.value, ZERO));

class Sheet {
  private readonly out: Record<string, string> = {};
  private readonly decimals: number;

  constructor(
    private readonly deal: Deal,
    private readonly lines: readonly Prepared[],
    private readonly prices: readonly (Priced | undefined)[],
    private readonly bill: readonly Solved[],
  ) {
    this.decimals = decimalsOf(deal.currency);
  }

  private put(key: string, amount: Fraction): Fraction {
    this.out[key] = text(amount, this.decimals);
    return round(amount, this.decimals);
  }

  answer(): Answer {
    for (const [n, price] of this.prices.entries()) {
      if (!price) throw new Error('no price');
      const written = this.lines[n]?.line.price?.amount.split('.')[1]?.length ?? 0;
      this.out[`line ${String(n)} unit`] = text(price.unit, Math.max(this.deal.priceDecimals, written));
      this.put(`line ${String(n)} amount`, price.amount);
    }
    const goods = this.put('goods', total(this.prices.map((price) => price?.amount ?? ZERO)));
    const off = offLine(this.deal, this.deal.discount, goods);
    const due = this.landed();
    const [apart, charges, late] = this.charges(due);
    this.put('apart', apart);
    const sum = this.put('total', add(sub(goods, off), apart));
    this.schedule(sum);
    this.internal({ sum, charges, late });
    return this.out;
  }

  /** Sums over lines, each rounded once: what is due at import. */
  private landed(): { duties: Fraction; taxes: Fraction; dutiesApart: Fraction; taxesApart: Fraction } {
    const nothing = { duties: ZERO, taxes: ZERO, dutiesApart: ZERO, taxesApart: ZERO };
    if (!imports(this.deal).shown) return nothing;
    const shipping = this.bill.filter((one) => one.forms.due);
    this.put('landed value', total(shipping.map((one) => one.value)));
    const sums = { duties: ZERO, fees: ZERO, taxes: ZERO };
    for (const kind of ['duties', 'taxes', 'fees'] as const) {
      const names = new Set(shipping.flatMap((one) => [...(one.forms.due?.[kind].keys() ?? [])]));
      for (const name of names) {
        const whole = total(shipping.map((one) => at(one.forms.due?.[kind].get(name) ?? NOTHING, one)));
        sums[kind] = add(sums[kind], this.put(`landed ${kind} ${name}`, whole));
      }
    }
    const { duties: pays, cost } = imports(this.deal);
    const duties = pays ? add(sums.duties, sums.fees) : ZERO;
    const taxes = cost ? sums.taxes : ZERO;
    const apart = this.lines.some((own) => own.apart.has('importDuties'));
    return { duties, taxes, dutiesApart: apart ? duties : ZERO, taxesApart: apart ? taxes : ZERO };
  }

  /** All separate lines; all that the seller bears; that from main carriage on. */
  private charges(due: ReturnType<Sheet['landed']>): [Fraction, Fraction, Fraction] {
    const rows: [Element, Fraction, Fraction][] = [];
    for (const element of MOVING.filter((one) => bears(this.deal, this.deal.rule, one))) {
      const share = element === 'insurance' ? insuranceShare(this.deal) : ZERO;
      const each = this.lines.map((own, n) => {
        const price = own.line.ships && !own.line.free ? (this.bill[n]?.price ?? ZERO) : ZERO;
        return add(own.parts.get(element) ?? ZERO, mul(share, price));
      });
      const some = each.filter((_, n) => this.lines[n]?.apart.has(element));
      if (chargeOf(this.deal, element)?.kind === 'none') continue;
      rows.push([element, round(total(each), this.decimals), round(total(some), this.decimals)]);
    }
    rows.push(['importDuties', due.duties, due.dutiesApart], ['importTaxes', due.taxes, due.taxesApart]);
    for (const [element, whole, apart] of rows)
      if (whole.n !== 0n) this.put(`charge ${element}`, apart.n === 0n ? whole : apart);
    const late = rows.filter(([element]) => FROM_CARRIAGE.includes(element));
    return [total(rows.map((row) => row[2])), total(rows.map((row) => row[1])), total(late.map((row) => row[1]))];
  }

  private schedule(sum: Fraction): void {
    let left = sum;
    for (const [n, part] of this.deal.payment.entries()) {
      const last = n === this.deal.payment.length - 1;
      const amount = last ? left : round(mul(sum, percent(part)), this.decimals);
      this.put(`payment ${String(n)}`, amount);
      left = sub(left, amount);
    }
  }

  private internal({ sum, charges, late }: Record<'sum' | 'charges' | 'late', Fraction>): void {
    const { pricing } = this.deal;
    if (this.lines.some((own) => own.cost === undefined)) return;
    const cost = total(this.lines.map((own) => own.cost ?? ZERO));
    this.put('cost', cost);
    this.put('rebate', total(this.lines.map((own) => own.rebate)));
    this.put('charges', charges);
    const base = pricing.commission?.of === 'FOB' ? sub(sum, late) : sum;
    const commission = this.put('commission', pricing.commission ? mul(base, percent(pricing.commission.rate)) : ZERO);
    const share = (of: string | undefined): Fraction => (of ? mul(sum, percent(of)) : ZERO);
    const overhead = pricing.overhead?.of === 'price' ? share(pricing.overhead.rate) : ZERO;
    const others = add(share(pricing.bank), overhead);
    const profit = sub(sub(sub(sub(sum, cost), charges), commission), others);
    this.put('profit', profit);
    if (sum.n !== 0n) this.out['margin'] = text(div(profit, sum), 4);
  }
}
