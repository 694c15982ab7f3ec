import assert from 'node:assert/strict';
import { packed } from '../../src/cli/packed.ts';
import { product, quoted } from '../core/files.ts';

const lines = (container: string, quantity: string): string[] => {
  const { packing } = quoted({ container, items: `[{ sku: A, quantity: ${quantity} }]` });
  return packing ? packed(packing) : [];
};

describe('packing as the command line prints it', () => {
  it('says which containers, and what would still go in', () => {
    assert.deepEqual(lines('20GP', '100'), [
      'Packing: 25 cartons, 2.500 m³, 250.00 kg gross, 1 × 20GP (last 8.9 % full)',
      '  Room left: 25.500 m³ and 17250.00 kg, so 255 cartons (1020 units) of line 1',
    ]);
  });

  it('says why they were chosen, and what is too much for those that are counted out', () => {
    assert.deepEqual(lines('auto', '100')[1], '  These containers are the smallest that hold the load');
    assert.deepEqual(lines('1 x 20GP', '1200'), [
      'Packing: 300 cartons, 30.000 m³, 3000.00 kg gross, 1 × 20GP (last 100.0 % full)',
      '  Too much for these containers: 2.000 m³',
    ]);
  });

  it('says of a container that stays empty that it is empty', () => {
    assert.match(lines('40HC + 20GP', '100')[0] ?? '', /1 × 20GP \(last empty\)$/);
  });

  it('says revenue tons, chargeable weight and pallets where they count', () => {
    assert.deepEqual(lines('LCL', '100'), ['Packing: 25 cartons, 2.500 m³, 250.00 kg gross, 2.500 W/M']);
    const packing = '{ unitsPerCarton: 4, volume: 0.1 m3, grossWeight: 10 kg, pallet: { cartons: 10 } }';
    const air = quoted({ incoterm: 'FCA Ningbo', mode: 'air' }, { 'a.product.yaml': product({ packing }) });
    const byAir = ['Packing: 25 cartons, 3 pallets, 2.500 m³, 250.00 kg gross, 416.67 kg chargeable'];
    assert.deepEqual(air.packing && packed(air.packing), byAir);
    // By air the container means nothing: one measure is charged, not two.
    const files = { 'a.product.yaml': product({ packing }) };
    const loose = quoted({ incoterm: 'FCA Ningbo', mode: 'air', container: 'LCL' }, files);
    assert.deepEqual(loose.packing && packed(loose.packing), byAir);
  });
});
