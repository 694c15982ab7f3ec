import assert from 'node:assert/strict';
import { document, found, product, said } from './found.ts';

const CODE = 'gross-below-net';
const packing = (net: string, gross: string): string =>
  `{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, netWeight: ${net}, grossWeight: ${gross} }`;
const of = (net: string, gross: string): Record<string, string> => ({
  'a.product.yaml': product({ packing: packing(net, gross) }),
});

describe('gross-below-net', () => {
  it('objects to a product whose carton weighs less than what is in it', () => {
    assert.deepEqual(found(CODE, of('10 kg', '9 kg'), 'a.product.yaml'), ['9 kg']);
    assert.deepEqual(said(CODE, of('10.5 kg', '9.20 kg'), 'a.product.yaml'), [
      'The gross weight, 9.2 kg, is below the net weight, 10.5 kg: correct one of the two',
    ]);
  });

  it('objects to the one of many, and to the packing of an item', () => {
    const products = `products:\n  - { sku: A, name: A, unit: pcs, packing: ${packing('9 kg', '10 kg')} }\n  - { sku: B, name: B, unit: pcs, packing: ${packing('9 kg', '8 kg')} }\n`;
    assert.deepEqual(found(CODE, { 'a.product.yaml': products }, 'a.product.yaml'), ['8 kg']);
    const items = `[{ sku: A, quantity: 4, packing: ${packing('9 kg', '7 kg')} }]`;
    assert.deepEqual(found(CODE, { 'q.quotation.yaml': document({ items }) }), ['7 kg']);
  });

  it('is content with goods that are not packed, and where one is not said', () => {
    assert.deepEqual(found(CODE, of('10 kg', '10 kg'), 'a.product.yaml'), []);
    const one = { 'a.product.yaml': product({ packing: '{ unitsPerCarton: 4, netWeight: 9 kg }' }) };
    assert.deepEqual(found(CODE, one, 'a.product.yaml'), []);
  });
});
