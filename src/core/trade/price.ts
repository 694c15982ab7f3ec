import { ONE, ZERO, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import { round, roundMoney } from '../money/round.ts';
import { ELEMENTS, NEED } from '../tables/incoterms.ts';
import type { Element, Rule } from '../tables/incoterms.ts';
import { priceShares, weights } from './base.ts';
import type { LineCost } from './base.ts';
import { difference, sellerBears } from './bearing.ts';
import type { Charges, GivenCharge } from './charges.ts';
import type { Deal, DealLine } from './deal.ts';
import { shareOf } from './deal.ts';
import type { ImportFacts } from './duties.ts';
import type { Conversion, Exchange } from './fx.ts';
import type { Gap } from './gap.ts';
import { customsValue, solvePrice } from './ladder.ts';
import type { Landed } from './ladder.ts';
import { feeStates, importBill, landedOf } from './landed.ts';
import type { FeeState, ImportBill, ImportCase, ImportLine } from './landed.ts';
import type { Load } from './packing.ts';

/** How one line's price came about. Amounts are exact and for the whole line, in the document's currency. */
export interface PricedLine {
  readonly line: DealLine;
  /** List price or cost the price starts from; the price itself where it stands. */
  readonly base: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  readonly added: readonly { readonly element: Element; readonly amount: Decimal }[];
  readonly removed: readonly { readonly element: Element; readonly amount: Decimal }[];
  /** Shares of the price that were solved together. */
  readonly shares: Decimal;
  readonly exact: Decimal | undefined;
  /** Rounded to the price decimals. */
  readonly unitPrice: Decimal | undefined;
  readonly discount: Decimal;
  /** Rounded to the currency's minor unit, after discount. */
  readonly amount: Decimal | undefined;
}

export interface PricedCharge {
  readonly element: Element;
  /** Rounded to the currency's minor unit. */
  readonly amount: Decimal;
  readonly shown: 'included' | 'separate';
  readonly given: GivenCharge | undefined;
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  /** Charges that the seller bears under the term and that are known. */
  readonly charges: readonly PricedCharge[];
  readonly goods: Decimal | undefined;
  readonly separate: Decimal;
  readonly total: Decimal | undefined;
  readonly landed: (ImportBill & { readonly country: string }) | undefined;
  readonly gaps: readonly Gap[];
  /** What the seller bears under the term. */
  readonly borne: ReadonlySet<Element>;
}

export interface PriceInput {
  readonly deal: Deal;
  readonly exchange: Exchange;
  readonly charges: Charges;
  readonly load: Load;
  readonly costs: readonly (LineCost | undefined)[];
  readonly imports: ImportFacts | undefined;
}

const FROM_MAIN = new Set<Element>(ELEMENTS.slice(ELEMENTS.indexOf('mainCarriage')));
const IMPORT = new Set<Element>(['importDuties', 'importTaxes']);

/** Prices every line of a deal, and what the seller bears besides, under the deal's term. */
export function price(input: PriceInput): Priced {
  return new Pricer(input).run();
}

interface Start {
  readonly line: DealLine;
  readonly base: Decimal | undefined;
  readonly conversion: Conversion | undefined;
  readonly add: readonly Element[];
  readonly remove: readonly Element[];
  /** Elements on lines of their own for this line. */
  readonly apart: ReadonlySet<Element>;
}

/** One computation. Holds what its steps share; made for one call of `price`. */
class Pricer {
  private readonly gaps: Gap[] = [];
  private readonly deal: Deal;
  private readonly rule: Rule | undefined;
  private readonly digits: number;
  private readonly borne: ReadonlySet<Element>;
  /** Import elements that come out of the customs value; none where the document gives them all as amounts. */
  private readonly imports: ReadonlySet<Element>;
  private readonly parts = new Map<Element, Decimal[]>();

  constructor(private readonly input: PriceInput) {
    this.deal = input.deal;
    this.rule = input.deal.term?.rule;
    this.digits = minorUnits(this.deal.currency);
    const { rule } = this;
    const own = this.deal.file.value.charges;
    this.borne = new Set(
      rule
        ? ELEMENTS.filter(
            (element) =>
              sellerBears(rule, element, own?.[element] !== undefined && own[element].kind !== 'none') &&
              !(element === 'importTaxes' && this.deal.term?.taxUnpaid),
          )
        : [],
    );
    const stated = [...IMPORT].every((element) => !this.borne.has(element) || input.charges.given.has(element));
    this.imports = stated ? new Set() : IMPORT;
  }

  run(): Priced {
    if (!this.rule) this.gaps.push({ kind: 'term', blocks: true });
    if (this.deal.lines.length === 0) this.gaps.push({ kind: 'items', blocks: true });
    const starts = this.deal.lines.map((line) => this.start(line));
    this.spread(starts);
    this.findGaps(starts);
    const blocked = this.gaps.some((gap) => gap.blocks && gap.kind !== 'quantity' && gap.kind !== 'price');
    const importCase = this.importCase(starts);
    const states = importCase && this.dutyInPrice ? this.settleFees(starts, importCase) : [];
    const lines = starts.map((start, n) => this.line(start, n, blocked, importCase, states));
    return this.totals(lines, starts, importCase);
  }

  private get dutyInPrice(): boolean {
    return this.borne.has('importDuties') && this.imports.size > 0;
  }

  /** What a line's price starts from, and what this term adds to it or takes out of it. */
  private start(line: DealLine): Start {
    const { basis, quantity } = line;
    const none = { line, base: undefined, conversion: undefined, add: [], remove: [], apart: new Set<Element>() };
    if (!quantity) {
      this.gaps.push({ kind: 'quantity', line: line.index, blocks: true });
      return none;
    }
    if (basis.method === 'none') {
      this.gaps.push({ kind: 'price', line: line.index, blocks: true });
      return none;
    }
    if (basis.method === 'cost') return this.fromCost(line, none);
    const currency = basis.price.currency ?? this.deal.currency;
    const conversion = this.input.exchange.convert(currency, this.deal.currency);
    if (!conversion) {
      this.gaps.push({
        kind: 'fx',
        from: currency,
        to: this.deal.currency,
        line: line.index,
        origin: undefined,
        blocks: true,
      });
      return none;
    }
    const base = basis.price.amount.times(conversion.rate).times(quantity);
    if (basis.method === 'final') return { ...none, base, conversion, apart: this.apart('final', []) };
    const own = basis.term.rule;
    const { add, remove } = own ? difference(own, this.borne) : { add: [], remove: [] };
    return { line, base, conversion, add, remove, apart: this.apart('list', add) };
  }

  private fromCost(line: DealLine, none: Start): Start {
    const cost = this.input.costs[line.index];
    if (!cost) {
      this.gaps.push({
        kind: 'fx',
        from: line.cost?.amount?.currency ?? '',
        to: this.deal.currency,
        line: line.index,
        origin: undefined,
        blocks: true,
      });
      return none;
    }
    const conversion = this.input.exchange.convert(cost.currency, this.deal.currency);
    const add = ELEMENTS.filter((element) => this.borne.has(element));
    return { line, base: cost.net, conversion, add, remove: [], apart: this.apart('cost', add) };
  }

  /** Elements that stand on lines of their own: what the term adds to a list price; carriage and what follows it otherwise. */
  private apart(method: 'final' | 'list' | 'cost', add: readonly Element[]): ReadonlySet<Element> {
    if (!this.deal.separate) return new Set();
    if (method === 'list') return new Set(add);
    const own = this.deal.file.value.charges;
    return new Set(
      [...this.borne].filter(
        (element) => FROM_MAIN.has(element) || (method === 'final' && own?.[element] !== undefined),
      ),
    );
  }

  /** Each line's part of every charge that is known. */
  private spread(starts: readonly Start[]): void {
    const values = starts.map((start) => start.base ?? ZERO);
    for (const [element, given] of this.input.charges.given) {
      const amount = given.amount;
      if (amount === undefined) continue;
      this.parts.set(
        element,
        weights(this.deal, element, this.input.load, values).map((weight) => weight.times(amount)),
      );
    }
  }

  private part(element: Element, n: number): Decimal {
    return this.parts.get(element)?.[n] ?? ZERO;
  }

  private get insuranceShare(): Decimal {
    return this.input.charges.given.get('insurance')?.share ?? ZERO;
  }

  private findGaps(starts: readonly Start[]): void {
    const { charges } = this.input;
    const derived = starts.filter((start) => start.base && start.line.basis.method !== 'final');
    const needed = new Set(derived.flatMap((start) => [...start.add, ...start.remove]));
    // A list price that already holds the insurance keeps it, whatever its rate.
    const apart = new Set(starts.flatMap((start) => [...start.apart]));
    const problems = new Map(charges.problems.map((problem) => [problem.element, problem]));
    for (const element of ELEMENTS) {
      const wanted = needed.has(element) || (apart.has(element) && NEED[element] === 'required');
      if (!wanted && !this.borne.has(element)) continue;
      const problem = problems.get(element);
      const blocks = wanted;
      if (problem?.problem === 'fx')
        this.gaps.push({
          kind: 'fx',
          from: problem.detail.split('/')[0] ?? '',
          to: this.deal.currency,
          line: undefined,
          origin: problem.origin,
          blocks,
        });
      else if (problem?.problem === 'count')
        this.gaps.push({ kind: 'chargeCount', element, unit: problem.detail, origin: problem.origin, blocks });
      else if (problem) this.gaps.push({ kind: 'chargeShare', element, origin: problem.origin, blocks });
      else if (!charges.given.has(element) && !IMPORT.has(element) && NEED[element] !== 'folded') {
        this.gaps.push({ kind: 'charge', element, blocks: wanted && NEED[element] === 'required' });
      }
    }
    if (this.dutyInPrice) this.importGaps(needed.has('importDuties') || apart.has('importDuties'));
  }

  private importGaps(wanted: boolean): void {
    const { imports, charges } = this.input;
    const [duty, tax] = [
      charges.given.has('importDuties'),
      charges.given.has('importTaxes') || !this.borne.has('importTaxes'),
    ];
    if (duty && tax) return;
    if (!imports) return void this.gaps.push({ kind: 'country', blocks: wanted });
    const { regime, country } = imports;
    if (!regime) return void this.gaps.push({ kind: 'regime', country, blocks: wanted });
    if (!duty) {
      this.gaps.push(...dutyGaps(this.input, imports, wanted));
      if (imports.feesUnknown) this.gaps.push({ kind: 'fees', country, blocks: wanted });
    }
    this.gaps.push(...feeGaps(this.input, imports, wanted));
    if (!tax && regime.tax !== 'none' && imports.taxes.length === 0)
      this.gaps.push({ kind: 'tax', country, blocks: wanted });
  }

  private importCase(starts: readonly Start[]): ImportCase | undefined {
    const { imports, load, exchange, charges } = this.input;
    if (!imports?.regime || !this.rule || !['DAP', 'DPU', 'DDP'].includes(this.rule)) return undefined;
    const values = sum(starts.map((start) => start.base ?? ZERO));
    const packed = new Map(load.lines.map((line) => [line.line, line]));
    const lines = starts.map((start, n): ImportLine => {
      const parts = new Map(
        [...this.borne]
          .filter((element) => !this.imports.has(element))
          .map((element) => [element, this.part(element, n)]),
      );
      return {
        index: start.line.index,
        parts,
        insurance: this.borne.has('insurance') ? this.insuranceShare : ZERO,
        weight: values.isZero() ? ONE.div(Math.max(1, starts.length)) : (start.base ?? ZERO).div(values),
        quantity: start.line.quantity ?? ZERO,
        packed: packed.get(start.line.index),
        givenDuty: charges.given.has('importDuties') ? this.part('importDuties', n) : undefined,
        givenTax: charges.given.has('importTaxes') ? this.part('importTaxes', n) : undefined,
      };
    });
    return {
      deal: this.deal,
      facts: imports,
      regime: imports.regime,
      exchange,
      lines,
      taxUnpaid: this.deal.term?.taxUnpaid ?? false,
    };
  }

  /** Fees have bounds: solves with each fee as a share, looks where the value falls, and solves again until it stays. */
  private settleFees(starts: readonly Start[], importCase: ImportCase): FeeState[] {
    let states: FeeState[] = importCase.facts.fees.map(() => 'share');
    for (let round = 0; round < 6; round++) {
      const values = starts.map((start, n) => {
        const line = importCase.lines[n];
        const landed = line && landedOf(importCase, line, states);
        const exact = landed && this.exact(start, n, landed);
        return exact && landed ? customsValue(exact, landed) : ZERO;
      });
      const next = feeStates(importCase, sum(values));
      if (next.every((state, n) => state === states[n])) break;
      states = next;
    }
    return states;
  }

  /** What a line must bring in besides its base, and the shares of its price. */
  private terms(
    start: Start,
    n: number,
  ): { fixed: Decimal; shares: Decimal; factor: Decimal; added: PricedLine['added']; removed: PricedLine['removed'] } {
    const fromCost = start.line.basis.method === 'cost';
    const listed = (elements: readonly Element[]): { element: Element; amount: Decimal }[] =>
      elements
        .filter((element) => !this.imports.has(element) && this.parts.has(element))
        .map((element) => ({ element, amount: this.part(element, n) }));
    const added = listed(start.add);
    const removed = listed(start.remove);
    const rate = this.insuranceShare;
    const own = priceShares(this.deal, fromCost);
    const factor = fromCost
      ? ONE.plus(shareOf(this.deal.pricing.profit, 'cost') ?? shareOf(this.deal.pricing.profit, 'purchase') ?? ZERO)
      : ONE;
    const insured = start.add.includes('insurance') ? rate : ZERO;
    let base = start.base ?? ZERO;
    if (start.remove.includes('insurance')) base = base.times(ONE.minus(rate));
    const fixed = base.plus(sum(added.map((part) => part.amount))).minus(sum(removed.map((part) => part.amount)));
    // Insurance inside the list price and inside the new one grows with what is added: it is taken out and solved again.
    const kept = this.keepsInsurance(start) && (!own.isZero() || added.length + removed.length > 0) ? rate : ZERO;
    return {
      fixed: fixed.minus(base.times(kept)),
      shares: own.plus(insured.times(factor)).plus(kept),
      factor,
      added,
      removed,
    };
  }

  /** True where both the list price's term and the deal's own make the seller insure. */
  private keepsInsurance(start: Start): boolean {
    return start.line.basis.method === 'list' && this.borne.has('insurance') && !start.add.includes('insurance');
  }

  private exact(start: Start, n: number, landed: Landed | undefined): Decimal | undefined {
    if (!start.base) return undefined;
    if (start.line.basis.method === 'final') return start.base;
    const { fixed, shares, factor } = this.terms(start, n);
    const inside = landed && start.add.includes('importDuties') ? landed : undefined;
    const solved = solvePrice({ fixed, shares, factor, landed: inside });
    if (!solved && !this.gaps.some((gap) => gap.kind === 'shares')) this.gaps.push({ kind: 'shares', blocks: true });
    return solved;
  }

  private line(
    start: Start,
    n: number,
    blocked: boolean,
    importCase: ImportCase | undefined,
    states: readonly FeeState[],
  ): PricedLine {
    const { line, base, conversion } = start;
    const importLine = importCase?.lines[n];
    const landed = importCase && importLine && this.dutyInPrice ? landedOf(importCase, importLine, states) : undefined;
    const stands = line.basis.method === 'final';
    // With charges apart, what blocks them does not block the price of the goods.
    const whole = blocked && !stands && !this.goodsStand(start) ? undefined : this.exact(start, n, landed);
    const { shares, added, removed } = this.terms(start, n);
    const exact = whole && !stands ? whole.minus(this.outsideGoods(start, n, whole, landed)) : whole;
    const result = { line, base, conversion, added, removed, shares, exact };
    if (!exact || !line.quantity) return { ...result, unitPrice: undefined, discount: ZERO, amount: undefined };
    const given = stands && line.basis.method === 'final' ? line.basis.price : undefined;
    const unitPrice =
      given && conversion?.steps.length === 0 ? given.amount : round(exact.div(line.quantity), this.deal.priceDecimals);
    const gross = unitPrice.times(line.quantity);
    const discount = this.discount(line, gross);
    return { ...result, unitPrice, discount, amount: roundMoney(gross.minus(discount), this.deal.currency) };
  }

  /** True where everything that the term adds stands on lines of its own, and no share of the price depends on it. */
  private goodsStand(start: Start): boolean {
    return (
      start.add.every((element) => start.apart.has(element)) &&
      start.remove.length === 0 &&
      priceShares(this.deal, false).isZero()
    );
  }

  /** The part of a solved price that stands on lines of its own. */
  private outsideGoods(start: Start, n: number, whole: Decimal, landed: Landed | undefined): Decimal {
    let outside = ZERO;
    for (const element of start.apart) {
      if (this.imports.has(element)) continue;
      outside = outside.plus(this.part(element, n));
      if (element === 'insurance') outside = outside.plus(whole.times(this.insuranceShare));
    }
    if (landed && start.apart.has('importDuties')) outside = outside.plus(importCosts(whole, landed));
    return outside;
  }

  private discount(line: DealLine, gross: Decimal): Decimal {
    const { discount } = line;
    if (!discount) return ZERO;
    if (discount.kind === 'share') return roundMoney(gross.times(discount.rate), this.deal.currency);
    const conversion = this.input.exchange.convert(discount.money.currency ?? this.deal.currency, this.deal.currency);
    if (!conversion)
      this.gaps.push({
        kind: 'fx',
        from: discount.money.currency ?? '',
        to: this.deal.currency,
        line: line.index,
        origin: undefined,
        blocks: true,
      });
    return roundMoney(discount.money.amount.times(conversion?.rate ?? ZERO), this.deal.currency);
  }

  private totals(lines: readonly PricedLine[], starts: readonly Start[], importCase: ImportCase | undefined): Priced {
    const amounts = lines.map((line) => line.amount);
    const goods =
      amounts.every((amount) => amount !== undefined) &&
      !this.gaps.some((gap) => gap.blocks && gap.kind === 'fx' && gap.line !== undefined)
        ? sum(amounts)
        : undefined;
    const complete = goods !== undefined && !this.gaps.some((gap) => gap.blocks);
    const fixedApart = (n: number): Decimal =>
      sum(
        [...(starts[n]?.apart ?? [])]
          .filter((element) => !this.imports.has(element))
          .map((element) => this.part(element, n)),
      );
    const insuredApart = (n: number): Decimal => (starts[n]?.apart.has('insurance') ? this.insuranceShare : ZERO);
    const dutyApart = (n: number): boolean => this.dutyInPrice && (starts[n]?.apart.has('importDuties') ?? false);

    // From the rounded goods back to the whole price of each line, what stands apart included.
    const solveAll = (states: readonly FeeState[]): { price: Decimal; value: Decimal }[] =>
      lines.map((line, n) => {
        const importLine = importCase?.lines[n];
        const landed = importCase && importLine ? landedOf(importCase, importLine, states) : undefined;
        const inPrice = this.dutyInPrice ? landed : landed && { ...landed, ofValue: ZERO, fixed: ZERO, ofPrice: ZERO };
        const fixed = (line.amount ?? ZERO).plus(fixedApart(n));
        const solved =
          solvePrice({ fixed, shares: insuredApart(n), factor: ONE, landed: dutyApart(n) ? inPrice : undefined }) ??
          fixed;
        return { price: solved, value: inPrice ? customsValue(solved, inPrice) : ZERO };
      });
    let states: FeeState[] = importCase?.facts.fees.map(() => 'share') ?? [];
    let solved = solveAll(states);
    for (let round = 0; importCase && round < 6; round++) {
      const next = feeStates(importCase, sum(solved.map((line) => line.value)));
      if (next.every((state, n) => state === states[n])) break;
      states = next;
      solved = solveAll(states);
    }
    const known = goods !== undefined;
    const importable = importCase && known && importKnown(this.input, importCase);
    const bill = importable
      ? importBill(
          importCase,
          solved.map((line) => line.value),
          solved.map((line) => line.price),
          this.digits,
        )
      : undefined;
    const charges = known ? this.charges(solved, starts, bill) : [];
    const separate = sum(charges.filter((charge) => charge.shown === 'separate').map((charge) => charge.amount));
    return {
      lines,
      charges,
      goods,
      separate,
      total: complete ? goods.plus(separate) : undefined,
      landed: bill && importCase && { ...bill, country: importCase.facts.country },
      gaps: this.gaps,
      borne: this.borne,
    };
  }

  private charges(
    solved: readonly { readonly price: Decimal }[],
    starts: readonly Start[],
    bill: ImportBill | undefined,
  ): PricedCharge[] {
    const rows: PricedCharge[] = [];
    const anyApart = (element: Element): boolean => starts.some((start) => start.apart.has(element));
    for (const element of ELEMENTS) {
      if (!this.borne.has(element)) continue;
      const given = this.input.charges.given.get(element);
      const amount = this.imports.has(element)
        ? importAmount(element, bill)
        : this.chargeAmount(given, element, starts, solved);
      if (!amount || amount.isZero()) continue;
      rows.push({ element, amount, shown: anyApart(element) ? 'separate' : 'included', given });
    }
    return rows;
  }

  private chargeAmount(
    given: GivenCharge | undefined,
    element: Element,
    starts: readonly Start[],
    solved: readonly { readonly price: Decimal }[],
  ): Decimal | undefined {
    if (!given) return undefined;
    const counted = starts.map((start, n) => ({ n, apart: start.apart.has(element) }));
    const rows = counted.some((row) => row.apart) ? counted.filter((row) => row.apart) : counted;
    const exact = given.share
      ? given.share.times(sum(rows.map(({ n }) => solved[n]?.price ?? ZERO)))
      : sum(rows.map(({ n }) => this.part(element, n)));
    return roundMoney(exact, this.deal.currency);
  }
}

/** Duties, taxes and fees inside a price. */
function importCosts(whole: Decimal, landed: Landed): Decimal {
  return landed.ofValue.times(customsValue(whole, landed)).plus(landed.fixed).plus(landed.ofPrice.times(whole));
}

function importAmount(element: Element, bill: ImportBill | undefined): Decimal | undefined {
  if (!bill) return undefined;
  const rows = element === 'importTaxes' ? bill.taxes : [...bill.duties, ...bill.fees];
  return sum(rows.map((row) => row.amount));
}

/** Lines whose duty is not known: no rate, no exchange rate for it, or no weight to count it by. */
function dutyGaps({ deal, exchange, load }: PriceInput, imports: ImportFacts, blocks: boolean): Gap[] {
  const packed = new Map(load.lines.map((line) => [line.line, line]));
  return deal.lines.flatMap(({ index: line }): Gap[] => {
    const duties = imports.duties[line] ?? [];
    if (duties.length === 0) return [{ kind: 'duty', line, blocks }];
    return duties.flatMap(({ rate, origin }): Gap[] => {
      if (rate.kind === 'share') return [];
      const from = rate.money.currency ?? deal.currency;
      if (!exchange.convert(from, deal.currency))
        return [{ kind: 'fx', from, to: deal.currency, line, origin, blocks }];
      const weighed = packed.get(line)?.netWeight ?? packed.get(line)?.grossWeight;
      if (rate.per === 'unit' || weighed) return [];
      return [{ kind: 'chargeCount', element: 'importDuties', unit: rate.per, origin, blocks }];
    });
  });
}

/** Currencies of entry fees that lead nowhere. */
function feeGaps({ deal, exchange }: PriceInput, imports: ImportFacts, blocks: boolean): Gap[] {
  const currencies = imports.fees.flatMap((fee) => [fee.amount, fee.min, fee.max].map((money) => money?.currency));
  return [...new Set(currencies)].flatMap((from): Gap[] =>
    from === undefined || exchange.convert(from, deal.currency)
      ? []
      : [{ kind: 'fx', from, to: deal.currency, line: undefined, origin: undefined, blocks }],
  );
}

/** True where everything that an import bill is made of is known; what is not known is not shown as nothing. */
function importKnown(input: PriceInput, { facts, regime, taxUnpaid }: ImportCase): boolean {
  const given = input.charges.given;
  const duty = given.has('importDuties') || (dutyGaps(input, facts, true).length === 0 && !facts.feesUnknown);
  const tax = given.has('importTaxes') || taxUnpaid || regime.tax === 'none' || facts.taxes.length > 0;
  return duty && tax && feeGaps(input, facts, true).length === 0;
}
