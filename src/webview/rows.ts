import type { NamedAmount, ReportLine, TotalsReport } from '../core/documents/report.ts';
import { NONE, clip, grouped, isNegative, percent } from './format.ts';
import { fill, type Labels } from './labels.ts';
import { stageOf } from './stages.ts';

/** A name at the left and a figure at the right. */
export interface Row {
  readonly key: string;
  readonly name: string;
  /** Small words below the name; each part may come from a file, so each is set apart for its own direction. */
  readonly notes: readonly string[];
  readonly value: string;
  /** `said-only`: not added to the total; `strong`: what the block is about; `loss`: a strong figure below zero. */
  readonly tone: 'plain' | 'said-only' | 'strong' | 'loss';
  /** The key by which the figure is explained; absent for one that explains itself. */
  readonly figure?: string;
  /** Stands above this row and those that follow it. */
  readonly heading?: string;
}

/** Longer texts from files are cut: the file itself is one click away. */
export const LONGEST = 240;

/** A line explains itself where internal figures are shown: what it says is how the price was made. */
export function lineRows(report: TotalsReport, labels: Labels, internal: boolean): Row[] {
  return report.lines.map((line) => ({
    key: String(line.no),
    name: clip(line.description, LONGEST) || NONE,
    notes: lineNotes(line, labels),
    value: grouped(line.amount),
    tone: 'plain',
    ...(internal && { figure: `line:${line.no - 1}` }),
  }));
}

function lineNotes(line: ReportLine, labels: Labels): string[] {
  const quantity = `${grouped(line.quantity)} ${clip(line.unit, 24)} × ${grouped(line.unitPrice)}`;
  const discount = line.discount === null ? [] : [fill(labels.discount, { amount: grouped(line.discount) })];
  return [quantity, ...discount, ...(line.sku === null ? [] : [clip(line.sku, 60)])];
}

/** True when some charges stand on lines of their own; otherwise all are inside the unit prices. */
export function hasSeparate(report: TotalsReport): boolean {
  return report.charges.some(({ shown }) => shown === 'separate');
}

export function chargeRows(report: TotalsReport, labels: Labels, internal: boolean): Row[] {
  const mixed = hasSeparate(report);
  const { discount } = report.totals;
  const off: Row[] =
    discount === null || !/[1-9]/.test(discount)
      ? []
      : [{ key: 'discount', name: labels.offGoods, notes: [], value: `−${grouped(discount)}`, tone: 'plain' }];
  const stages = report.charges.map(({ element }) => stageOf(element));
  const several = new Set(stages).size > 1;
  const rows = report.charges.map((charge, index): Row => ({
    ...(several && stages[index] !== stages[index - 1] && { heading: labels[`stage.${stages[index] ?? 'main'}`] }),
    key: `${charge.element} ${index}`,
    name: labels[`element.${charge.element}`],
    notes: [...(mixed ? [labels[charge.shown]] : []), ...sourceOf(charge.source, labels)],
    value: grouped(charge.amount),
    tone: charge.shown === 'included' ? 'said-only' : 'plain',
    ...(internal && { figure: `charge:${charge.element}` }),
  }));
  return [...off, ...rows];
}

function sourceOf(source: string | null, labels: Labels): string[] {
  if (source === null || source === '') return [];
  return [source === 'this document' ? labels.thisDocument : clip(source, LONGEST)];
}

export function paymentRows(report: TotalsReport): Row[] {
  return report.schedule.map((part, index) => ({
    key: String(index),
    name: `${part.percent === null ? '' : `${grouped(part.percent)}%`} ${clip(part.words, LONGEST)}`
      .replace(/ {2,}/g, ' ')
      .trim(),
    notes: [],
    value: report.complete ? grouped(part.amount) : NONE,
    tone: 'plain',
    figure: `payment:${index}`,
  }));
}

export function landedRows(report: TotalsReport, labels: Labels): Row[] {
  if (!report.landed) return [];
  const { customsValue, duties, taxes, fees } = report.landed;
  const named = (kind: string, items: readonly NamedAmount[]) =>
    items.map(({ name, amount }, index): Row => {
      const own = clip(name, LONGEST);
      return {
        key: `${kind} ${index}`,
        name: own || kind,
        notes: own === '' || own.toLowerCase().includes(kind.toLowerCase()) ? [] : [kind],
        value: grouped(amount),
        tone: 'plain',
      };
    });
  return [
    {
      key: 'value',
      name: labels.customsValue,
      notes: [],
      value: grouped(customsValue),
      tone: 'said-only',
      figure: 'import',
    },
    ...named(labels.duty, duties),
    ...named(labels.tax, taxes),
    ...named(labels.fee, fees),
  ];
}

/** Profit first: it is what the seller looks for. Figures that do not occur in this deal are left out. */
export function internalRows(report: TotalsReport, labels: Labels): Row[] {
  const { internal, currency } = report;
  if (!internal) return [];
  const row = (key: string, name: string, value: string): Row => ({ key, name, notes: [], value, tone: 'plain' });
  const money = (key: string, name: string, amount: string | null) =>
    amount !== null && /^-?0*(\.0*)?$/.test(amount) ? [] : [row(key, name, grouped(amount))];
  const { purchase } = internal;
  return [
    {
      ...row('profit', labels.profit, grouped(internal.profit)),
      notes: [...share(labels.ofPrice, internal.margin), ...share(labels.ofCost, internal.markup)],
      tone: isNegative(internal.profit) ? 'loss' : 'strong',
      figure: 'profit',
    },
    row('cost', labels.cost, grouped(internal.cost)),
    ...money('rebate', labels.rebate, internal.rebate),
    ...money('charges', labels.bornCharges, internal.charges),
    ...money('commission', labels.commission, internal.commission),
    ...money('otherShares', labels.otherShares, internal.otherShares),
    ...(purchase
      ? [
          row('purchaseCost', fill(labels.purchaseCost, { currency: purchase.currency }), grouped(purchase.cost)),
          row('purchaseProfit', fill(labels.purchaseProfit, { currency: purchase.currency }), grouped(purchase.profit)),
          row('exchange', labels.exchangeCost, `${grouped(purchase.exchangeCost)} ${purchase.currency}/${currency}`),
        ]
      : []),
  ];
}

function share(label: string, fraction: string | null): string[] {
  return fraction === null ? [] : [fill(label, { percent: percent(fraction) })];
}
