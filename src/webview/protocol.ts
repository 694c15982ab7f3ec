import type { ReportIssue, TotalsReport } from '../core/documents/report.ts';
import type { Labels } from './labels.ts';

export { ENGLISH } from './labels.ts';
export type { Labels };

/** Where the document stands; the extension decides, as it has the clock and the lock file. */
export type DocumentState = 'draft' | 'issued' | 'expired';

/** The commands that the page may ask for, by their names after `tradewright.`. */
export const PAGE_COMMANDS = ['newWorkspace', 'newQuotation', 'newProforma', 'export', 'compareTerms'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Where an issue stands, exactly as the report said it. */
export type Place = Pick<ReportIssue, 'file' | 'line' | 'column'>;

export interface Show {
  readonly type: 'show';
  readonly report: TotalsReport;
  readonly state: DocumentState;
  /** The document's file: its URI, and its name or its path as the report's issues give it. */
  readonly source: { readonly uri: string; readonly name: string };
  readonly labels?: Labels;
}

export interface Empty {
  readonly type: 'empty';
  readonly reason: 'no-workspace' | 'no-document';
  readonly labels?: Labels;
}

/** From the extension to the page. Labels once sent stay until others come. */
export type ToPage = Show | Empty;

/** From the page to the extension. Nothing is sent to the page before it says `ready`. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly id: PageCommand }
  | { readonly type: 'reveal'; readonly place: Place }
  | { readonly type: 'copy'; readonly text: string };

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
    default:
      return undefined;
  }
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
