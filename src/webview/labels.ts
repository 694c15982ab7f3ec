import type { DocumentKind } from '../core/spec/kinds.ts';
import type { Severity } from '../core/spec/issue.ts';
import type { Element } from '../core/tables/incoterms.ts';
import type { Gap } from '../core/trade/deal/gap.ts';

/** What `missing` of the totals object names besides cost elements. */
type Lack = Exclude<Gap['kind'], 'charge' | 'chargeCount' | 'chargeShare' | 'term'> | 'incoterm';

/**
 * Every word that the page shows, in English; `{name}` places are filled by the page. The extension sends the same
 * record in the reader's language. The English text is the key of a translation, so each stands as a whole.
 */
export const ENGLISH = {
  title: 'Trade totals',
  'kind.quotation': 'Quotation',
  'kind.proforma': 'Proforma invoice',
  'state.draft': 'Draft',
  'state.issued': 'Issued',
  'state.expired': 'Expired',
  unnumbered: 'No number yet',
  noBuyer: 'No buyer yet',
  noTerm: 'No Incoterms rule yet',
  taxUnpaid: 'VAT unpaid',
  dated: 'Dated {date}',
  validUntil: 'Valid until {date}',
  follows: 'Follows {number}',

  total: 'Total',
  incomplete: 'The total is incomplete. Still needed:',
  incompleteBare: 'The total is incomplete.',
  copy: 'Copy the total',
  copied: 'Copied',
  'missing.incoterm': 'An Incoterms rule and its named place',
  'missing.items': 'At least one item',
  'missing.price': 'A unit price, on the line or in its product',
  'missing.quantity': 'A quantity on every line',
  'missing.customsValue': 'What free goods are worth to customs',
  'missing.reference': 'A duty or tax that another is a share of',
  'missing.fx': 'An exchange rate between the currencies in use',
  'missing.duty': 'A duty rate for these goods and this country',
  'missing.tax': 'A tax rate for the country of import',
  'missing.fees': 'The entry fees of the country at the date of entry',
  'missing.reading': 'Values that cannot be read: see the problems below',
  'missing.origin': 'The origin of goods whose duty hangs on it',
  'missing.currency': 'The currency of the document',
  'missing.country': 'The country of destination',
  'missing.regime': 'How that country values imports, in a rates file',
  'missing.shares': 'Shares of the price that come to less than 100%',
  'missing.element': '{element}: an amount, in the document or in the rates',

  'command.newWorkspace': 'New Workspace with Samples',
  'command.newQuotation': 'New Quotation…',
  'command.newProforma': 'New Proforma',
  'command.export': 'Export…',
  'command.compareTerms': 'Compare Terms',
  actions: 'Actions',

  lines: 'Goods',
  noLines: 'No items yet',
  discount: 'less {amount}',
  offGoods: 'Discount off the goods',
  more: '+ {count} more',
  fewer: 'Show fewer',

  charges: 'Charges',
  allIncluded: 'included in the prices',
  included: 'included',
  separate: 'separate',
  thisDocument: 'this document',
  'element.exportPacking': 'Export packing',
  'element.loadingAtOrigin': 'Loading at origin',
  'element.preCarriage': 'Pre-carriage',
  'element.exportClearance': 'Export clearance',
  'element.originTerminal': 'Terminal handling at origin',
  'element.loadingOnBoard': 'Loading on board',
  'element.mainCarriage': 'Main carriage',
  'element.insurance': 'Cargo insurance',
  'element.destinationTerminal': 'Terminal handling at destination',
  'element.onCarriage': 'On-carriage',
  'element.unloading': 'Unloading',
  'element.importClearance': 'Import clearance',
  'element.importDuties': 'Import duties',
  'element.importTaxes': 'Import taxes',

  payment: 'Payment',

  packing: 'Packing',
  cartons: 'Cartons',
  volume: 'Volume',
  grossWeight: 'Gross weight',
  netWeight: 'Net weight',
  full: '{percent} full',
  lastFull: 'last one {percent} full',
  looseCargo: 'Less than a container load',
  revenueTons: '{tons} W/M',

  landed: 'Landed cost',
  customsValue: 'Customs value',
  duty: 'Duty',
  tax: 'Tax',
  fee: 'Fee',

  internal: 'Internal',
  internalHint: 'For your eyes only: never in a document for the buyer',
  showInternal: 'Show internal figures',
  hideInternal: 'Hide internal figures',
  cost: 'Cost of goods',
  rebate: 'Tax rebate',
  bornCharges: 'Charges we bear',
  commission: 'Commission',
  otherShares: 'Bank charge and overhead',
  profit: 'Profit',
  ofPrice: '{percent} of the price',
  ofCost: '{percent} of the cost',
  purchaseCost: 'Total cost, {currency}',
  purchaseProfit: 'Profit, {currency}',
  exchangeCost: 'Exchange cost',

  issues: 'Problems',
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Information',
  'severity.hint': 'Hint',
  errors: 'Errors: {count}',
  warnings: 'Warnings: {count}',
  notes: 'Remarks: {count}',
  line: 'Line {line}',

  fix: 'Fix: {title}',

  reference: '≈ {currency} {amount} at {rate}',
  how: 'How this figure comes about',
  closeHow: 'Close the explanation',
  goToSource: 'Go to {place}',
  noTrace: 'This figure lacks an input.',

  picture: 'From works to door',
  pictureOf: 'From works to door, {rule}',
  backToOwn: 'Back to {rule}, as the document has it',
  goodsAtWorks: 'Goods, ex works',
  sellerPays: 'The seller pays; it is in the price',
  sellerPaysInGoods: 'The seller pays; it is in the price of the goods, or nothing',
  sellerLacks: 'The seller pays; the amount is not known yet',
  buyerPays: 'The buyer pays, beside the price',
  buyerPaysUnknown: 'The buyer pays, beside the price; the amount is not known here',
  nobodyPays: 'Nobody is obliged to pay for it',
  priceEnds: '{rule} ends here',
  riskPasses: 'From here on the risk is the buyer’s',
  stepSaid: '{name}: {who}. {amount}',
  'stage.works': 'Works',
  'stage.origin': 'Port or terminal of origin',
  'stage.main': 'On the way',
  'stage.destination': 'Port or terminal of destination',
  'stage.door': 'Door',
  'about.goods': 'The goods as they stand ready at the works, with the seller’s profit and the agent’s commission.',
  'about.exportPacking': 'Cartons, pallets and cases that the journey asks for.',
  'about.loadingAtOrigin': 'Loading the truck or container at the works.',
  'about.preCarriage': 'The truck from the works to the port, airport or terminal.',
  'about.exportClearance': 'The export declaration and the licences that it needs.',
  'about.originTerminal': 'Handling at the port or terminal of origin (THC, documents, gate).',
  'about.loadingOnBoard': 'Lifting the goods on board, where it is charged apart.',
  'about.mainCarriage': 'Freight: the ship, plane, train or truck from country to country.',
  'about.insurance': 'Cargo insurance on the main journey, usually on 110% of the price.',
  'about.destinationTerminal': 'Discharge and handling at the port or terminal of destination.',
  'about.onCarriage': 'The truck from the port or terminal to the buyer’s place.',
  'about.unloading': 'Unloading the truck or container at the buyer’s place.',
  'about.importClearance': 'The import declaration, the customs broker and entry fees.',
  'about.importDuties': 'Customs duty of the country of import, and entry fees that go with it.',
  'about.importTaxes': 'VAT, GST or sales tax that falls due on import.',

  terms: 'Terms side by side',
  termsHint: 'The same deal under all eleven rules of Incoterms 2020.',
  rule: 'Rule',
  price: 'Price',
  margin: 'Margin',
  needs: 'needs {what}',
  own: 'of this document',
  convert: 'Convert to {rule}',

  byVolume: 'by volume',
  byWeight: 'by weight',
  roomLeft: 'Room left: {volume} m³',
  roomLeftBoth: 'Room left: {volume} m³, {weight} kg',
  roomFor: '{cartons} more cartons of line {line} ({units} {unit}) would fill it',
  over: 'Does not all go in: {share} of the load stays outside',

  whatIf: 'What if',
  whatIfHint: 'Supposed here only: the files stay as they are until you write it into the document.',
  whatIfFx: '1 {base} in {quote}',
  whatIfFreight: 'Main carriage, {currency}',
  whatIfDuty: 'More duty, % of customs value',
  whatIfQuantity: 'Quantities, times',
  whatIfMargin: 'Margin, % of price',
  now: 'Now',
  then: 'Then',
  reset: 'Reset',
  write: 'Write into the document',
  writeHint:
    'Freight, quantities and margin are written; Undo takes it back. Rates of exchange and duties live in the rates files.',
  noPrice: 'No price leaves that.',
  badNumber: 'A number, please',

  emptyWorkspaceTitle: 'Quote without a calculator',
  emptyWorkspace:
    'Keep products and prices in plain text; totals, packing and every Incoterms rule are worked out here while you type.',
  emptyDocumentTitle: 'No document open',
  emptyDocument: 'Open a quotation or a proforma invoice, and its totals appear here while you type.',
} as const satisfies Readonly<
  Record<string, string> &
    Record<
      | `kind.${DocumentKind}`
      | `element.${Element}`
      | `about.${Element}`
     
      | `missing.${Lack}`
      | `severity.${Severity}`,
      string
    >
>;

export type Labels = Readonly<Record<keyof typeof ENGLISH, string>>;

/** Fills the `{name}` places of a label. */
export function fill(label: string, data: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => data[name] ?? place);
}
