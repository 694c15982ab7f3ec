import assert from 'node:assert/strict';
import { document, found, product, said, severities } from './found.ts';

const of = (hs: string): Record<string, string> => ({ 'a.product.yaml': product({ hs }) });

describe('bad-hs', () => {
  for (const hs of [
    '"94054"',
    '9405-42',
    '"94054"',
    '"9405421"',
    '"94054210001234"',
    'lamp',
    '"000000"',
    '7701.00',
    '9400.10',
    '9999.99',
  ])
    it(`objects to ${hs}`, () => assert.deepEqual(found('bad-hs', of(hs), 'a.product.yaml'), [hs]));

  for (const hs of [
    '"940542"',
    '9405.42',
    '"9405421000"',
    '9405.42.10',
    '9405.42.10.00',
    '9405 42',
    '"851679000"',
    '9405.42.00.10.11',
    '9405.4200.10.999',
  ])
    it(`takes ${hs}`, () => assert.deepEqual(found('bad-hs', of(hs), 'a.product.yaml'), []));

  it('says what is wrong with a chapter, and doubts those that are each country’s own', () => {
    assert.deepEqual(said('bad-hs', of('7701.00'), 'a.product.yaml'), [
      'The Harmonized System has nothing under 77: check the first four digits',
    ]);
    assert.deepEqual(said('bad-hs', of('9400.10'), 'a.product.yaml'), [
      'The Harmonized System has nothing under 9400: check the first four digits',
    ]);
    assert.deepEqual(severities('bad-hs', of('9801.00.10'), 'a.product.yaml'), ['warning']);
    assert.deepEqual(severities('bad-hs', of('lamp'), 'a.product.yaml'), ['error']);
  });

  it('looks at the codes of lines too', () => {
    const items = '[{ sku: A, quantity: 100, hs: "94054" }]';
    assert.deepEqual(found('bad-hs', { 'q.quotation.yaml': document({ items }) }), ['"94054"']);
  });

  it('finds the one bad code of many products', () => {
    const products =
      'products:\n  - { sku: A, name: A, unit: pcs, hs: "940542" }\n  - { sku: B, name: B, unit: pcs, hs: "94" }\n';
    assert.deepEqual(found('bad-hs', { 'a.product.yaml': products }, 'a.product.yaml'), ['"94"']);
  });
});
