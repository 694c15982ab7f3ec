import type { Severity } from '../spec/issue.ts';
import type { Bearer, Element, Rule } from '../tables/incoterms.ts';
import type { DocumentModel, IncotermModel, PackingModel } from './model.ts';

/**
 * The totals object: what `tradewright totals --json` prints and what the sidebar shows. All amounts are text.
 * `null` is a figure that lacks an input. `internal` is absent when the report is made for a buyer's eyes.
 */
export interface TotalsReport {
  readonly kind: DocumentModel['kind'];
  readonly number: string;
  readonly date: string | null;
  readonly validUntil: string | null;
  readonly follows: string | null;
  readonly seller: string;
  readonly buyer: { readonly name: string; readonly country: string | null };
  readonly currency: string;
  readonly incoterm: IncotermModel | null;
  readonly complete: boolean;
  /** Why the total is incomplete: element names, or `price`, `quantity`, `fx`, `duty`, `tax`, `fees`. */
  readonly missing: readonly string[];
  readonly lines: readonly ReportLine[];
  readonly charges: readonly ReportCharge[];
  readonly totals: {
    readonly goods: string | null;
    /** Off the goods as a whole; goods − discount + charges = total. */
    readonly discount: string | null;
    readonly charges: string | null;
    readonly total: string | null;
    readonly words: string | null;
  };
  readonly payment: string | null;
  readonly schedule: readonly ReportInstalment[];
  readonly tolerance: ReportTolerance | null;
  readonly lc: ReportCredit | null;
  readonly packing: PackingModel | null;
  readonly landed: LandedReport | null;
  readonly internal?: InternalReport;
  /** Empty in a report for a buyer: an issue may name a margin or a cost. */
  readonly issues: readonly ReportIssue[];
}

/**
 * One part of the payment: `30` % by `T/T`, `in advance`; in `words`, with the way of payment said once, `T/T in advance`.
 * No `percent`: a fixed amount, or the rest beside one. `due` is the last day on which it falls due, where text and
 * document make it certain.
 */
export interface ReportInstalment {
  readonly percent: string | null;
  readonly by: string | null;
  readonly when: string;
  readonly words: string;
  readonly due: string | null;
  readonly amount: string | null;
}

/** More or less in per cent, and what that comes to: of each line its quantity, of the document its total. */
export interface ReportTolerance {
  readonly quantity: { readonly percent: string; readonly lines: readonly ReportRange[] };
  readonly amount: { readonly percent: string } & ReportRange;
}

export interface ReportRange {
  readonly min: string | null;
  readonly max: string | null;
}

/** The letter of credit: its amount as written, the least and the most that may be drawn by it, its days. */
export interface ReportCredit {
  readonly amount: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly latestShipment: string | null;
  readonly expiry: string | null;
  readonly presentation: number | null;
  /** The last day for documents of goods that ship on the last day. */
  readonly lastPresentation: string | null;
}

export interface ReportLine {
  readonly no: number;
  readonly sku: string | null;
  readonly description: string;
  readonly quantity: string | null;
  readonly unit: string;
  readonly unitPrice: string | null;
  readonly discount: string | null;
  readonly amount: string | null;
}

export interface ReportCharge {
  readonly element: Element;
  readonly amount: string;
  readonly shown: 'included' | 'separate';
  /** Who says so: the rate's source, or `this document`. */
  readonly source: string | null;
}

export interface LandedReport {
  readonly country: string;
  readonly customsValue: string | null;
  readonly duties: readonly NamedAmount[];
  readonly taxes: readonly NamedAmount[];
  readonly fees: readonly NamedAmount[];
}

export interface NamedAmount {
  readonly name: string;
  readonly amount: string;
}

/** What only the seller may see, in the document's currency unless it says otherwise. `null`: an input is missing. */
export interface InternalReport {
  readonly cost: string | null;
  readonly rebate: string | null;
  /** All charges that the seller bears under the term, duties and taxes included. */
  readonly charges: string | null;
  readonly commission: string | null;
  /** Bank charge and overhead that are shares of the price. */
  readonly otherShares: string | null;
  readonly profit: string | null;
  /** Profit ÷ price, as a fraction with four decimals: `0.1200`. */
  readonly margin: string | null;
  /** Profit ÷ total cost, as a fraction with four decimals. */
  readonly markup: string | null;
  /** In the currency of the purchase: total cost, price less charges abroad, profit; and cost per unit of foreign currency earned (换汇成本). */
  readonly purchase: {
    readonly currency: string;
    readonly cost: string;
    readonly profit: string;
    readonly exchangeCost: string;
  } | null;
}

export interface ReportIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One rule in the comparison of all eleven. */
export interface TermRow {
  readonly rule: Rule;
  readonly place: string;
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly total: string | null;
  readonly profit: string | null;
  readonly margin: string | null;
  /** True for the rule of the document itself. */
  readonly current: boolean;
  /** S the seller, B the buyer, N nobody is obliged; what a rule leaves open (D) is settled by the document. */
  readonly bears: Readonly<Record<Element, Exclude<Bearer, 'D'>>>;
  readonly riskPasses: string;
}
