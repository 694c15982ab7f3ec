import { ONE, ZERO, fixed, sum } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import { lineStarts, positionAt } from '../spec/lines.ts';
import { rangeAt } from '../spec/tree.ts';
import type { Path } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { Origin } from '../trade/fact.ts';
import type { Conversion } from '../trade/fx.ts';
import type { PricedCharge, PricedLine } from '../trade/priced.ts';
import type { Computation } from './compute.ts';
import { chargeHow, dutyHow, feeHow, percent, six } from './trace-words.ts';

/** How one figure came about: what it is, how it is made, from which place or source, and of which parts. */
export interface Trace {
  readonly label: string;
  readonly amount: string;
  readonly how: string | undefined;
  /** `file:line`, or the source that the file gives, or both. */
  readonly from: string | undefined;
  readonly parts: readonly Trace[];
}

/**
 * The total of a document as a tree that can be followed by hand. It tells what the computation has kept; nothing is
 * computed a second time. Exact amounts are shown to six decimals.
 */
export function explain(workspace: Workspace, computation: Computation): Trace {
  return new Teller(workspace, computation).total();
}

class Teller {
  constructor(
    private readonly workspace: Workspace,
    private readonly computation: Computation,
  ) {}

  total(): Trace {
    const { priced, deal, payment } = this.computation;
    const separate = priced.charges.filter((charge) => charge.shown === 'separate');
    const parts = [this.goods(), ...separate.map((charge) => this.charge(charge))];
    const landed = this.landed();
    if (landed) parts.push(landed);
    const paid = payment.parts.map((part, n) =>
      node(`Payment: ${part.when}`, this.money(payment.amounts?.[n]), {
        how: n === payment.parts.length - 1 && n > 0 ? 'what is left of the total' : `total × ${percent(part.share)}`,
      }),
    );
    const how =
      separate.length > 0 ? 'goods + charges on lines of their own' : 'goods; all charges are inside the prices';
    const total = node(`Total ${deal.currency}`, this.money(priced.total), { how, parts: [...parts, ...paid] });
    const profit = this.profit();
    return profit ? { ...total, parts: [...total.parts, profit] } : total;
  }

  private profit(): Trace | undefined {
    const { inside } = this.computation;
    if (!inside) return undefined;
    const margin = inside.margin ? `, ${percent(inside.margin.toDecimalPlaces(4))} of the total` : '';
    return node('Profit (internal)', this.money(inside.profit), {
      how: `total − net cost ${this.money(inside.cost)} − charges ${this.money(inside.charges)} − commission ${this.money(inside.commission)} and other shares${margin}`,
    });
  }

  private goods(): Trace {
    const { priced } = this.computation;
    return node('Goods', this.money(priced.goods), {
      how: 'sum of the rounded amounts',
      parts: priced.lines.map((line, n) => this.line(line, n)),
    });
  }

  private line(priced: PricedLine, n: number): Trace {
    const { line, unitPrice, discount } = priced;
    const quantity = line.quantity?.toFixed() ?? '—';
    const label = line.item.sku ?? `Line ${n + 1}`;
    const off = discount.isZero() ? '' : ` − ${this.money(discount)} discount`;
    return node(label, this.money(priced.amount), {
      how: `${this.unit(unitPrice)} × ${quantity} ${line.unit}${off}`,
      from: this.place(this.computation.deal.file.path, ['items', line.index]),
      parts: [this.unitPrice(priced)],
    });
  }

  private unitPrice(priced: PricedLine): Trace {
    const { line, unitPrice, exact } = priced;
    const { basis } = line;
    const amount = this.unit(unitPrice);
    if (basis.method === 'final') {
      const from = this.place(this.computation.deal.file.path, ['items', line.index, 'price']);
      return node('Unit price', amount, {
        how: 'given on the line: it stands',
        from,
        parts: this.conversion(priced.conversion),
      });
    }
    const { priceDecimals } = this.computation.deal;
    const quantity = line.quantity?.toFixed() ?? '—';
    const duty = this.importCosts(priced);
    const imported = duty
      ? [node('Duties, taxes and fees', `+${six(duty)}`, { how: 'solved together with the price, see Import' })]
      : [];
    return node('Unit price', amount, {
      how: `${six(exact)} ÷ ${quantity}, rounded to ${priceDecimals} decimals`,
      parts: [
        node('Price of the line, exact', six(exact), {
          how: this.sumOfParts(priced),
          parts: [this.base(priced), ...this.steps(priced), ...imported],
        }),
      ],
    });
  }

  private sumOfParts(priced: PricedLine): string {
    const terms = [priced.line.basis.method === 'cost' ? 'net cost' : 'list price'];
    if (priced.added.length > 0) terms.push('+ what the term adds');
    if (priced.removed.length > 0) terms.push('− what the term leaves to the buyer');
    if (this.importCosts(priced)) terms.push('+ duties, taxes and fees');
    const sumText = terms.join(' ');
    const { profit } = this.computation.deal.pricing;
    const ofCost =
      priced.line.basis.method === 'cost' && profit?.of === 'cost' ? ` × (1 + ${percent(profit.rate)})` : '';
    const shares = priced.shares.isZero() ? '' : ` ÷ (1 − ${percent(priced.shares)})`;
    const grouped = terms.length > 1 && (ofCost || shares) ? `(${sumText})` : sumText;
    return `${grouped}${ofCost}${shares}${this.computation.deal.separate ? ' − what stands on lines of its own' : ''}`;
  }

  /** What a DDP price holds for customs, where it is inside the unit prices: what is left of the solved price. */
  private importCosts({ exact, base, added, removed, shares }: PricedLine): Decimal | undefined {
    const { priced, deal } = this.computation;
    if (!priced.landed || !priced.borne.has('importDuties') || deal.separate || deal.pricing.profit?.of === 'cost')
      return undefined;
    if (!exact || !base) return undefined;
    const fixedPart = base.plus(sum(added.map((part) => part.amount))).minus(sum(removed.map((part) => part.amount)));
    return exact.times(ONE.minus(shares)).minus(fixedPart);
  }

  private base(priced: PricedLine): Trace {
    const { line, base } = priced;
    const { product, basis } = line;
    if (basis.method === 'list') {
      const tier = basis.tier ? `, from ${basis.tier.toFixed()}` : '';
      const unit = `${basis.price.amount.toFixed()} ${basis.price.currency ?? this.computation.deal.currency}`;
      const from = product && this.place(product.file.path, [...product.at, 'price']);
      const how = `${unit} ${basis.term.word} ${basis.term.place}${tier} × ${line.quantity?.toFixed() ?? '—'}`;
      return node('List price', six(base), { how, from, parts: this.conversion(priced.conversion) });
    }
    const cost = this.computation.costs[line.index];
    if (!cost) return node('Net cost', six(base));
    const [vat, rebate] = [line.cost?.vat ?? ZERO, line.cost?.rebate ?? ZERO];
    const from = product && this.place(product.file.path, [...product.at, 'cost']);
    const parts = [
      node('Purchase', six(cost.purchase), {
        how: `${line.cost?.amount?.amount.toFixed() ?? ''} ${cost.currency} × ${line.quantity?.toFixed() ?? '—'}`,
        from,
        parts: this.conversion(priced.conversion),
      }),
      node('VAT rebate', `−${six(cost.rebate)}`, { how: `purchase ÷ (1 + ${percent(vat)}) × ${percent(rebate)}` }),
    ];
    if (!cost.overhead.isZero()) parts.push(node('Overhead and interest', six(cost.overhead)));
    return node('Net cost', six(cost.net), { how: 'purchase − rebate + overhead', parts });
  }

  private steps(priced: PricedLine): Trace[] {
    const given = this.computation.charges.given;
    const row = (sign: string) => (part: { element: (typeof priced.added)[number]['element']; amount: Decimal }) => {
      const fact = given.get(part.element);
      const how = `this line’s part of ${six(fact?.amount)}`;
      return node(part.element, `${sign}${six(part.amount)}`, { how, from: fact && this.origin(fact.origin) });
    };
    return [...priced.added.map(row('+')), ...priced.removed.map(row('−'))];
  }

  private charge({ element, amount, given }: PricedCharge): Trace {
    const how = given && chargeHow(given.charge, given.count, given.share);
    return node(element, this.money(amount), {
      how,
      from: given && this.origin(given.origin),
      parts: this.conversion(given?.conversion),
    });
  }

  private landed(): Trace | undefined {
    const { landed, borne } = this.computation.priced;
    if (!landed) return undefined;
    const rows = [...landed.duties, ...landed.taxes, ...landed.fees];
    const inside = borne.has('importDuties') ? 'inside the price' : 'for the buyer, as information';
    return node(`Import into ${landed.country}`, this.money(sum(rows.map((row) => row.amount))), {
      how: inside,
      parts: [
        node('Customs value', this.money(landed.customsValue), {
          how: 'what remains of the price without freight, insurance and costs that customs does not count',
        }),
        ...rows.map((row) => node(row.name, this.money(row.amount), this.importFact(row.name))),
      ],
    });
  }

  /** The rate of a duty, tax or fee, and who says so. */
  private importFact(name: string): Partial<Pick<Trace, 'how' | 'from'>> {
    const { imports } = this.computation;
    const tax = imports?.taxes.find((one) => one.name === name);
    if (tax)
      return {
        how: `${percent(tax.rate)} of customs value, duty and what the country adds`,
        from: this.origin(tax.origin),
      };
    const fee = imports?.fees.find((one) => one.name === name);
    if (fee) return { how: feeHow(fee), from: fee.source };
    const duties = (imports?.duties.flat() ?? []).filter((one) => one.name === name);
    const rates = [...new Set(duties.map(({ rate }) => dutyHow(rate)))];
    return { how: rates.join(', or '), from: duties[0] && this.origin(duties[0].origin) };
  }

  private conversion(conversion: Conversion | undefined): Trace[] {
    return (conversion?.steps ?? []).map((step) =>
      node(
        `1 ${step.base} = ${step.rate.toFixed()} ${step.quote}`,
        step.inverse ? six(ONE.div(step.rate)) : step.rate.toFixed(),
        {
          how: step.inverse ? 'divided by the rate' : 'times the rate',
          from: this.origin(step.origin),
        },
      ),
    );
  }

  private origin({ file, at, source, date }: Origin): string {
    return [source, date, this.place(file, at)].filter(Boolean).join(', ');
  }

  private place(file: string, at: Path): string {
    const found = this.workspace.get(file);
    if (!found) return file;
    return `${file}:${positionAt(lineStarts(found.text), rangeAt(found.tree, at).start).line}`;
  }

  /** A unit price with at least the price decimals. */
  private unit(value: Decimal | undefined): string {
    return value ? fixed(value, Math.max(value.decimalPlaces(), this.computation.deal.priceDecimals)) : '—';
  }

  private money(amount: Decimal | undefined): string {
    return amount ? fixed(amount, minorUnits(this.computation.deal.currency)) : '—';
  }
}

function node(label: string, amount: string, rest: Partial<Pick<Trace, 'how' | 'from' | 'parts'>> = {}): Trace {
  return { label, amount, how: rest.how, from: rest.from, parts: rest.parts ?? [] };
}
