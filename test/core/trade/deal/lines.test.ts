import assert from 'node:assert/strict';
import type { TotalsReport } from '../../../../src/core/index.ts';
import { quoted } from '../../files.ts';

// What a line or a document says of itself: free goods, lines that do not ship, discounts, profits of its own.

const CHARGES = '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 1000 USD }';
const cfr = (items: string, own: Readonly<Record<string, string>> = {}) =>
  quoted({ incoterm: 'CFR Chicago', charges: CHARGES, items, ...own });

describe('goods free of charge', () => {
  const report = (): TotalsReport => cfr('[{ sku: A, quantity: 100 }, { sku: A, quantity: 4, free: yes }]');

  it('stand at nothing and ship', () => {
    const { lines, packing } = report();
    assert.equal(lines[1]?.unitPrice, '0.00');
    assert.equal(lines[1]?.amount, '0.00');
    assert.equal(packing?.cartons, 26);
  });
  it('leave the whole freight to the lines that are paid for', () => assert.equal(report().totals.total, '2000.00'));
  it('cost the seller what they cost', () => {
    const cost = '{ amount: 7 USD }';
    const paid = cfr(`[{ description: A, quantity: 100, price: 10, cost: ${cost} }]`, { incoterm: 'EXW Ningbo' });
    const both = cfr(
      `[{ description: A, quantity: 100, price: 10, cost: ${cost} }, { description: A, quantity: 3, free: yes, cost: ${cost} }]`,
      { incoterm: 'EXW Ningbo' },
    );
    assert.equal(paid.internal?.profit, '300.00');
    assert.equal(both.internal?.profit, '279.00');
  });
});

describe('lines that do not ship', () => {
  it('take no part of a charge, whatever it is spread by', () => {
    for (const allocate of ['value', 'volume'])
      assert.deepEqual(
        cfr(`[{ sku: A, quantity: 100 }, { sku: A, quantity: 1, ships: no }]`, { allocate }).lines.map(
          (line) => line.amount,
        ),
        ['2000.00', '10.00'],
      );
  });
  it('are not packed, insured or valued by customs', () => {
    const report = cfr('[{ sku: A, quantity: 100 }, { description: Mould, quantity: 1, price: 900, ships: no }]', {
      incoterm: 'CIF Chicago',
      charges:
        '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: none, insurance: 1% of 100% }',
    });
    assert.equal(report.lines[0]?.unitPrice, '10.10');
    assert.equal(report.charges.find((charge) => charge.element === 'insurance')?.amount, '10.10');
    assert.equal(report.packing?.cartons, 25);
    assert.ok(report.complete);
  });
});

describe('a discount on the document', () => {
  it('comes off the goods, before what stands apart', () => {
    const report = cfr('[{ sku: A, quantity: 100 }]', { discount: '3%', charging: 'separate lines' });
    assert.deepEqual(
      [report.totals.goods, report.totals.discount, report.totals.charges, report.totals.total],
      ['1000.00', '30.00', '1000.00', '1970.00'],
    );
  });
  it('can be an amount in another currency, and lacks a rate without one', () => {
    const rates = { 'r.rates.yaml': 'fx: [{ pair: EUR/USD, rate: 1.10, date: 2026-11-01, source: bank }]\n' };
    assert.equal(quoted({ discount: '50 EUR' }, rates).totals.total, '945.00');
    assert.deepEqual(quoted({ discount: '50 EUR' }).missing, ['fx']);
  });
  it('is not insured, and customs does not count it', () => {
    const report = cfr('[{ sku: A, quantity: 100 }]', {
      incoterm: 'CIF Chicago',
      discount: '10%',
      charging: 'separate lines',
      charges:
        '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: none, insurance: 1% of 100% }',
    });
    // 900 ÷ 0.99 − 900
    assert.equal(report.charges.find((charge) => charge.element === 'insurance')?.amount, '9.09');
  });
});

describe('a profit of the line’s own', () => {
  it('stands instead of the document’s', () => {
    const cost = '{ amount: 8 USD }';
    const report = quoted({
      incoterm: 'EXW Ningbo',
      pricing: '{ method: cost, profit: 20% of price }',
      items: `[{ description: A, quantity: 1, cost: ${cost} }, { description: B, quantity: 1, cost: ${cost}, profit: 50% of cost }]`,
    });
    assert.deepEqual(
      report.lines.map((line) => line.unitPrice),
      ['10.00', '12.00'],
    );
  });
});

describe('a commission of FOB', () => {
  const items = '[{ description: A, quantity: 1, cost: { amount: 90 USD } }]';
  const own = { pricing: '{ method: cost, commission: 5% of FOB }', items };

  it('leaves out freight and insurance', () => {
    const report = cfr(items, {
      ...own,
      incoterm: 'CIF Chicago',
      charges:
        '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 20 USD, insurance: 1% of 100% }',
    });
    // FOB = 90 ÷ 0.95 = 94.7368; CIF = (94.7368 + 20) ÷ 0.99 = 115.8958
    assert.equal(report.totals.total, '115.90');
    assert.equal(report.internal?.commission, '4.74');
    assert.equal(report.internal?.profit, '0.00');
  });
  it('is the same as one of the price where nothing follows FOB', () =>
    assert.equal(
      quoted({ ...own, incoterm: 'FOB Ningbo' }).totals.total,
      quoted({ ...own, pricing: '{ method: cost, commission: 5% of price }' }).totals.total,
    ));
  it('needs the freight even where the list price holds it', () =>
    assert.deepEqual(
      quoted(
        { incoterm: 'CFR Chicago', pricing: '{ commission: 5% of FOB }' },
        { 'a.product.yaml': 'sku: A\nname: A\nunit: pcs\nprice: { term: CFR Chicago, currency: USD, unit: 10 }\n' },
      ).missing,
      ['mainCarriage'],
    ));
});

describe('conditions of a term', () => {
  const charges =
    '{ loadingAtOrigin: 10 USD, preCarriage: 100 USD, exportClearance: none, originTerminal: none, mainCarriage: 500 USD, destinationTerminal: 70 USD }';
  const total = (incoterm: string, own: Readonly<Record<string, string>> = {}): string | null =>
    quoted({
      incoterm,
      charges,
      items: '[{ description: A, quantity: 1, cost: { amount: 1000 USD } }]',
      pricing: '{ method: cost }',
      ...own,
    }).totals.total;

  it('FCA at the seller’s premises leaves the way to the buyer', () => {
    assert.equal(total('FCA Ningbo'), '1110.00');
    assert.equal(total('FCA Ningbo', { handover: 'premises' }), '1010.00');
  });
  it('what the freight covers has no amount of its own, unless the document gives one', () => {
    const rates = { 'r.rates.yaml': 'charges: [{ element: destinationTerminal, amount: 70 USD, source: x }]\n' };
    const dap = (own: Readonly<Record<string, string>>): string | null =>
      quoted(
        {
          incoterm: 'DAP Chicago',
          items: '[{ description: A, quantity: 1, cost: { amount: 1000 USD } }]',
          pricing: '{ method: cost }',
          charges:
            '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 500 USD, onCarriage: none }',
          ...own,
        },
        rates,
      ).totals.total;
    assert.equal(dap({}), '1570.00');
    assert.equal(dap({ carriageCovers: '[destinationTerminal]' }), '1500.00');
  });
  it('what the freight covers is borne with the freight', () => {
    assert.equal(total('CFR Chicago', { carriageCovers: '[destinationTerminal]' }), '1680.00');
    assert.equal(total('FOB Ningbo', { carriageCovers: '[destinationTerminal]' }), '1110.00');
  });
});
