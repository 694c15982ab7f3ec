import assert from 'node:assert/strict';
import { found, product, said } from './found.ts';

const files = (sku: string): Record<string, string> => ({ 'b.product.yaml': product({ sku }) });

describe('duplicate-sku', () => {
  it('objects to a SKU in two files', () => {
    assert.deepEqual(found('duplicate-sku', files('A'), 'b.product.yaml'), ['A']);
    assert.deepEqual(said('duplicate-sku', files('A'), 'b.product.yaml'), [
      'The SKU A is also in a.product.yaml: rename or remove one of them',
    ]);
  });

  it('objects to a SKU twice in one file', () => {
    const twice = 'products:\n  - { sku: B, name: B, unit: pcs }\n  - { sku: B, name: B, unit: pcs }\n';
    assert.deepEqual(found('duplicate-sku', { 'b.product.yaml': twice }, 'b.product.yaml'), ['B', 'B']);
  });

  it('is content with another SKU', () => assert.deepEqual(found('duplicate-sku', files('B'), 'b.product.yaml'), []));
});
