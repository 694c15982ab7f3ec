import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, said } from './found.ts';

const of = (keys: Record<string, string>, rates = ''): Record<string, string> => ({
  'x.rates.yaml': `duties: [{ hs: "94", to: US, rate: 0%, source: s }, { hs: "94", to: PH, rate: 0%, source: s }, { hs: "94", to: GB, rate: 0%, source: s }]\n${rates}`,
  'q.quotation.yaml': document({ incoterm: 'DDP Chicago', mode: 'air', charges: '{ mainCarriage: none }', ...keys }),
});
const into = (country: string, day = '2026-09-01'): Record<string, string> => ({
  destination: `{ country: ${country}, importerOfRecord: seller, entryDate: ${day} }`,
});

describe('missing-regime', () => {
  for (const [title, files, message] of [
    ['a country that the tables lack', of(into('PH')), /How PH values imports/],
    ['the tax of a country', of(into('GB')), /import tax of GB/],
    ['the US fees of a year that the tables lack', of(into('US', '2027-10-01')), /entry fees of US/],
    ['the country itself', of({ buyer: '{ name: B }' }), /need the country of destination/],
  ] as const)
    it(`asks for ${title}`, () => {
      assert.deepEqual([...new Set(found('missing-regime', files))], ['incoterm']);
      assert.match(said('missing-regime', files)[0] ?? '', message);
      assert.equal(totalsOf(folder(files)).totals.total, null);
    });

  it('asks for regime and tax at once', () => assert.equal(said('missing-regime', of(into('PH'))).length, 2));

  it('is content with the tables, or with the rates', () => {
    assert.deepEqual(found('missing-regime', of(into('US'))), []);
    const own =
      'regimes: [{ country: PH, value: CIF, tax: value+duty, source: s }]\ntaxes: [{ to: PH, rate: 5%, source: s }]\n';
    assert.deepEqual(found('missing-regime', of(into('PH'), own)), []);
  });
});
