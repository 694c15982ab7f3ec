import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, product, severities, said } from './found.ts';

const of = (incoterm: string, charges: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, charges }),
});

describe('missing-charge', () => {
  for (const [term, charges, missing] of [
    ['CFR Chicago', '{}', ['mainCarriage']],
    ['CIF Chicago', '{ mainCarriage: 900 USD }', ['insurance']],
    ['CIP Chicago', '{ insurance: 20 USD }', ['mainCarriage']],
  ] as const)
    it(`${term} needs ${missing.join()}`, () => {
      assert.deepEqual(found('missing-charge', of(term, charges)), ['incoterm']);
      const report = totalsOf(folder(of(term, charges)));
      assert.equal(report.totals.total, null);
      assert.deepEqual(report.missing, missing);
    });

  it('takes `none` for an answer', () => {
    assert.deepEqual(found('missing-charge', of('CFR Chicago', '{ mainCarriage: none }')), []);
  });

  it('says what a charge is counted by where the packing does not tell', () => {
    const files = {
      ...of('CFR Chicago', '{ mainCarriage: 65 USD per W/M }'),
      'a.product.yaml': product({ packing: undefined }),
    };
    assert.deepEqual(found('missing-charge', files), ['65 USD per W/M']);
    assert.equal(totalsOf(folder(files)).totals.total, null);
  });

  it('objects to freight as a percentage', () => {
    assert.deepEqual(found('missing-charge', of('CFR Chicago', '{ mainCarriage: 3% }')), ['mainCarriage']);
  });

  it('never drops a charge that is given and cannot be counted, however small', () => {
    const files = {
      ...of('FOB Ningbo', '{ loadingOnBoard: 5 USD per W/M }'),
      'a.product.yaml': product({ packing: undefined }),
    };
    assert.deepEqual(severities('missing-charge', files), ['warning']); // a FOB price already holds it
    assert.equal(totalsOf(folder(files)).totals.total, '1000.00');
    const fromWorks = {
      ...files,
      'a.product.yaml': product({ packing: undefined, price: '{ term: EXW Ningbo, unit: 10 USD }' }),
    };
    assert.deepEqual(severities('missing-charge', fromWorks), ['error']);
    assert.equal(totalsOf(folder(fromWorks)).totals.total, null);
  });

  it('names the type of container that has no freight', () => {
    const files = {
      'q.quotation.yaml': document({ incoterm: 'CFR Chicago', container: '40HC + 20GP', charges: undefined }),
      'x.rates.yaml': 'charges: [{ element: mainCarriage, amount: 900 USD per 40HC, source: s }]\n',
    };
    assert.deepEqual(found('missing-charge', files), ['container']);
    assert.deepEqual(said('missing-charge', files), [
      'The charge for mainCarriage has no amount for a 20GP: add one per 20GP to the rates',
    ]);
  });
});
