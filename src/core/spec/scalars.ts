import { CHARGE_FORMS, charge, namedCharge } from './charge.ts';
import { date, days } from './dates.ts';
import { DUTY_FORMS, duty } from './duty.ts';
import { grammar, oneOf } from './grammar.ts';
import { language } from './language.ts';
import { container, containerKind, dimensions, volume, weight } from './measures.ts';
import { currency, discount, named, nonNegative, pair } from './money.ts';
import { count, percent, positive, quantity, shareOfAny, whole } from './numbers.ts';
import { taxRate } from './tax-rate.ts';
import { liveTerm, term } from './term.ts';
import { creditAmount, tolerance } from './tolerance.ts';
import { bool, color, country } from './words.ts';

/** The scalar types of all files. */
export const scalar = {
  money: grammar('an amount, such as 12.80 USD; a bare number is in the currency of its surroundings', nonNegative),
  namedMoney: grammar('an amount and its currency, such as 62.50 CNY', named),
  percent: grammar('a percentage, such as 13%', percent),
  profit: grammar('profit: 12% of price, or 20% of cost', shareOfAny('price', 'cost')),
  priceShare: grammar('a share of the price, such as 3% of price', shareOfAny('price')),
  commission: grammar('commission: 3% of price, or 3% of FOB', shareOfAny('price', 'FOB')),
  overhead: grammar('overhead: 10% of purchase, or a share of price', shareOfAny('purchase', 'price')),
  charge: grammar(CHARGE_FORMS, charge),
  namedCharge: grammar(CHARGE_FORMS, namedCharge),
  liveTerm: grammar('a rule of Incoterms 2020 and a named place, such as FOB Ningbo', liveTerm),
  term: grammar('a rule of Incoterms 2020 and a named place, such as FOB Ningbo', term),
  tolerance: grammar('a tolerance, such as 5%, or about (10%)', tolerance),
  creditAmount: grammar('an amount, such as 50000 USD or about 50000 USD', creditAmount),
  date: grammar('a date, YYYY-MM-DD', date),
  days: grammar('a duration, such as 30 days', days),
  dimensions: grammar('length x width x height, such as 64 x 64 x 22 cm', dimensions),
  weight: grammar('a weight, such as 9.2 kg', weight),
  volume: grammar('a volume, such as 0.046 m3', volume),
  quantity: grammar('a number of units', quantity),
  positive: grammar('a number above zero', positive),
  whole: grammar('a whole number', whole),
  count: grammar('a whole number above zero', count),
  bool: grammar('yes or no', bool),
  currency: grammar('a currency of ISO 4217, such as USD', currency),
  country: grammar('a country of ISO 3166, such as CN', country),
  language: grammar('a language, such as en, zh or es; two beside each other: en+zh', language),
  color: grammar('a colour, such as "#0f3d5c"', color),
  pair: grammar('a pair of currencies: USD/CNY', pair),
  discount: grammar('a discount, such as 2% or 50 USD', discount),
  duty: grammar(DUTY_FORMS, duty),
  taxRate: grammar('a tax, such as 20%, or 22/78 of Consumption tax', taxRate),
  mode: oneOf(['sea', 'air', 'rail', 'road', 'courier', 'multimodal'], {
    sea: 'by sea|sea freight|seafreight|ocean|by ocean|ocean freight|vessel|by vessel|ship|by ship|海运|海運|船运',
    air: 'by air|air freight|airfreight|plane|by plane|空运|空運',
    rail: 'by rail|railway|by railway|rail freight|train|by train|铁路|鐵路|铁路运输|铁运|中欧班列',
    road: 'by road|truck|by truck|trucking|road freight|公路|公路运输|卡车|汽运|卡航',
    courier: 'by courier|express|by express|快递|快遞|国际快递',
    multimodal: 'combined|intermodal|multimodal transport|多式联运|多式聯運|联运',
  }),
  container: grammar('20GP, 40GP, 40HC, 45HC, LCL, auto, or containers counted out: 2 x 40HC + 20GP', container),
  containerKind: grammar('20GP, 40GP, 40HC, 45HC, LCL or auto', containerKind),
} as const;
