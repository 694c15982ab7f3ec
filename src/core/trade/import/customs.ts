import { ELEMENTS } from '../../tables/incoterms.ts';
import type { Element } from '../../tables/incoterms.ts';

/** International carriage: outside the customs value of countries that value goods FOB-like. */
export const INTERNATIONAL: readonly Element[] = ['mainCarriage', 'insurance'];
/** Costs after arrival: outside the customs value everywhere (WTO Customs Valuation Agreement, note to art. 1). */
export const ABROAD: readonly Element[] = ['destinationTerminal', 'onCarriage', 'unloading', 'importClearance'];
/**
 * Up to the first destination inside the country: in the base of VAT where a country taxes inland costs (Dir.
 * 2006/112/EC art. 86(1)(b); VAT Act 1994 s. 21(2)(b), where HMRC names handling and clearance charges).
 */
export const INLAND: readonly Element[] = ['destinationTerminal', 'onCarriage', 'unloading', 'importClearance'];
/** What follows FOB: outside a commission of the FOB value. */
export const AFTER_FOB: readonly Element[] = ELEMENTS.slice(ELEMENTS.indexOf('mainCarriage'));
