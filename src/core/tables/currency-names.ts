/**
 * Names of currency units for amounts in words. A currency that is not here is written by its ISO 4217 code.
 * English: singular and plural of the main unit, then of the minor unit (the usual words of trade documents).
 */
export const UNIT_NAMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  USD: ['US DOLLAR', 'US DOLLARS', 'CENT', 'CENTS'],
  EUR: ['EURO', 'EUROS', 'CENT', 'CENTS'],
  GBP: ['POUND STERLING', 'POUNDS STERLING', 'PENNY', 'PENCE'],
  CNY: ['CHINESE YUAN', 'CHINESE YUAN', 'FEN', 'FEN'],
  HKD: ['HONG KONG DOLLAR', 'HONG KONG DOLLARS', 'CENT', 'CENTS'],
  JPY: ['JAPANESE YEN', 'JAPANESE YEN', '', ''],
  KRW: ['KOREAN WON', 'KOREAN WON', '', ''],
  AUD: ['AUSTRALIAN DOLLAR', 'AUSTRALIAN DOLLARS', 'CENT', 'CENTS'],
  CAD: ['CANADIAN DOLLAR', 'CANADIAN DOLLARS', 'CENT', 'CENTS'],
  NZD: ['NEW ZEALAND DOLLAR', 'NEW ZEALAND DOLLARS', 'CENT', 'CENTS'],
  SGD: ['SINGAPORE DOLLAR', 'SINGAPORE DOLLARS', 'CENT', 'CENTS'],
  CHF: ['SWISS FRANC', 'SWISS FRANCS', 'CENTIME', 'CENTIMES'],
  AED: ['UAE DIRHAM', 'UAE DIRHAMS', 'FILS', 'FILS'],
  KWD: ['KUWAITI DINAR', 'KUWAITI DINARS', 'FILS', 'FILS'],
  INR: ['INDIAN RUPEE', 'INDIAN RUPEES', 'PAISA', 'PAISE'],
  MXN: ['MEXICAN PESO', 'MEXICAN PESOS', 'CENTAVO', 'CENTAVOS'],
};

/**
 * Chinese names of the currencies that are counted in 元 (圓), 角 and 分: Simplified, Traditional.
 * Unicode CLDR 48 (2025-10), names of currencies in zh and zh-Hant; 人民币 stands before amounts by rule
 * (正确填写票据和结算凭证的基本规定, 1997-09-19, rule 3).
 */
export const CHINESE_NAMES: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  CNY: ['人民币', '人民幣'],
  USD: ['美元', '美元'],
  EUR: ['欧元', '歐元'],
  HKD: ['港元', '港幣'],
  TWD: ['新台币', '新台幣'],
  JPY: ['日元', '日圓'],
  KRW: ['韩元', '韓元'],
  AUD: ['澳大利亚元', '澳幣'],
  CAD: ['加拿大元', '加幣'],
  NZD: ['新西兰元', '紐西蘭幣'],
  SGD: ['新加坡元', '新加坡幣'],
};
