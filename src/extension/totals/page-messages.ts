import * as vscode from 'vscode';
import {
  ELEMENTS,
  compareTerms,
  compute,
  explainFigure,
  isRule,
  parseDecimal,
  placeOf,
  priceLadder,
  referenceTotal,
  totalsReport,
  whatIf,
  whatIfInputs,
} from '../../core/index.ts';
import type { Computation, Figure, Trace, TotalsReport, WhatIf } from '../../core/index.ts';
import type { DocumentState, Explained, Outcome, PageTrace, Show, Terms, Watch, Wish } from '../../webview/protocol.ts';
import { ENGLISH } from '../../webview/protocol.ts';
import { meaningOf } from '../commands/meaning.ts';
import type { Place, Store } from '../store.ts';
import { today } from '../store.ts';

/** A document that is shown, with what it came to. */
export interface Shown extends Place {
  readonly computation: Computation;
}

/** Issues that speak of cost or margin. */
const INTERNAL_ISSUES: ReadonlySet<string> = new Set(['bad-rebate', 'below-floor', 'missing-cost', 'shares-over-100']);

/** The document for the page. Where internal figures are hidden, none is sent: only what the buyer's documents say too. */
export function showMessage(store: Store, shown: Shown, internal: boolean): Omit<Show, 'labels'> {
  const { path, computation } = shown;
  const all = store.shownIssues(shown);
  const issues = internal ? all : all.filter(({ row }) => !INTERNAL_ISSUES.has(row.code));
  const rows = issues.map(({ row }) => row);
  const report = totalsReport(computation, rows, { brief: true });
  return {
    type: 'show',
    report: internal ? report : withoutInternal(report),
    ladder: priceLadder(computation, { buyer: !internal }),
    reference: internal ? referenceTotal(computation) : undefined,
    whatIf: internal ? whatIfInputs(computation) : undefined,
    internal,
    fixes: issues.map(({ fixes }) => fixes),
    state: stateOf(report),
    source: { uri: store.uriOf(shown).toString(), name: path },
  };
}

function stateOf({ kind, validUntil }: TotalsReport): DocumentState {
  return kind === 'quotation' && validUntil !== null && validUntil < today() ? 'expired' : 'draft';
}

function withoutInternal({ internal, ...report }: TotalsReport): TotalsReport {
  const charges = report.charges
    .filter(({ shown }) => shown === 'separate')
    .map((charge) => ({ ...charge, source: null }));
  return { ...report, charges, landed: null };
}

/** The deal under all rules, and the picture of the one that is looked at. */
export function termsMessage({ root, path }: Place, rule: string | true, internal: boolean): Terms | undefined {
  const file = root.workspace.document(path);
  if (!file) return undefined;
  const rows = compareTerms(root.workspace, file).map((row) => ({
    ...row,
    ...(!internal && { profit: null, margin: null }),
    meaning: meaningOf(row.rule),
  }));
  const looked = rows.find((row) => row.rule === rule);
  const computation = looked && compute(root.workspace, file, { rule: looked.rule, place: looked.place });
  return {
    type: 'terms',
    rows,
    picture: computation && { rule: looked.rule, ladder: priceLadder(computation, { buyer: !internal }) },
  };
}

/** How a figure came about; payments alone are explained where internal figures are hidden. */
export function explainedMessage({ root, computation }: Shown, key: string, internal: boolean): Explained {
  const figure = readFigure(key);
  const known = figure && (internal || figure.of === 'payment');
  const trace = known && explainFigure(root.workspace, computation, figure);
  return { type: 'explained', figure: key, trace: trace ? pageTrace(trace) : undefined };
}

function readFigure(key: string): Figure | undefined {
  const [of, name = ''] = key.split(':');
  if (of === 'import' || of === 'profit') return { of };
  const element = ELEMENTS.find((one) => one === name);
  if (of === 'charge') return element && { of, element };
  return (of === 'line' || of === 'payment') && /^\d{1,6}$/.test(name) ? { of, index: Number(name) } : undefined;
}

/** As many parts of one figure are shown: nobody reads on. */
const MOST_PARTS = 60;

function pageTrace(trace: Trace): PageTrace {
  const parts = trace.parts.slice(0, MOST_PARTS).map(pageTrace);
  const left = trace.parts.length - parts.length;
  const more = vscode.l10n.t('and {count} more', { count: String(left) });
  const rest: PageTrace[] =
    left > 0 ? [{ label: more, amount: '', how: undefined, from: undefined, place: undefined, parts: [] }] : [];
  const element = ELEMENTS.find((one) => one === trace.label);
  const label = element ? vscode.l10n.t(ENGLISH[`element.${element}`]) : trace.label;
  return { ...trace, label, parts: [...parts, ...rest], place: placeOf(trace) };
}

/** What would be if. */
export function outcomeMessage({ root, path }: Place, wish: Wish): Outcome {
  const file = root.workspace.document(path);
  const supposed = readWish(wish);
  return { type: 'outcome', outcome: file && supposed && whatIf(root.workspace, file, supposed) };
}

/** What is supposed, as decimals; `undefined` where a text is no number, or one that makes no sense. */
export function readWish({ fx, freight, duty, quantity, margin }: Wish): WhatIf | undefined {
  const rates = Object.entries(fx ?? {}).map(([pair, rate]) => [pair, parseDecimal(rate)] as const);
  const share = (text: string | undefined) => parseDecimal(text ?? '')?.div(100);
  const read = {
    freight: parseDecimal(freight ?? ''),
    duty: share(duty),
    quantity: parseDecimal(quantity ?? ''),
    margin: share(margin),
  };
  const texts = { freight, duty, quantity, margin };
  const names = ['freight', 'duty', 'quantity', 'margin'] as const;
  if (names.some((name) => texts[name] !== undefined && !read[name])) return undefined;
  if (read.freight?.isNegative() || read.quantity?.lessThanOrEqualTo(0) || read.margin?.greaterThanOrEqualTo(1))
    return undefined;
  const known = rates.flatMap(([pair, rate]) => (rate?.greaterThan(0) ? [[pair, rate] as const] : []));
  if (known.length !== rates.length) return undefined;
  return {
    ...(known.length > 0 && { fx: new Map(known) }),
    ...Object.fromEntries(names.flatMap((name) => (read[name] ? [[name, read[name]]] : []))),
  };
}

/** Whether a rule is one; the page may say anything. */
export function ruleOf(terms: Watch['terms']): string | true {
  return typeof terms === 'string' && isRule(terms) ? terms : true;
}
