import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, said } from './found.ts';

const rates = { 'x.rates.yaml': 'fx: [{ pair: EUR/USD, rate: 1.15, date: 2026-11-20, source: s }]\n' };
const of = (keys: Record<string, string>): Record<string, string> => ({ 'q.quotation.yaml': document(keys) });

describe('missing-fx', () => {
  it('asks for the pair of a charge, at the charge', () => {
    const carriage = of({ incoterm: 'CFR Chicago', charges: '{ mainCarriage: 50 EUR }' });
    assert.deepEqual(found('missing-fx', carriage), ['50 EUR']);
    assert.deepEqual(said('missing-fx', carriage), [
      'No exchange rate from EUR to USD: add the pair under fx: in a rates file',
    ]);
    assert.equal(totalsOf(folder(carriage)).totals.total, null);
  });

  it('asks for the pair of a price, at the line', () => {
    assert.deepEqual(found('missing-fx', of({ currency: 'EUR' })), ['A']);
    assert.equal(totalsOf(folder(of({ currency: 'EUR' }))).totals.goods, null);
  });

  it('asks for the pair of a discount, and never takes off nothing', () => {
    const files = of({ items: '[{ sku: A, quantity: 10, discount: 5 EUR }]' });
    assert.deepEqual(found('missing-fx', files), ['A']);
    assert.equal(totalsOf(folder(files)).totals.goods, null);
    assert.equal(totalsOf(folder({ ...files, ...rates })).totals.goods, '94.25');
  });

  it('asks for the pair of a fee and of a duty by weight', () => {
    const ddp = of({
      incoterm: 'DDP Chicago',
      mode: 'air',
      destination: '{ country: AE, importerOfRecord: seller }',
      charges: '{ mainCarriage: none }',
    });
    const regime = 'regimes: [{ country: AE, value: CIF, tax: none, source: s }]\n';
    const fee = {
      ...ddp,
      'y.rates.yaml': `${regime}duties: [{ hs: "94", to: AE, rate: 0%, source: s }]\nfees: [{ to: AE, name: F, amount: 20 EUR, source: s }]\n`,
    };
    assert.deepEqual(found('missing-fx', fee), ['incoterm']);
    assert.equal(totalsOf(folder(fee)).totals.total, null);
    const duty = {
      ...ddp,
      'y.rates.yaml': `${regime}duties: [{ hs: "94", to: AE, rate: 5 EUR per 100 kg, source: s }]\n`,
    };
    assert.deepEqual(found('missing-fx', duty), ['A']);
    assert.equal(totalsOf(folder(duty)).totals.total, null);
    assert.equal(totalsOf(folder({ ...duty, ...rates })).complete, true);
  });

  it('is content where a pair leads there', () => {
    assert.deepEqual(found('missing-fx', { ...of({ currency: 'EUR' }), ...rates }), []);
  });
});
