import assert from 'node:assert/strict';
import { quoted } from '../files.ts';
import { document, found, product } from './found.ts';

const files = (origin: string | undefined): Record<string, string> => ({
  'a.product.yaml': product({ origin }),
  'x.rates.yaml':
    'duties:\n  - { hs: "9405", to: US, rate: 3.9%, source: s }\n  - { hs: "9405", from: CN, to: US, name: More, rate: 25%, source: s }\n',
  'q.quotation.yaml': document({
    incoterm: 'DDP Chicago',
    charges: '{ mainCarriage: 100 USD }',
    destination: '{ country: US, importerOfRecord: seller, entryDate: 2026-01-15 }',
  }),
});

describe('missing-origin', () => {
  it('objects where a duty hangs on the origin', () =>
    assert.deepEqual(found('missing-origin', files(undefined)), ['A']));
  it('leaves no total then', () => {
    const { 'a.product.yaml': lamp = '', 'x.rates.yaml': rates = '' } = files(undefined);
    const report = quoted(
      {
        incoterm: 'DDP Chicago',
        charges: '{ mainCarriage: 100 USD }',
        destination: '{ country: US, entryDate: 2026-01-15 }',
      },
      { 'a.product.yaml': lamp, 'x.rates.yaml': rates },
    );
    assert.deepEqual([report.totals.total, report.missing], [null, ['origin']]);
  });
  it('is content with an origin, whichever', () => assert.deepEqual(found('missing-origin', files('VN')), []));
});
