import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import type { Issue } from '../spec/issue.ts';
import { wording } from '../spec/issue.ts';
import { lineStarts, positionAt } from '../spec/lines.ts';
import type { Position } from '../spec/lines.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { GivenCharge } from '../trade/charges/charges.ts';
import { KeptRows } from '../trade/deal/kept-rows.ts';
import { withMethod, withoutMethod } from '../trade/payment/payment-method.ts';
import { buyerModel } from './build-model.ts';
import type { Computation } from './compute.ts';
import type { Inside } from './inside.ts';
import type { InstalmentModel, LetterOfCreditModel, LineModel, RangeModel, ToleranceModel } from './model.ts';
import type {
  InternalReport,
  LandedReport,
  NamedAmount,
  ReportCredit,
  ReportInstalment,
  ReportIssue,
  ReportLine,
  ReportRange,
  ReportTolerance,
  TotalsReport,
} from './report.ts';

/** Makes the totals object. With `buyer` nothing internal is in it: no cost, no margin, no charge inside the prices, no issues. In `brief` packing is said of the whole alone, for who asks at every key. */
export function totalsReport(
  computation: Computation,
  issues: readonly ReportIssue[],
  options: { readonly buyer?: boolean; readonly brief?: boolean } = {},
): TotalsReport {
  const model = buyerModel(computation, options.brief);
  const { priced, deal, inside } = computation;
  const digits = minorUnits(deal.currency);
  const money = (amount: Decimal): string => fixed(amount, digits);
  const charges = priced.charges.map(({ element, amount, shown, given }) => ({
    element,
    amount: money(amount),
    shown,
    source: given ? sourcesOf(given, deal.file.path) : null,
  }));
  return {
    kind: model.kind,
    number: model.number,
    date: model.date ?? null,
    validUntil: model.validUntil ?? null,
    follows: model.follows ?? null,
    seller: model.seller.name,
    buyer: { name: model.buyer.name, country: model.buyer.country ?? null },
    currency: model.currency,
    incoterm: model.incoterm ?? null,
    complete: model.complete,
    missing: model.missing,
    lines: LINES.of(deal.memory, model.language, model.lines, reportLine),
    charges: options.buyer
      ? charges.filter((charge) => charge.shown === 'separate').map((charge) => ({ ...charge, source: null }))
      : charges,
    totals: {
      goods: model.totals.goods ?? null,
      discount: model.totals.discount ?? null,
      charges: model.totals.charges ?? null,
      total: model.totals.total ?? null,
      words: model.totals.words ?? null,
    },
    payment: model.payment ?? null,
    schedule: model.schedule.map(instalment),
    tolerance: toleranceReport(model.tolerance),
    lc: creditReport(model.lc),
    packing: model.packing ?? null,
    landed: options.buyer ? null : landedReport(computation, money),
    ...(options.buyer ? {} : { internal: internalReport(inside, digits) }),
    issues: options.buyer ? [] : issues,
  };
}

const LINES = new KeptRows<LineModel, ReportLine>();

function reportLine(model: LineModel): ReportLine {
  const { no, sku, description, quantity, unit, unitPrice, discount, amount } = model;
  return {
    no,
    sku: sku ?? null,
    description,
    quantity: quantity ?? null,
    unit,
    unitPrice: unitPrice ?? null,
    discount: discount ?? null,
    amount: amount ?? null,
  };
}

/** Who says a charge: each source of its parts once. */
function sourcesOf({ parts }: GivenCharge, document: string): string | null {
  const sources = parts.map(({ origin }) => origin.source ?? (origin.file === document ? 'this document' : undefined));
  return [...new Set(sources)].filter((source) => source !== undefined).join(', ') || null;
}

/** The way of payment stands by itself: it is not said once more. */
function instalment({ percent, by, when, due, amount }: InstalmentModel): ReportInstalment {
  return {
    percent: percent ?? null,
    by: by ?? null,
    when: withoutMethod(when, by),
    words: withMethod(when, by),
    due: due ?? null,
    amount: amount ?? null,
  };
}

function toleranceReport(tolerance: ToleranceModel | undefined): ReportTolerance | null {
  if (!tolerance) return null;
  const range = ({ min, max }: RangeModel): ReportRange => ({ min: min ?? null, max: max ?? null });
  const { quantity, amount } = tolerance;
  return {
    quantity: { percent: quantity.percent, lines: quantity.lines.map(range) },
    amount: { percent: amount.percent, ...range(amount) },
  };
}

function creditReport(lc: LetterOfCreditModel | undefined): ReportCredit | null {
  if (!lc) return null;
  return {
    amount: lc.amount ? `${lc.amount.about ? 'about ' : ''}${lc.amount.value} ${lc.amount.currency}` : null,
    least: lc.least ?? null,
    most: lc.most ?? null,
    latestShipment: lc.latestShipment ?? null,
    expiry: lc.expiry ?? null,
    presentation: lc.presentation ?? null,
    lastPresentation: lc.lastPresentation ?? null,
  };
}

function landedReport({ priced }: Computation, money: (amount: Decimal) => string): LandedReport | null {
  const { landed } = priced;
  if (!landed) return null;
  const named = (rows: readonly { name: string; amount: Decimal }[]): NamedAmount[] =>
    rows.map(({ name, amount }) => ({ name, amount: money(amount) }));
  return {
    country: landed.country,
    customsValue: money(landed.customsValue),
    duties: named(landed.duties),
    taxes: named(landed.taxes),
    fees: named(landed.fees),
  };
}

function internalReport(inside: Inside | undefined, digits: number): InternalReport {
  const money = (amount: Decimal | undefined): string | null => (amount ? fixed(amount, digits) : null);
  const purchase = inside?.purchase;
  return {
    cost: money(inside?.cost),
    rebate: money(inside?.rebate),
    charges: money(inside?.charges),
    commission: money(inside?.commission),
    otherShares: money(inside?.otherShares),
    profit: money(inside?.profit),
    margin: inside?.margin ? fixed(inside.margin, 4) : null,
    markup: inside?.markup ? fixed(inside.markup, 4) : null,
    purchase: purchase
      ? {
          currency: purchase.currency,
          cost: fixed(purchase.cost, minorUnits(purchase.currency)),
          profit: fixed(purchase.profit, minorUnits(purchase.currency)),
          exchangeCost: fixed(purchase.exchangeCost, 4),
        }
      : null,
  };
}

/** Issues as plain rows with line and column, worded in English unless another wording is handed in. */
export function reportIssues(
  workspace: Workspace,
  issues: readonly Issue[],
  word: (issue: Issue) => string = wording,
): ReportIssue[] {
  const starts = new Map<string, readonly number[]>();
  return issues.map((issue) => {
    let lines = starts.get(issue.file);
    if (!lines) starts.set(issue.file, (lines = lineStarts(workspace.get(issue.file)?.text ?? '')));
    return issueRow(issue, positionAt(lines, issue.range.start), word(issue));
  });
}

/** An issue as a row, in words that are worked out already. */
export function issueRow({ code, severity, file }: Issue, { line, column }: Position, words: string): ReportIssue {
  return { code, severity, message: words, file, line, column };
}
