import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { bear } from './bear.ts';
import { shareOf } from '../deal/deal.ts';
import { placeOf } from '../deal/deal-line.ts';
import { forSource } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { Exchange } from '../deal/fx.ts';
import type { Gap } from '../deal/gap.ts';
import { findGaps } from './gaps.ts';
import { noRate } from '../deal/goods.ts';
import type { LineFacts } from '../deal/goods.ts';
import { importCaseOf } from '../import/import-case.ts';
import { alikeEnds, between, inBoth } from '../deal/kept-rows.ts';
import type { Ends } from '../deal/kept-rows.ts';
import { KeptSums, those } from '../deal/kept-sums.ts';
import type { Own } from './group.ts';
import type { LineKind } from './line-kind.ts';
import { priceCase } from './price-case.ts';
import type { PriceCase, PriceInput, Rounding } from './price-case.ts';
import { discountOf, interned, keptAfter, priceLine, unpriced } from './price-line.ts';
import type { Priced, PricedLine } from './priced.ts';
import { settleCut } from './settle-cut.ts';
import type { Settled, SolvedGroup } from './settle.ts';

/**
 * Prices every line of a deal, and what the seller bears besides, under the deal's term: what each line starts from,
 * what is missing, the prices solved and rounded, then charges and import from the rounded prices.
 */
export function price(input: PriceInput): Priced {
  const whole = priceCase(input);
  const before = findGaps(whole);
  const blocked = before.some((gap) => gap.blocks && gap.kind !== 'quantity' && gap.kind !== 'price');
  const importCase = importCaseOf(whole);
  const settled = settleCut(whole, importCase);
  const lines = priceLines(whole, settled, blocked);
  const gaps = [...before, ...gapsOfPrices(whole, lines, settled)];
  const known = !gaps.some((gap) => gap.kind === 'fx' && gap.blocks && gap.line !== undefined);
  const goods = known ? AMOUNTS.of(lines) : undefined;
  const discount = (goods && discountOf(input.deal, goods, whole.rounding)) ?? ZERO;
  const grouped = settled.groups.map(({ group }) => group);
  const amounts = { of: byFacts(whole, lines), sum: goods ?? ZERO, grouped, kept: keptAfter(discount, goods ?? ZERO) };
  const { charges, bill } = goods ? bear(whole, importCase, amounts) : { charges: [], bill: undefined };
  const separate = sum(charges.filter((charge) => charge.shown === 'separate').map((charge) => charge.amount));
  return {
    lines,
    groups: settled.groups,
    parts: whole.parts,
    charges,
    goods,
    discount,
    separate,
    total: gaps.some((gap) => gap.blocks) ? undefined : goods?.minus(discount).plus(separate),
    landed: bill && importCase && { ...bill, country: importCase.facts.country },
    gaps,
    borne: whole.borne,
    derived: whole.derived,
  };
}

/** The sum of the amounts, where each is known. */
const AMOUNTS = new KeptSums<PricedLine, Decimal | undefined>({
  add: (lines) => sumKnown(lines.map((line) => line.amount)),
  join: sumKnown,
  swap: (all, gone, come) => gone && come && all?.minus(gone).plus(come),
});

function sumKnown(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sum(known) : undefined;
}

interface Known extends Rounding {
  readonly facts: readonly LineFacts[];
  readonly lines: readonly PricedLine[];
  readonly forms: Forms;
  /** Some lines have features of their own, which are looked at anew. */
  readonly own: boolean;
}

/** The form of each line; where all have one, that alone. */
type Forms = readonly (Form | undefined)[] | { readonly all: Form | undefined };

/** The lines priced last for each document under its own term: one that is the same, by the same form, keeps its price. */
const KNOWN = new WeakMap<Exchange, Map<string, Known>>();

function priceLines(whole: PriceCase, { groups }: Settled, blocked: boolean): readonly PricedLine[] {
  const { rounding, deal, exchange } = whole;
  let documents = KNOWN.get(exchange);
  if (!documents) KNOWN.set(exchange, (documents = new Map()));
  const last = documents.get(deal.file.path);
  const before =
    last?.currency === rounding.currency && last.priceDecimals === rounding.priceDecimals ? last : undefined;
  const { facts } = whole.goods;
  const { forms, owns } = formsOf(whole, groups, blocked);
  const make = (n: number): PricedLine => {
    const [one, form] = [facts[n] as LineFacts, 'all' in forms ? forms.all : forms[n]];
    return form ? priceLine(one, form, owns.get(one)?.features ?? one.features, rounding) : unpriced(one);
  };
  const ends = before && inBoth(alikeEnds(before.facts, facts), alikeForms(before, forms, facts.length));
  const lines =
    before && ends && owns.size === 0 && !before.own
      ? between(before.lines, ends, facts.length, make)
      : facts.map((_, n) => make(n));
  if (!deal.passing) documents.set(deal.file.path, { ...rounding, facts, lines, forms, own: owns.size > 0 });
  return lines;
}

function formsOf(
  whole: PriceCase,
  groups: readonly SolvedGroup[],
  blocked: boolean,
): { readonly forms: Forms; readonly owns: ReadonlyMap<LineFacts, Own> } {
  const { goods } = whole;
  const [first, ...others] = groups.map((solved) => ({ group: solved.group, form: formOf(whole, solved, blocked) }));
  if (others.length === 0) return { forms: { all: first?.form }, owns: first?.group.own ?? NO_OWN };
  const forms = new Array<Form | undefined>(goods.facts.length).fill(first?.form);
  const owns = new Map<LineFacts, Own>(first?.group.own);
  for (const { group, form } of others) {
    // The members stand in the order of the lines.
    let n = 0;
    for (const member of group.members) {
      while (n < forms.length && goods.facts[n] !== member) n += 1;
      forms[n] = form;
    }
    for (const [member, own] of group.own ?? []) owns.set(member, own);
  }
  return { forms, owns };
}

const NO_OWN: ReadonlyMap<LineFacts, Own> = new Map();

function alikeForms(before: Known, now: Forms, length: number): Ends {
  const { forms, facts } = before;
  const isOne = 'all' in forms && 'all' in now && forms.all === now.all;
  return isOne ? { start: length, end: length } : alikeEnds(listOf(forms, facts.length), listOf(now, length));
}

function listOf(forms: Forms, length: number): readonly (Form | undefined)[] {
  return 'all' in forms ? new Array<Form | undefined>(length).fill(forms.all) : forms;
}

/** What the price of a line of a group is, where it can be told. */
function formOf(whole: PriceCase, { group, goods }: SolvedGroup, blocked: boolean): Form | undefined {
  if (!goods || (blocked && !stands(whole, group.kind))) return undefined;
  return interned(group.own ? goods : forSource(goods, group.rate));
}

/** True where prices may be worked out although something that blocks is missing. */
function stands({ deal }: PriceCase, { method, add, remove, apart }: LineKind): boolean {
  if (method === 'final' || method === 'free') return true;
  // Everything that the term adds stands on lines of its own, and no share of the price depends on it.
  const { commission, bank, overhead } = deal.pricing;
  const shared = [commission, bank, overhead].some((share) => {
    const rate = shareOf(share, 'price') ?? shareOf(share, 'FOB');
    return rate?.isZero() === false;
  });
  return add.every((element) => apart.has(element)) && remove.length === 0 && !shared;
}

function byFacts({ deal }: PriceCase, lines: readonly PricedLine[]): (facts: LineFacts) => Decimal {
  return ({ line }) => lines[placeOf(deal.lines, line)]?.amount ?? ZERO;
}

const DISCOUNTED = new KeptSums<PricedLine, readonly PricedLine[]>(
  those(({ line }) => line.discount?.kind === 'amount'),
);

/** What solving finds missing: a price that its shares leave nothing of, and rates of exchange for discounts. */
function gapsOfPrices(whole: PriceCase, lines: readonly PricedLine[], { groups, steady }: Settled): Gap[] {
  const { deal, rounding } = whole;
  const unsolved =
    !steady || groups.some(({ group, price: solved }) => !solved && group.members.some((facts) => facts.base));
  const discounts = DISCOUNTED.of(lines).flatMap(({ line, amount }): Gap[] => {
    const { discount } = line;
    return amount && discount?.kind === 'amount' && !discountOf(line, amount, rounding)
      ? [{ ...noRate(discount.money.currency ?? '', deal.currency), line: placeOf(deal.lines, line) }]
      : [];
  });
  const { discount } = deal;
  const off: Gap[] =
    discount?.kind === 'amount' && !discountOf(deal, ZERO, rounding)
      ? [
          {
            kind: 'fx',
            from: discount.money.currency ?? '',
            to: deal.currency,
            line: undefined,
            origin: undefined,
            blocks: true,
          },
        ]
      : [];
  return [...(unsolved ? [{ kind: 'shares', blocks: true } as const] : []), ...discounts, ...off];
}
