import { placeOf } from '../trade/deal/deal-line.ts';
import { sum } from '../money/decimal.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { ChargePart } from '../trade/charges/charges.ts';
import { featuresIn } from '../trade/price/group.ts';
import type { Instalment } from '../trade/payment/instalment.ts';
import type { PricedCharge, PricedLine } from '../trade/price/priced.ts';
import type { Element } from '../tables/incoterms.ts';
import type { Computation } from './compute.ts';
import { explainCost } from './trace-base.ts';
import { TraceContext, node } from './trace-context.ts';
import type { Trace } from './trace-context.ts';
import { explainImport } from './trace-import.ts';
import { CHARGES, explainUnitPrice } from './trace-price.ts';
import type { SolvedLine } from './trace-price.ts';
import { chargeHow, less, percent } from './trace-words.ts';

export { placeOf } from './trace-context.ts';
export type { Trace } from './trace-context.ts';

/**
 * The total of a document as a tree that can be followed by hand. It tells what the computation has kept; nothing is
 * computed a second time. Exact amounts are shown to six decimals.
 */
export function explain(workspace: Workspace, computation: Computation): Trace {
  const context = new TraceContext(workspace, computation);
  const { priced, deal } = computation;
  const separate = priced.charges.filter((charge) => charge.shown === 'separate');
  const off = priced.discount.isZero()
    ? []
    : [
        node('Discount', less(context.money(priced.discount)), {
          how: deal.discount?.kind === 'share' ? `${percent(deal.discount.rate)} of the goods` : 'off the goods',
          from: context.place(deal.file.path, ['discount']),
        }),
      ];
  const how = [
    'goods',
    ...(off.length > 0 ? ['− discount'] : []),
    ...(separate.length > 0 ? ['+ charges on lines of their own'] : []),
  ];
  return node(`Total ${deal.currency}`, context.money(priced.total), {
    how: how.length > 1 ? how.join(' ') : 'goods; all charges are inside the prices',
    parts: [
      goods(context),
      ...off,
      ...separate.map((charge) => explainCharge(context, charge)),
      ...sections(context),
      ...payments(context),
    ],
  });
}

/** A figure of a document: a line and a part of the payment by their number from 0, a charge by its element. */
export type Figure =
  | { readonly of: 'line' | 'payment'; readonly index: number }
  | { readonly of: 'charge'; readonly element: Element }
  | { readonly of: 'import' | 'profit' };

/** One figure alone as a tree; `undefined` where there is none. */
export function explainFigure(workspace: Workspace, computation: Computation, figure: Figure): Trace | undefined {
  const context = new TraceContext(workspace, computation);
  switch (figure.of) {
    case 'line': {
      const line = computation.priced.lines[figure.index];
      return line && explainLine(context, line, solvedLines(context));
    }
    case 'payment':
      return payments(context)[figure.index];
    case 'charge': {
      const charge = computation.priced.charges.find(({ element }) => element === figure.element);
      return charge && explainCharge(context, charge);
    }
    case 'import':
      return explainImport(context);
    case 'profit':
      return profit(context);
  }
}

/** What is not a summand of the total: the charges inside the prices, the import, and the profit. */
function sections(context: TraceContext): Trace[] {
  const { priced } = context.computation;
  const inside = priced.charges.filter((charge) => charge.shown === 'included');
  const charges =
    inside.length > 0
      ? [
          node(`${CHARGES} inside the prices`, context.money(sum(inside.map((charge) => charge.amount))), {
            how: 'each is spread over the lines: freight and terminals by volume, the rest by value, unless allocate: says otherwise',
            parts: inside.map((charge) => explainCharge(context, charge)),
          }),
        ]
      : [];
  return [...charges, ...[explainImport(context), profit(context)].flatMap((one) => one ?? [])];
}

function goods(context: TraceContext): Trace {
  const { priced } = context.computation;
  const solved = solvedLines(context);
  return node('Goods', context.money(priced.goods), {
    how: 'sum of the rounded amounts',
    parts: priced.lines.map((line) => explainLine(context, line, solved)),
  });
}

function solvedLines({ computation: { deal, priced } }: TraceContext): ReadonlyMap<PricedLine, SolvedLine> {
  const solved = new Map<PricedLine, SolvedLine>();
  for (const group of priced.groups)
    for (const facts of group.group.members) {
      const line = priced.lines[placeOf(deal.lines, facts.line)];
      if (line) solved.set(line, { priced: line, solved: group, features: featuresIn(group.group, facts) });
    }
  return solved;
}

function explainLine(context: TraceContext, line: PricedLine, solved: ReadonlyMap<PricedLine, SolvedLine>): Trace {
  const { quantity, item, unit } = line.line;
  const index = placeOf(context.computation.deal.lines, line.line);
  const off = line.discount.isZero() ? '' : ` − ${context.money(line.discount)} discount`;
  const found = solved.get(line);
  return node(item.sku ?? `Line ${index + 1}`, context.money(line.amount), {
    how: `${context.unit(line.unitPrice)} × ${quantity?.toFixed() ?? '—'} ${unit}${off}`,
    from: context.place(context.computation.deal.file.path, ['items', index]),
    parts: found ? [explainUnitPrice(context, found)] : [],
  });
}

function explainCharge(context: TraceContext, { element, amount, borne, given }: PricedCharge): Trace {
  const more = borne.equals(amount) ? '' : `; ${context.money(borne)} in all, the rest inside prices`;
  if (given && given.parts.length > 1)
    return node(element, context.money(amount), {
      how: `a sum for each type of container${more}`,
      parts: given.parts.map((part) => explainPart(context, part)),
    });
  const how = given
    ? chargeHow(given.charge, given.count, given.share)
    : 'worked out from the customs value, see Import';
  return node(element, context.money(amount), {
    how: `${how}${more}`,
    from: given && context.charged(given.origin),
    parts: context.conversion(given?.conversion),
  });
}

/** What is charged for the containers of one type. */
function explainPart(context: TraceContext, { charge, count, amount, origin, conversion }: ChargePart): Trace {
  return node(charge.kind === 'amount' ? charge.per : charge.kind, context.money(amount), {
    how: chargeHow(charge, count, undefined),
    from: context.charged(origin),
    parts: context.conversion(conversion),
  });
}

function profit(context: TraceContext): Trace | undefined {
  const { inside, priced } = context.computation;
  if (!inside) return undefined;
  const margin = inside.margin ? `, ${percent(inside.margin.toDecimalPlaces(4))} of the total` : '';
  const row = (label: string, amount: string, parts: Trace[] = []): Trace => node(label, amount, { parts });
  const costs = priced.lines.map((line, n) => ({
    ...explainCost(context, line),
    label: `Net cost of ${line.line.item.sku ?? `line ${n + 1}`}`,
  }));
  const parts = [
    row('Total', context.money(priced.total)),
    row('Net cost', less(context.money(inside.cost)), costs),
    row('Charges that the seller bears', less(context.money(inside.charges))),
    ...(inside.commission.isZero() ? [] : [row('Commission', less(context.money(inside.commission)))]),
    ...(inside.otherShares.isZero() ? [] : [row('Bank charge and overhead', less(context.money(inside.otherShares)))]),
  ];
  return node('Profit (internal)', context.money(inside.profit), {
    how: `total − net cost − charges − commission − other shares${margin}`,
    parts,
  });
}

function payments(context: TraceContext): Trace[] {
  const { payment } = context.computation;
  return payment.parts.map((part, n) =>
    node(`Payment: ${part.when}`, context.money(payment.amounts?.[n]), {
      how: paymentHow(part, n > 0 && n === payment.parts.length - 1),
    }),
  );
}

function paymentHow({ share, amount, rest }: Instalment, last: boolean): string {
  if (amount) return 'the fixed amount of the terms';
  return rest || last || !share ? 'what is left of the total' : `total × ${percent(share)}`;
}
