import assert from 'node:assert/strict';
import { document, folder, product, seller, totalsOf } from '../../files.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';

// What an import comes to: bases, chains of taxes, duties with bounds, tax that is not a cost.

const NOTHING = [
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'destinationTerminal',
  'onCarriage',
  'importClearance',
];

interface Import {
  readonly country: string;
  readonly rates: string;
  readonly charges?: string;
  readonly own?: Readonly<Record<string, string>>;
  readonly unit?: string;
}

/** 100 units at 10 (1,000 in all) from FOB to DDP. */
function landed({ country, rates, charges = 'mainCarriage: 100 USD', own = {}, unit = '10' }: Import): TotalsReport {
  return totalsOf(
    folder({
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 8 }' }),
      'r.rates.yaml': rates,
      'a.product.yaml': product({ price: `{ term: FOB Ningbo, currency: USD, unit: ${unit} }` }),
      'q.quotation.yaml': document({
        buyer: `{ name: B, country: ${country} }`,
        incoterm: 'DDP Port',
        charges: `{ ${[...NOTHING.filter((one) => !charges.includes(one)).map((one) => `${one}: none`), charges].join(', ')} }`,
        destination: `{ country: ${country}, importerOfRecord: seller, entryDate: 2026-12-01 }`,
        ...own,
      }),
    }),
  );
}

const duty = (country: string, rate: string): string =>
  `duties: [{ hs: "9405", to: ${country}, rate: ${rate}, source: x }]\n`;
const tax = (country: string, rows: string): string =>
  `taxes: [${rows
    .split(';')
    .map((row) => `{ to: ${country}, source: x, ${row} }`)
    .join(', ')}]\n`;
const amounts = (report: TotalsReport): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(report.landed?.duties ?? []), ...(report.landed?.taxes ?? []), ...(report.landed?.fees ?? [])].map(
      ({ name, amount }) => [name, amount],
    ),
  );

describe('bases of import tax', () => {
  for (const [country, value, vat, why] of [
    ['DE', '1100.00', '242.00', 'CIF value 1,100, duty 110: 20% of 1,210'],
    ['ZA', '1000.00', '240.00', 'FOB value 1,000, duty 100, and a tenth of the value: 20% of 1,200'],
    ['AU', '1000.00', '240.00', 'FOB value 1,000, duty 100, freight 100: 20% of 1,200'],
    ['CA', '1000.00', '220.00', 'FOB value 1,000, duty 100: 20% of 1,100'],
  ] as const)
    it(`${country}: ${why}`, () => {
      const report = landed({ country, rates: duty(country, '10%') + tax(country, 'name: VAT, rate: 20%') });
      assert.equal(report.landed?.customsValue, value);
      assert.equal(amounts(report)['VAT'], vat);
    });

  it('fees are in the base where the country says so', () => {
    const fees = 'fees: [{ to: MX, name: DTA, amount: 50 USD, source: x }]\n';
    const report = landed({ country: 'MX', rates: duty('MX', '10%') + tax('MX', 'name: IVA, rate: 20%') + fees });
    // 1,100 + 110 + 50
    assert.equal(amounts(report)['IVA'], '252.00');
    assert.equal(report.totals.total, '1512.00');
  });
  it('costs up to the first destination are in the base of European VAT', () => {
    const report = landed({
      country: 'DE',
      rates: duty('DE', '10%') + tax('DE', 'name: VAT, rate: 20%'),
      charges: 'mainCarriage: 100 USD, onCarriage: 40 USD, importClearance: 60 USD',
    });
    assert.equal(amounts(report)['VAT'], '262.00');
  });
});

describe('taxes one after another', () => {
  const chain = tax(
    'BR',
    'name: IPI, rate: 10%;name: PIS, rate: 2%, on: value;name: ICMS, rate: 20%, on: value+duty+taxes, inclusive: yes',
  );

  it('each on its own base, the last part of its own', () => {
    const report = landed({ country: 'BR', rates: duty('BR', '10%') + chain });
    // V 1,100; duty 110; IPI 121; PIS 22; ICMS (1,100 + 110 + 121 + 22) × 0.2 ÷ 0.8
    assert.deepEqual(amounts(report), { 'Customs duty': '110.00', IPI: '121.00', PIS: '22.00', ICMS: '338.25' });
    assert.equal(report.totals.total, '1691.25');
  });
  it('all of it is inside the price: customs value and taxes sum to it', () => {
    const report = landed({ country: 'BR', rates: duty('BR', '10%') + chain });
    const sum = Object.values(amounts(report)).reduce((total, amount) => total + Number(amount), 0);
    assert.ok(Math.abs(Number(report.landed?.customsValue) + sum - Number(report.totals.total)) < 0.03);
  });
  it('a tax of a tax that is not there has no total, and is named', () => {
    const report = landed({
      country: 'KR',
      rates: duty('KR', '10%') + tax('KR', 'name: Local, rate: 22/78 of National'),
    });
    assert.deepEqual(report.missing, ['reference']);
  });
});

describe('tax that is not a cost', () => {
  const at = (own: string): TotalsReport =>
    landed({
      country: 'DE',
      rates: duty('DE', '10%') + tax('DE', 'name: VAT, rate: 20%'),
      own: { destination: `{ country: DE, importerOfRecord: seller, entryDate: 2026-12-01, tax: ${own} }` },
    });

  it('paid is in the price', () => assert.equal(at('paid').totals.total, '1452.00'));
  it('recoverable is shown and not in the price', () => {
    assert.equal(at('recoverable').totals.total, '1210.00');
    assert.equal(amounts(at('recoverable'))['VAT'], '242.00');
  });
  it('suspended does not fall due', () => {
    assert.equal(at('suspended').totals.total, '1210.00');
    assert.equal(amounts(at('suspended'))['VAT'], undefined);
  });
});

describe('duties with bounds', () => {
  const at = (rate: string, unit = '10'): Readonly<Record<string, string>> =>
    amounts(landed({ country: 'CA', rates: duty('CA', rate) + tax('CA', 'name: GST, rate: 5%'), unit }));

  // 100 units in 25 cartons of 9 kg net: 225 kg.
  it('takes the greater of share and weight', () => {
    assert.equal(at('5% min 2 USD per kg')['Customs duty'], '450.00');
    assert.equal(at('5% min 2 USD per kg', '100')['Customs duty'], '500.00');
  });
  it('takes the lesser where there is a most', () => {
    assert.equal(at('10% max 40 USD per 100 kg')['Customs duty'], '90.00');
    assert.equal(at('3% max 40 USD per 100 kg')['Customs duty'], '30.00');
  });
  it('adds share and weight', () => assert.equal(at('3% + 2 USD per kg')['Customs duty'], '480.00'));
  it('takes a share of another duty', () => {
    const rates = `duties: [{ hs: "9405", to: IN, rate: 20%, source: x }, { hs: "9405", to: IN, name: Surcharge, rate: 10% of Customs duty, source: x }]\n`;
    const report = landed({ country: 'IN', rates: rates + tax('IN', 'name: IGST, rate: 18%') });
    // V 1,100; 220; 22; 18% of 1,342
    assert.deepEqual(amounts(report), { 'Customs duty': '220.00', Surcharge: '22.00', IGST: '241.56' });
  });
  it('works the value back out of a price that stands, on the branch that holds there', () => {
    const report = landed({
      country: 'CA',
      rates: duty('CA', '5% min 2 USD per kg') + tax('CA', 'name: GST, rate: 5%'),
      own: { items: '[{ sku: A, quantity: 100, price: 20 }]' },
    });
    // 2,000 − 100 freight − 450 duty = V + 5% of (V + 450)
    assert.equal(report.landed?.customsValue, '1359.52');
    assert.equal(amounts(report)['Customs duty'], '450.00');
  });
});

describe('free goods at customs', () => {
  it('pay duty on the value given, which the other lines carry', () => {
    const report = landed({
      country: 'CA',
      rates: duty('CA', '10%') + tax('CA', 'name: GST, rate: 5%'),
      own: { items: '[{ sku: A, quantity: 100 }, { sku: A, quantity: 10, free: yes, customsValue: 8 USD }]' },
    });
    assert.equal(report.landed?.customsValue, '1080.00');
    // 108 duty and 59.40 GST on 1,080; price 1,000 + 100 + 167.40
    assert.deepEqual(amounts(report), { 'Customs duty': '108.00', GST: '59.40' });
    assert.equal(report.totals.total, '1267.40');
  });
});

describe('what a review found', () => {
  const given = '{ sku: A, quantity: 100, price: 20 }';

  it('a DDP list price under another term asks what of it is duty', () => {
    const files = (incoterm: string, more: string): TotalsReport =>
      totalsOf(
        folder({
          'a.product.yaml': product({ price: '{ term: DDP Port, currency: USD, unit: 20 }' }),
          'q.quotation.yaml': document({
            buyer: '{ name: B, country: CA }',
            incoterm,
            charges: `{ ${NOTHING.map((one) => `${one}: none`).join(', ')}, mainCarriage: 100 USD${more} }`,
          }),
        }),
      );
    assert.deepEqual(files('FOB Ningbo', '').missing, ['importDuties', 'importTaxes']);
    assert.equal(files('FOB Ningbo', ', importDuties: 300 USD, importTaxes: none').totals.total, '1600.00');
  });
  it('a duty given as an amount stands where the country cuts amounts down', () => {
    const report = landed({
      country: 'JP',
      rates: `fx: [{ pair: USD/JPY, rate: 150, date: 2026-11-01, source: x }]\n${tax('JP', 'name: Tax, rate: 7.8%')}`,
      charges: 'mainCarriage: 100 USD, importDuties: 500 USD',
      own: { items: `[${given}]` },
    });
    assert.equal(amounts(report)['Import duties'], '500.00');
  });
  it('one tariff line is cut down once, whatever its prices start from', () => {
    const at = (items: string): string | undefined =>
      amounts(
        landed({
          country: 'JP',
          rates: duty('JP', '10%'),
          charges: 'mainCarriage: none',
          own: { incoterm: 'DDP Port (tax unpaid)', currency: 'JPY', items },
          unit: '1900',
        }),
      )['Customs duty'];
    const line = '{ description: A, hs: "940542", origin: CN, quantity: 1, price: 2090 }';
    assert.equal(at(`[${line}, ${line}]`), '300');
    assert.equal(at(`[${line}, { description: A, hs: "9405.42", origin: CN, quantity: 1, price: 2090 JPY }]`), '300');
  });
  it('without a rate of exchange to the currency that amounts are cut down in there is no bill', () =>
    assert.deepEqual(landed({ country: 'JP', rates: duty('JP', '10%') + tax('JP', 'name: Tax, rate: 7.8%') }).missing, [
      'fx',
    ]));
  it('a charge on a line of its own that cannot be counted holds up the total', () => {
    const report = landed({
      country: 'CA',
      rates: '',
      charges: 'mainCarriage: 100 USD, onCarriage: 500 CNY',
      own: { incoterm: 'DAP Port', charging: 'separate lines', items: `[${given}]` },
    });
    assert.deepEqual(report.missing, ['fx']);
  });
  it('finds the branch of a duty between close bounds, however steep', () => {
    const report = landed({
      country: 'CA',
      rates: duty('CA', '150% min 59 USD per unit max 61 USD per unit') + tax('CA', 'name: GST, rate: 0%'),
      charges: 'mainCarriage: none',
      own: { items: '[{ sku: A, quantity: 1, price: 100 }]' },
    });
    assert.equal(report.landed?.customsValue, '40.00');
    assert.equal(amounts(report)['Customs duty'], '60.00');
  });
  it('finds it in whatever order the branches are met: duty and value are the price, and the duty is right at the value', () => {
    for (const [rate, least, most] of [
      [400, 70, 85],
      [900, 50, 88],
      [1500, 20, 97],
      [250, 65, 75],
      [700, 86, 90],
      [300, 10, 30],
    ] as const) {
      const report = landed({
        country: 'CA',
        rates:
          duty('CA', `${rate}% min ${least} USD per unit max ${most} USD per unit`) + tax('CA', 'name: GST, rate: 0%'),
        charges: 'mainCarriage: none',
        own: { items: '[{ sku: A, quantity: 1, price: 100 }]' },
      });
      const value = Number(report.landed?.customsValue);
      const found = Number(amounts(report)['Customs duty']);
      assert.ok(Math.abs(value + found - 100) < 0.011, `${rate}%: ${value} + ${found}`);
      const due = Math.min(most, Math.max(least, (value * rate) / 100));
      assert.ok(Math.abs(found - due) < 0.02 + rate / 10_000, `${rate}%: ${found} for ${due}`);
    }
  });
  it('freight of a shipment that is free as a whole stands on a line of its own', () => {
    const report = landed({
      country: 'CA',
      rates: '',
      own: { incoterm: 'CFR Port', charging: 'separate lines', items: '[{ sku: A, quantity: 10, free: yes }]' },
    });
    assert.equal(report.totals.total, '100.00');
  });
});
