import assert from 'node:assert/strict';
import { buyerModel, compute, explain, suppose, totalsReport } from '../../../src/core/index.ts';
import { renderHtml } from '../../../src/export/html/page.ts';
import { renderMarkdown } from '../../../src/export/markdown.ts';
import { document, documentIn, folder, quoted, workspaceOf } from '../files.ts';
import { sumsOfMarkdown, sumsOfPage, textsIn } from './figures.ts';

const RATES =
  'taxes: [{ to: GB, name: VAT, rate: 20%, source: s }]\nfx: [{ pair: USD/CNY, rate: 7.1, date: 2026-11-01, source: s }]\n';

describe('what the properties found', () => {
  it('a discount of nothing has no minus on the page; one of a price below zero has no two', () => {
    for (const [discount, charges, expected] of [
      ['0%', '{}', '0.00'],
      ['1%', '{ preCarriage: 2000 USD }', '10.00'],
    ] as const) {
      const keys = { discount, incoterm: 'EXW Ningbo', charges };
      const workspace = workspaceOf(folder({ 'q.quotation.yaml': document(keys) }));
      const model = buyerModel(compute(workspace, documentIn(workspace)));
      assert.equal(sumsOfPage(renderHtml(model, () => undefined)).at(-2), expected);
      assert.equal(sumsOfMarkdown(renderMarkdown(model)).at(-2), expected);
    }
  });

  it('what is nothing has no minus in the trace', () => {
    const items = '[{ sku: A, quantity: 100, price: 10, cost: { amount: 5 USD, vat: 13%, rebate: 13% } }]';
    const workspace = workspaceOf(folder({ 'q.quotation.yaml': document({ items }) }));
    const texts = textsIn(explain(workspace, compute(workspace, documentIn(workspace))));
    assert.deepEqual(
      texts.filter((text) => /^[−-]0(\.0+)?$/.test(text)),
      [],
    );
  });

  it('a rate of exchange that is supposed twice is the last', () => {
    const items = '[{ sku: A, quantity: 100, price: 71 CNY }]';
    const workspace = workspaceOf(folder({ 'x.rates.yaml': RATES, 'q.quotation.yaml': document({ items }) }));
    const twice = ['5', '10'].map((value) => ({ path: 'fx.USD/CNY', value }));
    const supposed = suppose(workspace, documentIn(workspace), twice);
    assert.deepEqual(supposed.issues, []);
    assert.equal(totalsReport(compute(supposed.workspace, supposed.file), []).totals.total, '710.00');
  });

  it('duty that is given as an amount is taken out of a price that holds it, as duty by rate is', () => {
    const { landed } = quoted({
      incoterm: 'DDP Chicago',
      destination: '{ country: US }',
      items: '[{ sku: A, quantity: 100, price: 10 }]',
      charges: '{ mainCarriage: 100 USD, importDuties: 50 USD }',
    });
    assert.equal(landed?.customsValue, '850.00');
  });

  it('duty that is given as an amount is no more where goods are given away', () => {
    const { landed, charges } = quoted(
      {
        incoterm: 'DDP London',
        destination: '{ country: GB }',
        items: '[{ sku: A, quantity: 100 }, { sku: A, quantity: 50, free: yes, customsValue: 10 USD }]',
        charges: '{ mainCarriage: 100 USD, importDuties: 50 USD }',
      },
      { 'x.rates.yaml': RATES },
    );
    assert.deepEqual(landed?.duties, [{ name: 'Import duties', amount: '50.00' }]);
    // 20 % of goods 1,000, freight 100, duty 50 and goods given away 500.
    assert.deepEqual(landed.taxes, [{ name: 'VAT', amount: '330.00' }]);
    assert.equal(charges.find(({ element }) => element === 'importDuties')?.amount, '50.00');
  });
});
