import assert from 'node:assert/strict';
import { CONTAINERS } from '../../../../src/core/tables/containers.ts';
import type { ContainerChoice } from '../../../../src/core/spec/measures.ts';
import { planContainers } from '../../../../src/core/trade/cargo/containers.ts';
import type { Load } from '../../../../src/core/trade/cargo/packing.ts';
import { roomOf } from '../../../../src/core/trade/cargo/room.ts';
import { quoted } from '../../files.ts';
import { load, loadOfLines } from './loads.ts';

function room(cargo: Load, choice: ContainerChoice): unknown {
  const plan = planContainers(cargo, choice, CONTAINERS);
  const found = plan && roomOf(cargo, plan);
  return (
    found && [
      found.volume.toFixed(),
      found.weight?.toFixed(),
      found.lines.map(({ cartons, units }) => `${cartons}/${units.toFixed()}`).join(' '),
    ]
  );
}

const line = (quantity: string, rest: string): Load => loadOfLines([quantity, `{ unitsPerCarton: 4, ${rest} }`]);

describe('room left', () => {
  for (const [title, cargo, choice, expected] of [
    ['CN-19’s way: floored, never rounded', line('4', 'volume: 0.1008 m3'), '20GP', ['27.8992', undefined, '276/1104']],
    [
      'by payload where that is less',
      line('400', 'volume: 0.1 m3, grossWeight: 100 kg'),
      '20GP',
      ['18', '7500', '75/300'],
    ],
    ['in the last of several', line('1200', 'volume: 0.1 m3, grossWeight: 10 kg'), '20GP', ['26', '17300', '260/1040']],
    [
      'in the last of several, filled by weight',
      line('800', 'volume: 0.01 m3, grossWeight: 100 kg'),
      '20GP',
      ['27.75', '15000', '150/600'],
    ],
    ['none in a full one', load('28', '100'), '20GP', ['0', '0', '0/0']],
    ['in all that stand empty', load('28', '100'), [{ type: '20GP', count: 3 }], ['56', '35000', '2/2']],
    [
      'in the second type of a mix',
      load('70', '1000'),
      [
        { type: '40HC', count: 1 },
        { type: '20GP', count: 1 },
      ],
      ['26', '17471.42857142857142857142857142857142857', '0/0'],
    ],
    ['nothing is said of a load that is too much', load('70', '100'), [{ type: '40HC', count: 1 }], undefined],
    ['nothing is said where the volume is not known', loadOfLines(), [{ type: '40HC', count: 1 }], undefined],
    [
      'whole pallets, by the floor',
      line('200', 'carton: 50 x 40 x 50 cm, pallet: { cartons: 10, size: 120 x 100 x 110 cm }'),
      '20GP',
      ['21.4', undefined, '30/120'],
    ],
  ] as const)
    it(title, () => assert.deepEqual(room(cargo, choice), expected));

  it('is told of every line alone', () => {
    const cargo = loadOfLines(
      ['40', '{ unitsPerCarton: 4, volume: 0.1 m3, grossWeight: 10 kg }'],
      ['30', '{ unitsPerCarton: 3, volume: 0.9 m3, grossWeight: 10 kg }'],
      ['30', '{ unitsPerCarton: 3, volume: 0.3 m3, grossWeight: 1000 kg }'],
    );
    // 13 m³ and 10,200 kg in one 20GP
    assert.deepEqual(room(cargo, '20GP'), ['15', '7300', '150/600 16/48 7/21']);
  });

  const PALLET = 'cartons: 10, size: 120 x 100 x 110 cm';

  it('is in whole pallets by payload where that is less than the floor', () => {
    // A pallet of 3000 kg and 1.32 m³: 7 places and 14,500 kg are left.
    const cargo = line('40', `carton: 50 x 40 x 50 cm, grossWeight: 300 kg, pallet: { ${PALLET} }`);
    assert.deepEqual(room(cargo, '20GP'), ['26.68', '14500', '40/160']);
  });

  it('is exactly what the payload leaves behind a full one', () => {
    // 18 t: 17.5 t in the first, 0.5 t in the second
    const cargo = line('720', 'volume: 0.01 m3, grossWeight: 100 kg');
    const plan = planContainers(cargo, '20GP', CONTAINERS);
    assert.equal(plan && roomOf(cargo, plan)?.weight?.toFixed(), '17000');
  });

  it('counts the weight of the pallets themselves', () => {
    // With its own 500 kg a pallet weighs 3500: 14,000 kg are left for four of them, not for four and two thirds.
    const cargo = line('40', `carton: 50 x 40 x 50 cm, grossWeight: 300 kg, pallet: { ${PALLET}, weight: 500 kg }`);
    assert.deepEqual(room(cargo, '20GP'), ['26.68', '14000', '40/160']);
  });

  it('is in cartons where pallets do not say their size', () => {
    const cargo = line('200', 'volume: 0.1 m3, pallet: { cartons: 10 }');
    assert.deepEqual(room(cargo, '20GP'), ['23', undefined, '230/920']);
  });

  it('is in cartons where a part of the load is loose', () => {
    const cargo = loadOfLines(
      ['40', `{ unitsPerCarton: 4, volume: 0.1 m3, pallet: { ${PALLET} } }`],
      ['40', '{ unitsPerCarton: 4, volume: 0.1 m3 }'],
    );
    assert.deepEqual(room(cargo, '20GP'), ['26', undefined, '260/1040 260/1040']);
  });

  it('is by volume alone where the weight of the load is not known', () => {
    const cargo = loadOfLines(
      ['40', '{ unitsPerCarton: 4, volume: 0.1 m3, grossWeight: 1000 kg }'],
      ['40', '{ unitsPerCarton: 4, volume: 0.1 m3 }'],
    );
    assert.deepEqual(room(cargo, '20GP'), ['26', undefined, '260/1040 260/1040']);
  });

  it('is told of no line whose cartons do not say their volume', () => {
    const cargo = line('40', `grossWeight: 10 kg, pallet: { ${PALLET} }`);
    assert.deepEqual(room(cargo, '20GP'), ['26.68', '17400', '']);
  });

  it('stands in the totals', () => {
    const { packing } = quoted({ container: '20GP', items: '[{ sku: A, quantity: 100 }]' });
    assert.deepEqual(packing?.room, {
      volume: '25.500',
      weight: '17250.00',
      lines: [{ line: 1, cartons: 255, units: '1020' }],
    });
    assert.equal(quoted({ container: 'LCL' }).packing?.room, undefined);
  });
});
