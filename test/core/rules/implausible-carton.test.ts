import assert from 'node:assert/strict';
import { document, found, product, said } from './found.ts';

const CODE = 'implausible-carton';
const of = (carton: string, grossWeight: string): Record<string, string> => ({
  'a.product.yaml': product({ packing: `{ unitsPerCarton: 4, carton: ${carton}, grossWeight: ${grossWeight} }` }),
});
const inProduct = (carton: string, grossWeight: string): string[] =>
  found(CODE, of(carton, grossWeight), 'a.product.yaml');

describe('implausible-carton', () => {
  it('objects to a carton that goes into no container', () => {
    assert.deepEqual(inProduct('640 x 640 x 220 cm', '10.5 kg'), ['640 x 640 x 220 cm']);
    assert.deepEqual(said(CODE, of('640 x 640 x 220 cm', '10.5 kg'), 'a.product.yaml'), [
      'A carton of 6.4 x 6.4 x 2.2 m goes into no container: check the unit, cm or mm',
    ]);
    assert.deepEqual(inProduct('14 x 1 x 1 m', '10.5 kg'), ['14 x 1 x 1 m']);
  });

  it('objects to what no container may carry, and to what no matter weighs', () => {
    assert.deepEqual(inProduct('2 x 2 x 2 m', '29001 kg'), ['29001 kg']);
    assert.deepEqual(inProduct('64 x 64 x 22 cm', '10500 kg'), ['10500 kg']);
    assert.deepEqual(inProduct('64 x 64 x 22 cm', '10500 g'), []);
  });

  it('is content with a crate that fills a container, however it lies', () => {
    assert.deepEqual(inProduct('13.5 x 2.3 x 2.6 m', '25 t'), []);
    assert.deepEqual(inProduct('2.3 x 2.6 x 13.5 m', '25 t'), []);
  });

  it('looks at the packing of lines too', () => {
    const items = '[{ sku: A, quantity: 100, packing: { unitsPerCarton: 4, carton: 640 x 640 x 220 cm } }]';
    assert.deepEqual(found(CODE, { 'q.quotation.yaml': document({ items }) }), ['640 x 640 x 220 cm']);
  });
});
