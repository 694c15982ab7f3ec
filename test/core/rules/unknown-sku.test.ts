import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, mended, product, said } from './found.ts';

const of = (sku: string): Record<string, string> => ({
  'a.product.yaml': product({ sku: 'LED-PANEL-60' }),
  'q.quotation.yaml': document({ items: `[{ sku: ${sku}, quantity: 1 }]` }),
});

describe('unknown-sku', () => {
  it('names the SKU that was meant, and writes it', () => {
    assert.deepEqual(found('unknown-sku', of('LED-PANLE-60')), ['LED-PANLE-60']);
    const after = mended('unknown-sku', of('LED-PANLE-60'));
    assert.match(after['q.quotation.yaml'] ?? '', /sku: LED-PANEL-60,/);
    assert.deepEqual(found('unknown-sku', after), []);
  });

  it('offers nothing where nothing is near, and totals nothing', () => {
    assert.deepEqual(said('unknown-sku', of('XYZ')), [
      'No product has the SKU XYZ: correct it, or add it to a product file',
    ]);
    assert.equal(totalsOf(folder(of('XYZ'))).totals.total, null);
  });

  it('is content with a SKU that is there', () => assert.deepEqual(found('unknown-sku', of('LED-PANEL-60')), []));
});
