import assert from 'node:assert/strict';
import { product, quoted } from '../../files.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';

// What the bill of customs says by name, where amounts are given and where goods are free of charge.

/** 1,000 of goods from FOB to DDP by air; what the import takes stands on lines of its own. */
function entered(country: string, rates: string, own: Readonly<Record<string, string>>): TotalsReport {
  return quoted(
    {
      incoterm: 'DDP Port',
      mode: 'air',
      charging: 'separate lines',
      destination: `{ country: ${country}, importerOfRecord: seller }`,
      ...own,
    },
    {
      'x.rates.yaml': rates,
      'b.product.yaml': product({ sku: 'B', price: '{ term: FOB Ningbo, currency: USD, unit: 100 }' }),
    },
  );
}

/** Customs value, then every duty, tax and fee by its name. */
function rows({ landed }: TotalsReport): string[] {
  assert.ok(landed);
  const due = [...landed.duties, ...landed.taxes, ...landed.fees].map(({ name, amount }) => `${name} ${amount}`);
  return [landed.customsValue ?? '', ...due];
}

const NL =
  'duties: [{ hs: "94", to: NL, rate: 4%, source: s }]\ntaxes: [{ to: NL, name: VAT, rate: 20%, source: s }]\n';
const FREE = '[{ sku: A, quantity: 100 }, { sku: A, quantity: 4, free: yes, customsValue: 2.50 USD }]';

describe('the bill of an import', () => {
  it('names duty that the document gives as an amount, and taxes it', () => {
    // Value 1,000 + 100 freight; VAT 20% of 1,100 + 50.
    const report = entered('NL', NL, { charges: '{ mainCarriage: 100 USD, importDuties: 50 USD }' });
    assert.deepEqual(rows(report), ['1100.00', 'Import duties 50.00', 'VAT 230.00']);
    assert.equal(report.totals.total, '1380.00');
  });

  it('names tax that the document gives as an amount, beside the duty by rate', () => {
    // Duty 4% of 1,100.
    const report = entered('NL', NL, { charges: '{ mainCarriage: 100 USD, importTaxes: 60 USD }' });
    assert.deepEqual(rows(report), ['1100.00', 'Customs duty 44.00', 'Import taxes 60.00']);
    assert.equal(report.totals.total, '1204.00');
  });

  it('duty given as an amount is all of the bill: no fee beside it', () => {
    const fees = `${NL}fees: [{ to: NL, name: Entry, amount: 30 USD, source: s }]\n`;
    const report = entered('NL', fees, { charges: '{ mainCarriage: 100 USD, importDuties: 50 USD }' });
    assert.deepEqual(rows(report), ['1100.00', 'Import duties 50.00', 'VAT 230.00']);
  });

  it('duty given as an amount stands once, however many kinds of lines there are', () => {
    // The whole 50 once, however many groups of lines there are.
    const items = '[{ sku: A, quantity: 100 }, { description: C, hs: 9405, origin: CN, quantity: 10, price: 100 }]';
    const report = entered('NL', NL, { items, charges: '{ mainCarriage: none, importDuties: 50 USD }' });
    assert.equal(report.landed?.duties.map(({ amount }) => amount).join(), '50.00');
  });

  it('carriage inland is taxed once, none of it on goods free of charge', () => {
    // Value 1,000 + 4 × 2.50 = 1,010; duty 4% = 40.40; VAT 20% of 1,010 + 40.40 + 300.
    const charges =
      '{ mainCarriage: none, insurance: none, destinationTerminal: none, onCarriage: 300 USD, unloading: none, importClearance: none }';
    const report = entered('NL', NL, { items: FREE, allocate: 'value', charges });
    assert.deepEqual(rows(report), ['1010.00', 'Customs duty 40.40', 'VAT 270.08']);
  });

  it('a fee of a fixed amount is taxed once, none of it on goods free of charge', () => {
    // Mexico taxes entry fees: 10% of 1,010 + 50.
    const rates =
      'duties: [{ hs: "94", to: MX, rate: 0%, source: s }]\ntaxes: [{ to: MX, name: VAT, rate: 10%, source: s }]\nfees: [{ to: MX, name: Fee, amount: 50 USD, source: s }]\n';
    const report = entered('MX', rates, { items: FREE, charges: '{ mainCarriage: none }' });
    assert.deepEqual(rows(report), ['1010.00', 'Customs duty 0.00', 'VAT 106.00', 'Fee 50.00']);
  });

  it('of two lines under one tariff line the one may stand at its least duty, and the other not', () => {
    // 225 kg each, so 225 at least: 10% of 1,000 is below it, 10% of 10,000 above.
    const rates = 'duties: [{ hs: "94", to: US, name: Duty, rate: 10% min 1 USD per kg, source: s }]\n';
    const items = '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }]';
    const report = entered('US', rates, { items, charges: '{ mainCarriage: none }' });
    assert.deepEqual(rows(report).slice(0, 2), ['11000.00', 'Duty 1225.00']);
  });
});
