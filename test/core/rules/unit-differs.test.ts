import assert from 'node:assert/strict';
import { document, found, mended, product, said, severities } from './found.ts';

const CODE = 'unit-differs';
const of = (item: string): Record<string, string> => ({ 'q.quotation.yaml': document({ items: `[{ ${item} }]` }) });
const after = (item: string): string => mended(CODE, of(item))['q.quotation.yaml'] ?? '';

describe('unit-differs', () => {
  it('objects to cartons at the price of pieces', () => {
    assert.deepEqual(found(CODE, of('sku: A, quantity: 25, unit: cartons')), ['cartons']);
    assert.deepEqual(severities(CODE, of('sku: A, quantity: 25, unit: cartons')), ['error']);
    assert.deepEqual(said(CODE, of('sku: A, quantity: 25, unit: cartons')), [
      'The price of A is per pcs, and this line counts cartons at that price: count in pcs, or give the line a price of its own',
    ]);
  });

  it('turns cartons into pieces, where the product says how many there are in one', () => {
    assert.match(after('sku: A, quantity: 25, unit: cartons'), /items: \[\{ sku: A, quantity: 100 \}\]/);
    assert.match(after('sku: A, unit: 箱, quantity: 25'), /items: \[\{ sku: A, quantity: 100 \}\]/);
    assert.match(after('sku: A, quantity: 25, unit: sets'), /items: \[\{ sku: A, quantity: 25 \}\]/);
  });

  it('knows a unit by its other names', () => {
    for (const unit of ['PCS', 'pieces', '件', 'pc.', 'units'])
      assert.deepEqual(found(CODE, of(`sku: A, quantity: 100, unit: ${unit}`)), []);
    const files = { ...of('sku: A, quantity: 100, unit: Blisters'), 'a.product.yaml': product({ unit: 'blister' }) };
    assert.deepEqual(found(CODE, files), []);
  });

  it('warns where the price is the line’s own and the rest is not', () => {
    const item = 'sku: A, quantity: 25, unit: cartons, price: 40';
    assert.deepEqual(severities(CODE, of(item)), ['warning']);
    assert.match(after(item), /quantity: 25, price: 40/);
    assert.deepEqual(found(CODE, of(`${item}, packing: { unitsPerCarton: 1, grossWeight: 10 kg }`)), []);
  });

  it('says nothing where there is no product, and where no unit is written', () => {
    assert.deepEqual(found(CODE, of('description: Mould, quantity: 1, unit: set, price: 900')), []);
    assert.deepEqual(found(CODE), []);
  });
});
