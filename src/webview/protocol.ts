import type { Trace } from '../core/documents/trace.ts';
import type { PriceLadder } from '../core/documents/ladder.ts';
import type { ReferenceTotal } from '../core/documents/reference.ts';
import type { ReportIssue, ReportLine, TermRow, TotalsReport } from '../core/documents/report.ts';
import type { WhatIfInputs, WhatIfOutcome } from '../core/documents/what-if.ts';
import type { Labels } from './labels.ts';

export { ENGLISH } from './labels.ts';
export type { Labels };

/** Where the document stands; the extension decides, as it has the clock and the lock file. */
export type DocumentState = 'draft' | 'issued' | 'expired';

/** The commands that the page may ask for, by their names after `tradewright.`. */
export const PAGE_COMMANDS = ['newWorkspace', 'newQuotation', 'newProforma', 'export'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Where an issue or an input stands: the file as the report names it, line and column from 1. */
export type Place = Pick<ReportIssue, 'file' | 'line' | 'column'>;

/** A figure's tree, with the place in a file where there is one. */
export interface PageTrace extends Omit<Trace, 'parts'> {
  readonly place: { readonly file: string; readonly line: number } | undefined;
  readonly parts: readonly PageTrace[];
}

export interface Show {
  readonly type: 'show';
  readonly report: TotalsReport;
  readonly ladder: PriceLadder;
  readonly reference: ReferenceTotal | undefined;
  /** Absent where nothing internal is shown: what is supposed would tell what the price consists of. */
  readonly whatIf: WhatIfInputs | undefined;
  /** Cost, profit and margin are shown; where not, nothing of them was sent. */
  readonly internal: boolean;
  /** Titles of the fixes of each issue, in the order of the report's issues. */
  readonly fixes: readonly (readonly string[])[];
  readonly state: DocumentState;
  /** The document's file: its URI, and its name or its path as the report's issues give it. */
  readonly source: { readonly uri: string; readonly name: string };
  readonly labels?: Labels;
}

/** Rows in the place of some. */
export interface Splice<T> {
  readonly at: number;
  readonly gone: number;
  readonly come: readonly T[];
}

/** The rows of a document that are told of one by one; while somebody types, nearly all are the same. */
export interface Rows {
  readonly lines: readonly ReportLine[];
  readonly issues: readonly ReportIssue[];
  readonly fixes: Show['fixes'];
}

/** A document as it is sent: of its rows those that are others than in the message before. */
export interface Sent extends Omit<Show, 'report' | 'fixes'> {
  readonly report: Omit<Show['report'], 'lines' | 'issues'>;
  readonly rows: { readonly [K in keyof Rows]: Splice<Rows[K][number]> };
  /** Its number, and that of the message whose rows are taken over; none where all of them are here. */
  readonly number: number;
  readonly after: number | undefined;
}

export interface Empty {
  readonly type: 'empty';
  readonly reason: 'no-workspace' | 'no-document';
  readonly labels?: Labels;
}

/** A rule, with what it asks of the seller in one sentence. */
export interface PageTerm extends TermRow {
  readonly meaning: string;
}

/** The deal under all rules; `picture` is the ladder of the rule that the page looks at. */
export interface Terms {
  readonly type: 'terms';
  readonly rows: readonly PageTerm[];
  readonly picture: { readonly rule: string; readonly ladder: PriceLadder } | undefined;
}

export interface Explained {
  readonly type: 'explained';
  readonly figure: string;
  readonly trace: PageTrace | undefined;
}

export interface Outcome {
  readonly type: 'outcome';
  readonly outcome: WhatIfOutcome | undefined;
}

/** What was supposed now stands in the document, but for rates and duties. */
export interface Written {
  readonly type: 'written';
}

/** From the extension to the page. Labels once sent stay until others come. */
export type ToPage = Sent | Empty | Terms | Explained | Outcome | Written;

/** What is supposed, as typed: rates, an amount, per cent, a factor. What is absent stays as it is. */
export interface Wish {
  readonly fx?: Readonly<Record<string, string>> | undefined;
  readonly freight?: string | undefined;
  readonly duty?: string | undefined;
  readonly quantity?: string | undefined;
  readonly margin?: string | undefined;
}

/** What the page shows besides the totals, so that the extension works out no more. */
export interface Watch {
  readonly type: 'watch';
  /** The rule whose picture is looked at; `true` where terms are shown and none is picked. */
  readonly terms: string | boolean;
  /** The figure that is explained: `line:0`, `charge:mainCarriage`, `import`. */
  readonly figure: string | undefined;
  readonly wish: Wish | undefined;
}

/** From the page to the extension. Nothing is sent to the page before it says `ready`. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly id: PageCommand }
  | { readonly type: 'reveal'; readonly place: Place }
  | { readonly type: 'copy'; readonly text: string }
  | Watch
  | { readonly type: 'internal'; readonly shown: boolean }
  | { readonly type: 'convert'; readonly rule: string }
  | { readonly type: 'write'; readonly wish: Wish }
  | { readonly type: 'fix'; readonly place: Place; readonly code: string; readonly fix: number };

/** Reads what a page sent; `undefined` for anything that is not of the protocol. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'command': {
      const id = PAGE_COMMANDS.find((command) => command === message['id']);
      return id && { type: 'command', id };
    }
    case 'reveal': {
      const place = readPlace(message['place']);
      return place && { type: 'reveal', place };
    }
    case 'copy':
      return typeof message['text'] === 'string' ? { type: 'copy', text: message['text'] } : undefined;
    case 'watch':
      return {
        type: 'watch',
        terms: readRule(message['terms']) ?? message['terms'] === true,
        figure: readText(message['figure']),
        wish: isRecord(message['wish']) ? readWish(message['wish']) : undefined,
      };
    case 'internal':
      return { type: 'internal', shown: message['shown'] === true };
    case 'convert': {
      const rule = readRule(message['rule']);
      return rule === undefined ? undefined : { type: 'convert', rule };
    }
    case 'write':
      return isRecord(message['wish']) ? { type: 'write', wish: readWish(message['wish']) } : undefined;
    case 'fix': {
      const [place, code, fix] = [readPlace(message['place']), readText(message['code']), message['fix']];
      return place && code !== undefined && Number.isInteger(fix)
        ? { type: 'fix', place, code, fix: Number(fix) }
        : undefined;
    }
    default:
      return undefined;
  }
}

const MOST_TEXT = 200;

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MOST_TEXT ? value : undefined;
}

/** Three letters; whether they are a rule the extension knows. */
function readRule(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined;
}

function readWish({ fx, freight, duty, quantity, margin }: Readonly<Record<string, unknown>>): Wish {
  const rates = isRecord(fx)
    ? Object.entries(fx).flatMap(([pair, rate]) =>
        readText(rate) === undefined ? [] : [[pair, String(rate)] as const],
      )
    : [];
  return {
    fx: rates.length > 0 ? Object.fromEntries(rates) : undefined,
    freight: readText(freight),
    duty: readText(duty),
    quantity: readText(quantity),
    margin: readText(margin),
  };
}

function readPlace(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  const { file, line, column } = value;
  if (typeof file !== 'string' || typeof line !== 'number' || typeof column !== 'number') return undefined;
  return Number.isInteger(line) && Number.isInteger(column) ? { file, line, column } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
