import type { Element } from '../../core/tables/incoterms.ts';
import type { Method } from '../../core/trade/payment/payment-method.ts';

// Code lists of UN/CEFACT as they stood in directory D.16B, read in November 2026. An entry is here where the list's own
// definition says the same thing; what has none is written in words.

/** UNTDID 1001, document name: what a document is. */
export const DOCUMENT_NAMES = { offer: '310', proforma: '325' } as const;

/** UNTDID 5189, allowance identification: 95 discount. */
export const DISCOUNT = '95';

/**
 * UNTDID 7161, special service: FC freight service (“moving goods, by whatever means, from one place to another”),
 * PC packing, RV loading. It has no code for insurance, clearance, duties and taxes, terminal handling or unloading.
 */
export const CHARGE_REASONS: Partial<Record<Element, string>> = {
  exportPacking: 'PC',
  loadingAtOrigin: 'RV',
  preCarriage: 'FC',
  loadingOnBoard: 'RV',
  mainCarriage: 'FC',
  onCarriage: 'FC',
};

/** UNTDID 4461, payment means: 1 is “instrument not defined”, for credits, collections and whatever else has no code. */
export const UNDEFINED_MEANS = '1';
export const PAYMENT_MEANS: Partial<Record<Method, string>> = {
  'T/T': '30', // credit transfer
  cheque: '20',
  'demand draft': '21', // banker's draft
  'credit card': '54',
  cash: '10',
  PayPal: '68', // online payment service
  Alipay: '68',
  'WeChat Pay': '68',
};

/** UN/ECE Recommendation 19, mode of transport. A courier is none of them: 5 is the post. */
export const TRANSPORT_MODES: Readonly<Record<string, string>> = {
  sea: '1',
  rail: '2',
  road: '3',
  air: '4',
  multimodal: '6',
};
