import type { Element, Regime, Rule } from './tables.ts';

/** A deal in plain values: written as YAML by `yaml.ts`, computed by the oracle. Numbers are decimal text. */
export interface Deal {
  readonly seed: number;
  readonly date: string;
  readonly currency: string;
  readonly priceDecimals: number;
  readonly rule: Rule;
  readonly taxUnpaid: boolean;
  readonly mode: 'sea' | 'air' | 'rail' | 'road' | 'courier' | 'multimodal' | undefined;
  readonly container: string | undefined;
  readonly handover: 'premises' | 'elsewhere' | undefined;
  readonly covers: readonly Element[];
  readonly country: string | undefined;
  readonly entryDate: string | undefined;
  readonly tax: 'paid' | 'suspended' | 'recoverable' | undefined;
  readonly pricing: Pricing;
  readonly separate: boolean;
  readonly allocate: 'value' | 'volume' | 'weight' | undefined;
  readonly discount: Discount | undefined;
  /** Of the document; they win over those of the rates. */
  readonly charges: Charges;
  readonly rateCharges: Charges;
  readonly fx: readonly Fx[];
  readonly duties: readonly DutyRow[];
  readonly taxes: readonly TaxRow[];
  readonly fees: readonly FeeRow[];
  readonly regime: (Regime & { readonly country: string }) | undefined;
  readonly payment: readonly string[];
  readonly lines: readonly Line[];
}

export type Charges = Readonly<Partial<Record<Element, Charge | undefined>>>;

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export type Charge =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'amount'; readonly per: string; readonly min?: string; readonly at?: string } & Money)
  | { readonly kind: 'share'; readonly rate: string; readonly of: string };

export type Discount = { readonly kind: 'share'; readonly rate: string } | ({ readonly kind: 'amount' } & Money);

export interface Pricing {
  readonly method: 'list' | 'cost';
  readonly profit?: Share;
  readonly commission?: Share;
  readonly bank?: string;
  readonly overhead?: Share;
  readonly interest?: { readonly rate: string; readonly days: number };
}

export interface Share {
  readonly rate: string;
  readonly of: 'price' | 'cost' | 'purchase' | 'FOB';
}

export interface Fx {
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
  readonly date: string;
}

export interface DutyRow {
  readonly hs: string;
  readonly from: string | undefined;
  readonly name: string;
  readonly rate: DutyRate;
}

/** A signed sum, at least another, at most a third. */
export interface DutyRate {
  readonly value: readonly DutyTerm[];
  readonly min?: readonly DutyTerm[];
  readonly max?: readonly DutyTerm[];
}

export type DutyTerm =
  | { readonly kind: 'share'; readonly rate: string; readonly of?: string; readonly minus?: boolean }
  | ({
      readonly kind: 'specific';
      readonly count: string;
      readonly per: 'kg' | 'unit';
      readonly minus?: boolean;
    } & Money);

export interface TaxRow {
  readonly name: string;
  readonly rate: string;
  readonly hs?: string;
  readonly on?: 'value' | 'value+duty' | 'value+duty+taxes';
  readonly inclusive?: boolean;
  readonly ofTax?: { readonly over: string; readonly under: string; readonly tax: string };
}

export interface FeeRow {
  readonly name: string;
  readonly mode?: 'sea' | 'air';
  readonly rate?: string;
  readonly amount?: Money;
  readonly min?: Money;
  readonly max?: Money;
}

export interface Line {
  readonly quantity: string;
  readonly hs: string;
  readonly origin: string;
  readonly packing: Packing;
  readonly cost:
    { readonly amount: string; readonly currency: string; readonly vat?: string; readonly rebate?: string } | undefined;
  readonly list: { readonly rule: Rule; readonly currency: string; readonly tiers: readonly Tier[] } | undefined;
  /** Final. */
  readonly price: Money | undefined;
  readonly discount: Discount | undefined;
  readonly free: boolean;
  readonly customsValue: Money | undefined;
  readonly ships: boolean;
  readonly profit: Share | undefined;
}

export interface Tier {
  readonly from: string;
  readonly unit: string;
}

export interface Packing {
  readonly unitsPerCarton: string;
  /** Sides in cm. */
  readonly carton: readonly [string, string, string];
  readonly net: string;
  readonly gross: string;
}
