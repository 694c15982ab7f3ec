import type { ReportIssue, TotalsReport } from '../core/documents/report.ts';
import type { Severity } from '../core/spec/issue.ts';
import { NONE, clip, grouped, isNegative, percent } from './format.ts';
import { fill, type Labels } from './labels.ts';
import { missingWord } from './missing.ts';
import { packingView, type PackingView } from './packing-view.ts';
import { pictureView, type PictureView } from './picture-view.ts';
import type { PageCommand, Place, Show } from './protocol.ts';
import { LONGEST, chargeRows, hasSeparate, internalRows, landedRows, lineRows, paymentRows, type Row } from './rows.ts';
import type { PageState } from './state.ts';

/** Everything that the page shows of a document, as words: what is drawn from it decides nothing. */
export interface View {
  readonly head: HeadView;
  readonly total: TotalView;
  readonly counts: readonly CountView[];
  readonly commands: readonly PageCommand[];
  readonly blocks: readonly Block[];
  readonly picture: PictureView;
  readonly packing: PackingView | undefined;
  readonly internal: readonly Row[] | undefined;
  readonly issues: { readonly items: readonly IssueView[]; readonly more: More | undefined } | undefined;
}

export interface HeadView {
  readonly kind: string;
  readonly state: Show['state'];
  readonly stateName: string;
  readonly number: string;
  readonly buyer: string;
  readonly country: string | undefined;
  readonly term: { readonly rule: string; readonly variant: string | undefined; readonly place: string } | undefined;
  readonly dates: readonly string[];
}

export interface TotalView {
  readonly currency: string;
  readonly amount: string;
  /** A long figure is set smaller. */
  readonly long: boolean;
  readonly words: string | undefined;
  /** In the currency that the seller thinks in. */
  readonly reference: string | undefined;
  /** What is earned, in one line; only for the seller. */
  readonly earned: { readonly name: string; readonly value: string; readonly loss: boolean } | undefined;
  /** What the copy button gives; `undefined` where there is nothing to copy. */
  readonly copy: string | undefined;
  /** `undefined` when the total is complete. */
  readonly missing: readonly string[] | undefined;
}

export interface Block {
  readonly id: 'lines' | 'charges' | 'payment' | 'landed';
  readonly title: string;
  /** The block's own sum or remark, at the right of the title. */
  readonly aside: string;
  readonly isSum: boolean;
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly more: More | undefined;
}

export interface More {
  readonly label: string;
  readonly open: boolean;
}

export interface CountView {
  readonly severity: Severity;
  readonly label: string;
  readonly count: string;
}

export interface IssueView {
  readonly key: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly message: string;
  readonly where: readonly string[];
  readonly place: Place;
  readonly code: string;
  /** Titles of its fixes. */
  readonly fixes: readonly string[];
}

const LINES_SHOWN = 6;
const ISSUES_SHOWN = 8;

export function view(show: Show, labels: Labels, page: PageState): View {
  const { report, state, source } = show;
  const lines = foldLines(show, page.allLines, labels);
  const issues = fold(issueItems(show, source.name, labels), ISSUES_SHOWN, page.allIssues, labels);
  const blocks: Block[] = [
    block({
      id: 'lines',
      title: labels.lines,
      aside: grouped(report.totals.goods),
      isSum: true,
      ...lines,
      empty: labels.noLines,
    }),
    block({
      id: 'charges',
      title: labels.charges,
      ...(hasSeparate(report) ? { aside: grouped(report.totals.charges), isSum: true } : { aside: labels.allIncluded }),
      rows: chargeRows(report, labels, show.internal),
    }),
    block({
      id: 'payment',
      title: labels.payment,
      rows: paymentRows(report),
      empty: clip(report.payment ?? '', LONGEST),
    }),
    block({
      id: 'landed',
      title: labels.landed,
      aside: report.landed?.country ?? '',
      rows: landedRows(report, labels),
    }),
  ];
  return {
    head: head(report, state, labels),
    total: total(show, labels),
    counts: counts(report.issues, labels),
    commands: report.kind === 'quotation' ? ['export', 'newProforma'] : ['export'],
    blocks: blocks.filter(({ rows, empty }) => rows.length > 0 || empty !== ''),
    picture: pictureView(
      { ladder: show.ladder, currency: report.currency, term: termText(report), internal: show.internal },
      labels,
    ),
    packing: packingView(report, labels),
    internal: report.internal ? internalRows(report, labels) : undefined,
    issues: issues.rows.length === 0 ? undefined : { items: issues.rows, more: issues.more },
  };
}

function block(given: Pick<Block, 'id' | 'title' | 'rows'> & Partial<Block>): Block {
  return { aside: '', isSum: false, empty: '', more: undefined, ...given };
}

function head(report: TotalsReport, state: Show['state'], labels: Labels): HeadView {
  const { incoterm, buyer } = report;
  const dates = [
    report.date && fill(labels.dated, { date: report.date }),
    report.validUntil && fill(labels.validUntil, { date: report.validUntil }),
    report.follows && fill(labels.follows, { number: clip(report.follows, 60) }),
  ];
  return {
    kind: labels[`kind.${report.kind}`],
    state,
    stateName: labels[`state.${state}`],
    number: clip(report.number, 80) || labels.unnumbered,
    buyer: clip(buyer.name, LONGEST) || labels.noBuyer,
    country: buyer.country ?? undefined,
    term: incoterm
      ? {
          rule: incoterm.rule,
          variant: incoterm.taxUnpaid ? labels.taxUnpaid : undefined,
          place: clip(incoterm.place, LONGEST),
        }
      : undefined,
    dates: dates.filter((text) => typeof text === 'string' && text !== '').map(String),
  };
}

/** An incomplete total is never shown as a figure, whatever the report holds: it would be taken for the price. */
function total({ report, reference }: Show, labels: Labels): TotalView {
  const { currency, complete, totals } = report;
  const known = complete && totals.total !== null ? grouped(totals.total) : undefined;
  return {
    currency,
    amount: known ?? NONE,
    long: (known ?? '').length > 13,
    words: known === undefined ? undefined : (totals.words ?? undefined),
    reference:
      known === undefined || !reference
        ? undefined
        : fill(labels.reference, {
            currency: reference.currency,
            amount: grouped(reference.total),
            rate: grouped(reference.rate),
          }),
    earned: known === undefined ? undefined : earned(report, labels),
    copy: known === undefined ? undefined : `${currency} ${known}`,
    missing: known === undefined ? report.missing.map((name) => missingWord(name, labels)) : undefined,
  };
}

function earned({ internal }: TotalsReport, labels: Labels): TotalView['earned'] {
  if (!internal?.profit) return undefined;
  const share = internal.margin === null ? '' : ` · ${fill(labels.ofPrice, { percent: percent(internal.margin) })}`;
  return { name: labels.profit, value: `${grouped(internal.profit)}${share}`, loss: isNegative(internal.profit) };
}

function termText({ incoterm }: TotalsReport): string {
  return incoterm ? `${incoterm.rule} ${clip(incoterm.place, 80)}`.trim() : '';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function counts(issues: readonly ReportIssue[], labels: Labels): CountView[] {
  const count = (...wanted: Severity[]) => issues.filter(({ severity }) => wanted.includes(severity)).length;
  const entry = (severity: Severity, label: string, number: number): CountView[] =>
    number === 0 ? [] : [{ severity, label: fill(label, { count: String(number) }), count: String(number) }];
  return [
    ...entry('error', labels.errors, count('error')),
    ...entry('warning', labels.warnings, count('warning')),
    ...entry('info', labels.notes, count('info', 'hint')),
  ];
}

function issueItems({ report: { issues }, fixes }: Show, own: string, labels: Labels): IssueView[] {
  const seen = new Map<string, number>();
  const items = issues.map(({ code, severity, message, file, line, column }, index): IssueView => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const nth = (seen.get(code + message) ?? 0) + 1;
    seen.set(code + message, nth);
    return {
      key: `${code} ${message} ${nth}`,
      severity,
      severityName: labels[`severity.${severity}`],
      message: clip(message, 2 * LONGEST),
      where: [...(file === own || name === own ? [] : [clip(name, 80)]), fill(labels.line, { line: String(line) })],
      place: { file, line, column },
      code,
      fixes: fixes[index] ?? [],
    };
  });
  return items.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The largest few, in the order of the document, and what to press for the rest. */
function foldLines({ report, internal }: Show, open: boolean, labels: Labels): ReturnType<typeof fold<Row>> {
  if (open || report.lines.length <= LINES_SHOWN)
    return fold(lineRows(report, labels, internal), LINES_SHOWN, open, labels);
  const largest = [...report.lines].sort((a, b) => Number(b.amount ?? 0) - Number(a.amount ?? 0)).slice(0, LINES_SHOWN);
  const lines = report.lines.filter((line) => largest.includes(line));
  const more = fill(labels.moreLines, { count: String(report.lines.length - LINES_SHOWN) });
  return { rows: lineRows({ ...report, lines }, labels, internal), more: { label: more, open } };
}

/** The first few, and what to press for the rest. */
function fold<T>(
  all: readonly T[],
  shown: number,
  open: boolean,
  labels: Labels,
): { rows: readonly T[]; more: More | undefined } {
  if (all.length <= shown) return { rows: all, more: undefined };
  if (open) return { rows: all, more: { label: labels.fewer, open } };
  return { rows: all.slice(0, shown), more: { label: fill(labels.more, { count: String(all.length - shown) }), open } };
}
