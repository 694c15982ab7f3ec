import assert from 'node:assert/strict';
import { document, folder, product, quoted, totalsOf } from '../core/files.ts';
import type { TotalsReport } from '../../src/core/index.ts';

/** The smallest documents on which the oracle and the engine once differed; the figures are worked by hand. */
const NO_FREIGHT = '{ mainCarriage: none }';
const into = (country: string): string => `{ country: ${country}, importerOfRecord: seller, entryDate: 2026-09-15 }`;
const second = (own: Record<string, string>): string => product({ sku: 'B', ...own });

describe('what the oracle found', () => {
  it('insurance inside a CIF list price covers the duty that DDP adds', () => {
    const report = quoted(
      {
        incoterm: 'DDP (VAT unpaid) Chicago',
        charges: '{ mainCarriage: none, insurance: 1% of 110% }',
        destination: into('US'),
      },
      {
        'a.product.yaml': product({ price: '{ term: CIF Chicago, unit: 66.5 USD }' }),
        'x.rates.yaml': 'duties: [{ hs: "94", to: US, rate: 20%, source: s }]\n',
      },
    );
    // V = 6650 × 0.989 = 6576.85; duty 1315.37, fees 33.58 and 8.22; (6576.85 + 1357.17) ÷ 0.989 = 8022.27
    assert.equal(report.lines[0]?.unitPrice, '80.22');
  });

  it('a given price stands, and what the document itself charges stands beside it', () => {
    const at = (charging: string): string | null =>
      quoted({
        incoterm: 'FAS Ningbo',
        items: '[{ sku: A, quantity: 100, price: 154.00 }]',
        charges: '{ originTerminal: 100 USD }',
        charging,
      }).totals.total;
    assert.deepEqual([at('included'), at('separate lines')], ['15400.00', '15500.00']);
  });

  const taxed = (incoterm: string): TotalsReport =>
    totalsOf(
      folder({
        'a.product.yaml': product({ cost: '{ amount: 10 USD }' }),
        'b.product.yaml': second({ hs: '"8504"', cost: '{ amount: 10 USD }' }),
        'x.rates.yaml': `duties: [{ hs: "94", to: NL, rate: 0%, source: s }, { hs: "85", to: NL, rate: 0%, source: s }]
taxes: [{ to: NL, name: VAT, hs: "94", rate: 10%, source: s }, { to: NL, name: VAT, hs: "85", rate: 0%, source: s }]
fees: [{ to: NL, name: Entry, amount: 1000 USD, source: s }]
`,
        'q.quotation.yaml': document({
          incoterm,
          items: '[{ sku: A, quantity: 100, discount: 50% }, { sku: B, quantity: 100 }]',
          pricing: '{ method: cost }',
          charges: NO_FREIGHT,
          destination: into('NL'),
        }),
      }),
    );

  it('an entry fee is spread over the bases of tax as it is over the customs values', () => {
    const { landed, totals, ...report } = taxed('DDP Rotterdam');
    // A: (10 × 100 + 500) ÷ (1 − 0.1 ÷ 1.1) = 1650, half of it 825 = 250 + 500 + 75; B: 1500 = 1000 + 500
    assert.deepEqual(
      report.lines.map((line) => line.amount),
      ['825.00', '1500.00'],
    );
    assert.deepEqual([landed?.customsValue, landed?.taxes[0]?.amount, totals.total], ['1250.00', '75.00', '2325.00']);
  });

  it('FOB value of a line that does not ship is its price: no insurance is taken out of it', () => {
    const report = quoted(
      {
        incoterm: 'DAP Chicago',
        pricing: '{ method: cost, commission: 12.5% of FOB }',
        items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100, ships: no }]',
        charges: '{ mainCarriage: none, insurance: 1% of 110% }',
      },
      {
        'a.product.yaml': product({ cost: '{ amount: 40 USD }' }),
        'b.product.yaml': second({ cost: '{ amount: 40 USD }' }),
      },
    );
    assert.equal(report.lines[1]?.unitPrice, '45.71'); // 40 ÷ 0.875
  });

  it('a free line takes no part of an entry fee: the parts come to the price again', () => {
    const { landed, totals } = quoted(
      {
        incoterm: 'DDP Chicago',
        items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100, free: yes, customsValue: 5 USD }]',
        pricing: '{ method: cost }',
        charges: NO_FREIGHT,
        destination: into('CA'),
      },
      {
        'a.product.yaml': product({ cost: '{ amount: 10 USD }' }),
        'b.product.yaml': second({ cost: '{ amount: 10 USD }' }),
        'x.rates.yaml': `duties: [{ hs: "94", to: CA, rate: 10%, source: s }]
taxes: [{ to: CA, rate: 0%, source: s }]
fees: [{ to: CA, name: Entry, amount: 100 USD, source: s }]
`,
      },
    );
    // 1000 of cost, 10 % of it and of the 500 that is free, and the fee once
    assert.deepEqual([landed?.customsValue, totals.total], ['1500.00', '1250.00']);
  });

  it('commission of FOB leaves out duty on free goods too', () => {
    const report = quoted(
      {
        incoterm: 'DDP Hamburg',
        pricing: '{ method: cost, commission: 20% of FOB }',
        items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100, free: yes, customsValue: 5 USD }]',
        charges: NO_FREIGHT,
        destination: into('DE'),
      },
      {
        'a.product.yaml': product({ cost: '{ amount: 8 USD }' }),
        'b.product.yaml': second({ hs: '"8504"', cost: '{ amount: 2 USD }' }),
        'x.rates.yaml': `duties: [{ hs: "94", to: DE, rate: 0%, source: s }, { hs: "85", to: DE, rate: 100%, source: s }]
taxes: [{ to: DE, rate: 0%, source: s }]
`,
      },
    );
    // 800 ÷ (1 − 0.2) = 1000 for the goods, and 500 duty on what is free
    assert.equal(report.lines[0]?.unitPrice, '15.00');
  });

  it('commission is taken on the duty of free goods whether it is inside the prices or beside them', () => {
    const by = (charging: string): TotalsReport =>
      quoted(
        {
          incoterm: 'DDP Hamburg',
          pricing: '{ method: cost, commission: 20% }',
          items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100, free: yes, customsValue: 5 USD }]',
          charges: NO_FREIGHT,
          charging,
          destination: into('DE'),
        },
        {
          'a.product.yaml': product({ cost: '{ amount: 8 USD }' }),
          'b.product.yaml': second({ hs: '"8504"', cost: '{ amount: 2 USD }' }),
          'x.rates.yaml': `duties: [{ hs: "94", to: DE, rate: 0%, source: s }, { hs: "85", to: DE, rate: 100%, source: s }]
taxes: [{ to: DE, rate: 0%, source: s }]
`,
        },
      );
    // (800 + 500) ÷ (1 − 0.2)
    assert.deepEqual([by('included').totals.total, by('separate lines').totals.total], ['1625.00', '1625.00']);
  });

  it('an exact half is rounded up after a way across two currencies', () => {
    const { internal } = quoted(
      { currency: 'EUR', pricing: '{ interest: { rate: 6%, days: 45 days } }', items: '[{ sku: A, quantity: 120 }]' },
      {
        'a.product.yaml': product({ cost: '{ amount: 52.95 CNY }' }),
        'x.rates.yaml': `fx:
  - { pair: USD/CNY, rate: 7.2, date: 2026-08-01, source: s }
  - { pair: EUR/USD, rate: 1.25, date: 2026-08-01, source: s }
`,
      },
    );
    assert.equal(internal?.cost, '711.30'); // 52.95 × 120 × 1.0075 ÷ 7.2 ÷ 1.25 = 711.295
  });

  it('an exact half of profit is rounded up though the cost does not end in decimals', () => {
    const { internal } = quoted(
      { pricing: '{ method: cost }', items: '[{ sku: A, quantity: 796.5, price: 11.20 }]' },
      {
        'a.product.yaml': product({ cost: '{ amount: 71.56 CNY }' }),
        'x.rates.yaml': 'fx: [{ pair: USD/CNY, rate: 7.2, date: 2026-08-01, source: s }]\n',
      },
    );
    // 71.56 × 796.5 ÷ 7.2 = 7916.325; 8920.80 less that is 1004.475
    assert.deepEqual([internal?.cost, internal?.profit], ['7916.33', '1004.48']);
  });
});
