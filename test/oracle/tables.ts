/** The oracle's own tables, typed from the published ones and from nothing of the product. */
export const ELEMENTS = [
  'exportPacking',
  'loadingAtOrigin',
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'loadingOnBoard',
  'mainCarriage',
  'insurance',
  'destinationTerminal',
  'onCarriage',
  'unloading',
  'importClearance',
  'importDuties',
  'importTaxes',
] as const;
export type Element = (typeof ELEMENTS)[number];

export const RULES = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;
export type Rule = (typeof RULES)[number];

const UP_TO_SHIP: readonly Element[] = [
  'exportPacking',
  'loadingAtOrigin',
  'preCarriage',
  'exportClearance',
  'originTerminal',
];
const ON_BOARD: readonly Element[] = [...UP_TO_SHIP, 'loadingOnBoard'];
const CARRIED: readonly Element[] = [...ON_BOARD, 'mainCarriage'];
const ARRIVED: readonly Element[] = [...CARRIED, 'destinationTerminal', 'onCarriage'];

/** What the seller must bear under each rule of Incoterms 2020, apart from the cells that depend. */
export const SELLER: Readonly<Record<Rule, readonly Element[]>> = {
  EXW: ['exportPacking'],
  FCA: ['exportPacking', 'exportClearance'],
  FAS: UP_TO_SHIP,
  FOB: ON_BOARD,
  CFR: CARRIED,
  CIF: [...CARRIED, 'insurance'],
  CPT: [...CARRIED, 'onCarriage'],
  CIP: [...CARRIED, 'insurance', 'onCarriage'],
  DAP: ARRIVED,
  DPU: [...ARRIVED, 'unloading'],
  DDP: [...ARRIVED, 'importClearance', 'importDuties', 'importTaxes'],
};

/** Rules under which terminal handling at destination is the seller's where the contract of carriage has it. */
export const MAY_HAVE_TERMINAL: readonly Rule[] = ['CFR', 'CIF', 'CPT', 'CIP'];
/** Rules under which the goods travel at the seller's risk up to the destination: insurance, if any, is the seller's. */
export const ARRIVING: readonly Rule[] = ['DAP', 'DPU', 'DDP'];
/** Charges that go by volume; the others go by value. */
export const BY_VOLUME: readonly Element[] = [
  'loadingAtOrigin',
  'preCarriage',
  'originTerminal',
  'loadingOnBoard',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'unloading',
];
/** Elements that go on lines of their own where prices are made from cost or given. */
export const FROM_CARRIAGE: readonly Element[] = ELEMENTS.slice(ELEMENTS.indexOf('mainCarriage'));
/** Costs after the goods have arrived: outside the customs value everywhere. */
export const AFTER_ARRIVAL: readonly Element[] = ['destinationTerminal', 'onCarriage', 'unloading', 'importClearance'];

export const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, KWD: 3, BHD: 3 };
export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

/** Usable m³ and payload in kg. */
export const CONTAINERS: Readonly<Record<string, readonly [string, string]>> = {
  '20GP': ['28', '17500'],
  '40GP': ['58', '22000'],
  '40HC': ['68', '22000'],
  '45HC': ['78', '29000'],
};

export type TaxBase = 'value+duty' | 'value+duty+inland' | 'value+duty+freight' | 'none';
export interface Regime {
  readonly value: 'FOB' | 'CIF';
  readonly tax: TaxBase;
  readonly uplift?: string;
  readonly feesTaxed?: boolean;
}
const EU: Regime = { value: 'CIF', tax: 'value+duty+inland', feesTaxed: true };

export const REGIMES: Readonly<Record<string, Regime>> = {
  US: { value: 'FOB', tax: 'none' },
  CA: { value: 'FOB', tax: 'value+duty' },
  AU: { value: 'FOB', tax: 'value+duty+freight' },
  GB: EU,
  NL: EU,
  DE: EU,
};

/** US merchandise processing fee: 0.3464 %, the least and most in USD by the year of entry; harbour fee 0.125 % by sea. */
export const US_YEARS = [
  { from: '2024-10-01', until: '2025-09-30', min: '32.71', max: '634.62' },
  { from: '2025-10-01', until: '2026-09-30', min: '33.58', max: '651.50' },
] as const;
