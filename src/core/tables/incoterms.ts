/**
 * Incoterms 2020: who bears which cost under each of the eleven rules, worded by ourselves.
 * S seller, B buyer, N nobody is obliged, D depends on the contract of carriage or on the place (the condition is
 * in `CONDITIONS`). Cells follow the rules' articles A9/B9 and were checked against two published charts.
 */
export const RULES = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;
export type Rule = (typeof RULES)[number];

/** Cost elements in the order in which goods meet them on the way from works to door. */
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

/** What each element is, and an example of how it is written. */
export const ELEMENT_MEANING: Readonly<Record<Element, string>> = {
  exportPacking: 'Packing fit for the journey: crates, pallets, fumigation. Often inside the cost.',
  loadingAtOrigin: 'Loading the truck or container at the works. Often inside the haulage.',
  preCarriage: 'Haulage from the works to the port or terminal, such as 1200 CNY per container.',
  exportClearance: 'Customs declaration and documents for export, such as 500 CNY.',
  originTerminal: 'Terminal handling at the port of loading (THC), such as 950 CNY per 20GP.',
  loadingOnBoard: 'Loading on board the ship. Usually inside the terminal charge or the freight.',
  mainCarriage: 'The main freight, by sea, air, rail or road, such as 3850 USD per 40HC.',
  insurance: 'Cargo insurance, such as 0.3% of 110% of the price.',
  destinationTerminal: 'Terminal handling at the port of discharge (DTHC), such as 420 USD per container.',
  onCarriage: 'Haulage from the port of discharge to the place of delivery, such as 640 USD per container.',
  unloading: 'Unloading at the buyer’s place, such as 240 USD per container.',
  importClearance: 'Customs broker and declaration at import, such as 185 USD.',
  importDuties: 'Import duty as an amount, such as 2400 USD; else it is worked out from duties: in the rates.',
  importTaxes: 'VAT, GST or consumption tax at import as an amount; else it is worked out from taxes: in the rates.',
};

/** Elements that a contract of carriage may cover: loading and discharge under liner terms, the way beyond the port. */
export const COVERABLE = [
  'loadingOnBoard',
  'destinationTerminal',
  'onCarriage',
  'unloading',
] as const satisfies readonly Element[];

export type Bearer = 'S' | 'B' | 'N' | 'D';

/** One letter per element, in the order of `ELEMENTS`. */
const MATRIX: Readonly<Record<Rule, string>> = {
  EXW: 'SBBBBBBNBBBBBB',
  FCA: 'SDDSBBBNBBBBBB',
  CPT: 'SSSSSSSNDSBBBB',
  CIP: 'SSSSSSSSDSBBBB',
  DAP: 'SSSSSSSNSSBBBB',
  DPU: 'SSSSSSSNSSSBBB',
  DDP: 'SSSSSSSNSSBSSS',
  FAS: 'SSSSSBBNBBBBBB',
  FOB: 'SSSSSSBNBBBBBB',
  CFR: 'SSSSSSSNDBBBBB',
  CIF: 'SSSSSSSSDBBBBB',
};

/** Who bears an element under a rule. */
export function bearer(rule: Rule, element: Element): Bearer {
  return MATRIX[rule][ELEMENTS.indexOf(element)] as Bearer;
}

/** Rules written for sea and inland waterway only. */
export const SEA_RULES: ReadonlySet<Rule> = new Set<Rule>(['FAS', 'FOB', 'CFR', 'CIF']);

/** Rules whose named place is where the goods leave: its carriage is the buyer's. */
export const ORIGIN_RULES: ReadonlySet<Rule> = new Set<Rule>(['EXW', 'FCA', 'FAS', 'FOB']);

/** Rules under which the goods travel to the named destination at the seller's risk. */
export const ARRIVAL_RULES: ReadonlySet<Rule> = new Set<Rule>(['DAP', 'DPU', 'DDP']);

/** Where the risk passes, in plain words. */
export const RISK_PASSES: Readonly<Record<Rule, string>> = {
  EXW: 'at the named place, before loading',
  FCA: 'on handing over to the carrier at the named place',
  CPT: 'on handing over to the first carrier at origin',
  CIP: 'on handing over to the first carrier at origin',
  DAP: 'at the named place, ready for unloading',
  DPU: 'at the named place, once unloaded',
  DDP: 'at the named place, cleared for import, ready for unloading',
  FAS: 'alongside the vessel at the port of shipment',
  FOB: 'on board the vessel at the port of shipment',
  CFR: 'on board the vessel at the port of shipment',
  CIF: 'on board the vessel at the port of shipment',
};

/**
 * The last cost element that the goods meet at the seller's risk. EXW: at the works, not loaded. FCA: handed over where
 * the buyer's carrier takes them, cleared; at the seller's premises once they are loaded. CPT, CIP: with the first carrier.
 */
export const RISK_AFTER: Readonly<Record<Rule, Element>> = {
  EXW: 'exportPacking',
  FCA: 'exportClearance',
  CPT: 'loadingAtOrigin',
  CIP: 'loadingAtOrigin',
  DAP: 'onCarriage',
  DPU: 'unloading',
  DDP: 'onCarriage',
  FAS: 'originTerminal',
  FOB: 'loadingOnBoard',
  CFR: 'loadingOnBoard',
  CIF: 'loadingOnBoard',
};

/** What the rule asks of the seller, in one plain sentence. */
export const MEANING: Readonly<Record<Rule, string>> = {
  EXW: 'The buyer collects at the works and does everything else, export clearance included.',
  FCA: 'The seller clears for export and hands the goods to the carrier that the buyer chose.',
  CPT: 'The seller pays carriage to the named destination; the risk is already the buyer’s from origin.',
  CIP: 'As CPT, and the seller insures for the buyer with wide cover (ICC A, 110% of the price).',
  DAP: 'The seller brings the goods to the named place, ready for unloading; the buyer imports them.',
  DPU: 'The seller brings the goods to the named place and unloads them; the buyer imports them.',
  DDP: 'The seller brings the goods to the named place and pays import clearance, duty and tax.',
  FAS: 'The seller clears for export and places the goods alongside the buyer’s vessel.',
  FOB: 'The seller clears for export and loads the goods on board the buyer’s vessel.',
  CFR: 'The seller pays sea freight to the named port; the risk passes on board at the port of shipment.',
  CIF: 'As CFR, and the seller insures for the buyer with minimum cover (ICC C, 110% of the price).',
};

/** Words that are met as terms and are not rules of Incoterms 2020: what to write instead, where that is certain. */
export const DEAD_TERMS: Readonly<Record<string, Rule | undefined>> = {
  DAT: 'DPU', // Incoterms 2010; DPU took its place in 2020
  DDU: 'DAP', // Incoterms 2000
  DES: 'DAP',
  DEQ: 'DPU',
  DAF: 'DAP',
  'C&F': 'CFR',
  CNF: 'CFR',
  CANDF: 'CFR',
  'C+F': 'CFR',
  FOR: 'FCA', // free on rail
  FOT: 'FCA', // free on truck
  CIFFO: undefined,
  FCP: undefined,
  DCP: 'CPT',
  FOA: 'FCA',
  FIS: undefined, // free into store: near DAP or DDP, as duty is paid or not
};

export function isRule(text: string): text is Rule {
  return (RULES as readonly string[]).includes(text);
}

/**
 * How much the absence of an element matters when the term needs it: `required` leaves the total incomplete,
 * `expected` earns a warning, `folded` is usually inside another charge and never asked for.
 */
export const NEED: Readonly<Record<Element, 'required' | 'expected' | 'folded'>> = {
  exportPacking: 'folded',
  loadingAtOrigin: 'folded',
  preCarriage: 'expected',
  exportClearance: 'expected',
  originTerminal: 'expected',
  loadingOnBoard: 'folded',
  mainCarriage: 'required',
  insurance: 'required',
  destinationTerminal: 'expected',
  onCarriage: 'expected',
  unloading: 'expected',
  importClearance: 'expected',
  importDuties: 'required',
  importTaxes: 'required',
};
