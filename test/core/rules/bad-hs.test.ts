import assert from 'node:assert/strict';
import { found, product } from './found.ts';

const of = (hs: string): Record<string, string> => ({ 'a.product.yaml': product({ hs }) });

describe('bad-hs', () => {
  for (const hs of ['"94054"', '9405-42', '"94054"', '"940542001"', 'lamp'])
    it(`objects to ${hs}`, () => assert.deepEqual(found('bad-hs', of(hs), 'a.product.yaml'), [hs]));

  for (const hs of ['"940542"', '9405.42', '"9405421000"', '9405.42.10', '9405.42.10.00', '9405 42'])
    it(`takes ${hs}`, () => assert.deepEqual(found('bad-hs', of(hs), 'a.product.yaml'), []));

  it('finds the one bad code of many products', () => {
    const products =
      'products:\n  - { sku: A, name: A, unit: pcs, hs: "940542" }\n  - { sku: B, name: B, unit: pcs, hs: "94" }\n';
    assert.deepEqual(found('bad-hs', { 'a.product.yaml': products }, 'a.product.yaml'), ['"94"']);
  });
});
