import assert from 'node:assert/strict';
import { document, found, product, said, severities } from './found.ts';

// 100 units are 25 cartons of 0.1 m³ and 10 kg.
const of = (container: string, quantity: string, packing?: string): Record<string, string> => ({
  'q.quotation.yaml': document({ container, items: `[{ sku: A, quantity: ${quantity} }]` }),
  ...(packing === undefined ? {} : { 'a.product.yaml': product({ packing }) }),
});

describe('container-overfull', () => {
  it('says what does not go into containers that are counted out', () => {
    const files = of('40HC + 20GP', '4000');
    assert.deepEqual(found('container-overfull', files), ['40HC + 20GP']);
    assert.deepEqual(said('container-overfull', files), [
      'These containers hold 96 m³, the load is 100 m³: 4 m³ do not go in',
    ]);
    assert.deepEqual(severities('container-overfull', files), ['error']);
  });

  it('is content with a full one, with as many as it takes, and with auto', () => {
    for (const [container, quantity] of [
      ['40HC + 20GP', '3840'],
      ['1 x 20GP', '1120'],
      ['20GP', '4000'],
      ['auto', '400000'],
      ['LCL', '4000'],
    ] as const)
      assert.deepEqual(found('container-overfull', of(container, quantity)), [], container);
  });

  it('says how many pallets find no place', () => {
    const pallets = (size: string): string =>
      `{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, pallet: { cartons: 10, size: ${size} } }`;
    const files = of('1 x 20GP', '400', pallets('120 x 100 x 110 cm'));
    assert.deepEqual(said('container-overfull', files), ['2 pallets do not go into these containers']);
    assert.deepEqual(found('container-overfull', of('20GP', '400', pallets('120 x 100 x 110 cm'))), []);
    assert.deepEqual(said('container-overfull', of('20GP', '400', pallets('120 x 100 x 250 cm'))), [
      '10 pallets do not go into these containers',
    ]);
  });
});
