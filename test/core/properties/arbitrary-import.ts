import fc from 'fast-check';
import { money, percent, rarely, usually } from './arbitrary-basics.ts';
import type { Keys } from './deal.ts';

const perKg = money(0, 2).map((amount) => `${amount} per kg`);
const specific = fc.oneof(
  perKg,
  money(5, 60).map((amount) => `${amount} per 100 kg`),
  money(0, 3).map((amount) => `${amount} per unit`),
);

/** A duty: a share, by weight or unit, of both, with bounds. */
const duty = fc.oneof(
  { weight: 5, arbitrary: percent(0, 25) },
  { weight: 1, arbitrary: fc.constant('free') },
  { weight: 1, arbitrary: specific },
  { weight: 1, arbitrary: fc.tuple(percent(1, 20), specific).map(([share, amount]) => `${share} + ${amount}`) },
  { weight: 1, arbitrary: fc.tuple(percent(1, 20), specific).map(([share, amount]) => `${share} min ${amount}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(percent(1, 20), perKg, perKg, perKg)
      .map(([share, min, max, less]) => `${share} min ${min} max ${max} - ${less}`),
  },
);

const COUNTRIES = ['US', 'US', 'CA', 'AU', 'ZA', 'GB', 'NL', 'MX', 'JP', 'SG', 'SG'] as const;

const extra = fc.oneof(
  fc.record({ name: fc.constant('Local tax'), rate: fc.constantFrom('22/78 of VAT', '10% of VAT') }),
  fc.record({ name: fc.constant('Excise'), rate: percent(1, 20), inclusive: fc.constant('yes') }),
  fc.record({
    name: fc.constant('Levy'),
    rate: percent(1, 5),
    on: fc.constantFrom('value', 'value+duty', 'value+duty+taxes'),
  }),
  fc.record({ name: fc.constant('VAT'), rate: percent(1, 10), hs: fc.constant('9405') }),
);

const regime = fc.record(
  {
    value: fc.constantFrom('FOB', 'CIF'),
    tax: fc.constantFrom('value+duty', 'value+duty+inland', 'value+duty+freight', 'none'),
    uplift: percent(5, 10),
    feesTaxed: fc.constant('yes'),
  },
  { requiredKeys: ['value', 'tax'] },
);

const fees = fc.record({
  processing: rarely(
    fc.record({ rate: percent(1, 2), min: usually(money(10, 40), 60), max: usually(money(300, 600), 60) }),
    60,
  ),
  entry: rarely(money(5, 60), 30),
});

/** Where the goods go, and what is due there by the rates. */
export const imports: fc.Arbitrary<{ readonly document: Keys; readonly rates: Keys }> = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    entryDate: fc.constantFrom('2026-09-15', '2025-12-01'),
    tax: rarely(fc.constantFrom('paid', 'suspended', 'recoverable'), 25),
    duties: fc.tuple(duty, duty, duty),
    narrow: rarely(duty, 30),
    more: rarely(fc.oneof(duty, fc.constantFrom('10% of Customs duty', '25% of Customs duty')), 30),
    vat: usually(percent(5, 25), 98),
    extra: rarely(extra, 30),
    fees,
    regime,
  })
  .map(({ country: to, entryDate, tax, duties, narrow, more, vat, extra: other, fees: due, regime: own }) => {
    const row = (hs: string, rate: string, keys: Keys = {}): Keys => ({ hs, to, rate, source: 's', ...keys });
    const rows = duties.map((rate, n) => row(['94', '85', '39'][n] ?? '', rate));
    return {
      document: { destination: { country: to, importerOfRecord: 'seller', entryDate, tax } },
      rates: {
        duties: [
          ...rows,
          ...(narrow === undefined ? [] : [row('940542', narrow, { from: 'CN' })]),
          ...(more === undefined ? [] : [row('9405', more, { name: 'Additional duty' })]),
        ],
        taxes: [
          ...(vat === undefined ? [] : [{ to, name: 'VAT', rate: vat, source: 's' }]),
          ...(other ? [{ to, source: 's', ...other }] : []),
        ],
        fees: [
          ...(due.processing ? [{ to, name: 'Merchandise processing fee', source: 's', ...due.processing }] : []),
          ...(due.entry === undefined ? [] : [{ to, name: 'Entry', amount: due.entry, source: 's' }]),
        ],
        regimes: to === 'SG' ? [{ country: to, source: 's', ...own }] : [],
      },
    };
  });
