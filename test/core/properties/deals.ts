import fc from 'fast-check';
import { RULES } from '../../../src/core/index.ts';
import { CURRENCIES, percent, rarely, usually } from './arbitrary-basics.ts';
import { charges } from './arbitrary-charges.ts';
import { imports } from './arbitrary-import.ts';
import { discount, lines, profit } from './arbitrary-lines.ts';
import type { Deal, Keys } from './deal.ts';

const pricing: fc.Arbitrary<Keys> = fc.record({
  method: fc.constantFrom('cost', 'cost', 'list', 'list', undefined),
  profit: usually(profit, 75),
  commission: rarely(
    fc.tuple(percent(1, 12), fc.constantFrom('price', 'FOB')).map(([rate, of]) => `${rate} of ${of}`),
    40,
  ),
  bank: rarely(percent(0, 3), 20),
  overhead: rarely(
    fc.tuple(percent(1, 10), fc.constantFrom('purchase', 'price')).map(([rate, of]) => `${rate} of ${of}`),
    20,
  ),
  interest: rarely(fc.record({ rate: percent(3, 9), days: fc.constantFrom('30 days', '90 days') }), 20),
});

const PAYMENTS = [
  '100% T/T in advance',
  '30% T/T in advance, 70% T/T against copy of B/L',
  '33.33% T/T in advance, 33.33% before shipment, 33.34% against copy of B/L',
  '12.5% deposit, balance 60 days after B/L date',
  '5 USD deposit, balance against copy of B/L',
  '预付30%，余款70%见提单复印件付款',
];

/** USD is what all meet at; some pairs the other way round, with an older rate that does not count. */
const fx: fc.Arbitrary<readonly Keys[]> = fc
  .record({
    CNY: fc.constantFrom('7.1', '8', '7.0832'),
    JPY: fc.constantFrom('150', '148.37'),
    EUR: fc.constantFrom('0.8', '0.86957', 'turned'),
    KWD: fc.constantFrom('0.3', '0.30715', 'turned'),
    cross: fc.boolean(),
  })
  .map(({ cross, ...rates }) => {
    const turned: Readonly<Record<string, string>> = { EUR: '1.15', KWD: '3.2557' };
    const row = (pair: string, rate: string, date = '2026-08-01'): Keys => ({ pair, rate, date, source: 's' });
    const rows = Object.entries(rates).map(([code, rate]) =>
      rate === 'turned' ? row(`${code}/USD`, turned[code] ?? '') : row(`USD/${code}`, rate),
    );
    return [row('USD/CNY', '5', '2026-07-01'), ...rows, ...(cross ? [row('EUR/CNY', '8.1567')] : [])];
  });

const RULES_OF_DEALS = [...RULES, 'FOB', 'CIF', 'DDP', 'DDP', 'DDP', 'DDP (VAT unpaid)'] as const;

/** A deal in a folder, with all keys of the engine; most of them whole, some that lack something. */
export const deals: fc.Arbitrary<Deal> = fc.constantFrom('USD', ...CURRENCIES).chain((currency) =>
  fc
    .record({
      kind: fc.constantFrom('quotation', 'quotation', 'proforma'),
      rule: fc.constantFrom(...RULES_OF_DEALS),
      priceDecimals: fc.integer({ min: 0, max: 4 }),
      lines: lines(currency),
      discount: discount(currency),
      pricing,
      charges,
      imports,
      fx,
      payment: usually(fc.constantFrom(...PAYMENTS), 70),
      tolerance: rarely(fc.constantFrom('5%', 'about', { quantity: 'about', amount: '0%' }), 30),
    })
    .map((made): Deal => ({
      kind: made.kind as Deal['kind'],
      currency,
      priceDecimals: made.priceDecimals,
      lines: made.lines,
      rates: { fx: made.fx, charges: made.charges.rates, ...made.imports.rates },
      document: {
        incoterm: `${made.rule} Somewhere`,
        pricing: made.pricing,
        discount: made.discount,
        payment: made.payment,
        tolerance: made.kind === 'proforma' ? made.tolerance : undefined,
        ...made.charges.document,
        ...made.imports.document,
      },
    })),
);
