import assert from 'node:assert/strict';
import type { Rates } from '../../../../src/core/spec/rates.ts';
import { parseFile } from '../../../../src/core/spec/file.ts';
import { CONTAINERS } from '../../../../src/core/tables/containers.ts';
import type { ContainerType } from '../../../../src/core/tables/containers.ts';
import { containerSizes, planContainers } from '../../../../src/core/trade/cargo/containers.ts';
import type { Overfull } from '../../../../src/core/trade/cargo/containers.ts';
import type { Load } from '../../../../src/core/trade/cargo/packing.ts';
import { loadOfLines } from './loads.ts';

/** So many pallets of a carton each; a 40GP has 20 places for those of 1.2 × 1 m. */
const pallets = (count: number, size?: string): readonly [string, string] => [
  String(count),
  `{ unitsPerCarton: 1, volume: 0.1 m3, pallet: { cartons: 1${size ? `, size: ${size} cm` : ''} } }`,
];
const LOOSE = ['10', '{ unitsPerCarton: 1, volume: 0.1 m3 }'] as const;
const TALL = '120 x 100 x 245';

function over(cargo: Load, type: ContainerType = '40GP'): Overfull | undefined {
  return planContainers(cargo, [{ type, count: 1 }], CONTAINERS)?.over;
}

describe('pallets that find no place', () => {
  for (const [title, cargo, expected] of [
    ['are told where all are alike', loadOfLines(pallets(25, '120 x 100 x 110')), 5],
    ['are none in a container just full', loadOfLines(pallets(20, '120 x 100 x 110')), undefined],
    ['are not counted where they do not say their size', loadOfLines(pallets(25)), undefined],
    ['are not counted in a load that is loose in part', loadOfLines(pallets(25, TALL), LOOSE), undefined],
    ['are those of the kind that goes in nowhere', loadOfLines(pallets(3, TALL), pallets(10, '120 x 100 x 110')), 3],
    [
      // Which of the two kinds stays outside is not known.
      'are not counted where two kinds share the floor',
      loadOfLines(pallets(25, '120 x 100 x 110'), pallets(5, '110 x 100 x 110')),
      undefined,
    ],
  ] as const)
    it(title, () => assert.equal(over(cargo)?.pallets, expected));

  it('are a part of the load all the same where two kinds share the floor', () => {
    // 25 of 20 places and 5 of 24 (12 × 2): 1.25 + 0.2083… floors, of which one is there
    const cargo = loadOfLines(pallets(25, '120 x 100 x 110'), pallets(5, '110 x 100 x 110'));
    assert.equal(over(cargo)?.share.toFixed(4), '0.3143');
  });

  it('are none where only the volume is too much', () => {
    // 60 pallets of 1 m³ without a size on them: 60 m³ in 58 m³
    const cargo = loadOfLines(['60', '{ unitsPerCarton: 1, volume: 1 m3, pallet: { cartons: 1 } }']);
    const { volume, weight, pallets: none } = over(cargo) ?? {};
    assert.deepEqual([volume?.toFixed(), weight, none], ['2', undefined, undefined]);
  });

  it('leave a load that is loose in part to its volume', () => {
    const cargo = loadOfLines(pallets(100, '120 x 100 x 110'), LOOSE); // 11 m³, not 12 and a half floors
    const plan = planContainers(cargo, 'auto', CONTAINERS);
    assert.deepEqual(
      plan?.boxes.map(({ size, count, by }) => [size.type, count, by]),
      [['20GP', 1, 'volume']],
    );
  });

  it('leave what says no size to its volume', () => {
    assert.equal(planContainers(loadOfLines(pallets(25)), 'auto', CONTAINERS)?.boxes[0]?.by, 'volume');
  });
});

describe('what a container holds', () => {
  const sizes = (rows: string): string[] => {
    const file = parseFile('x.rates.yaml', `containers:\n${rows}`);
    const value = file?.kind === 'rates' ? file.value : ({} as Rates);
    return containerSizes([{ value }]).map(
      ({ type, usable, payload, source }) => `${type} ${usable.toFixed()} ${payload.toFixed()} ${source.slice(0, 7)}`,
    );
  };

  it('is the workspace’s last word for each type, the table’s where it says nothing', () => {
    assert.deepEqual(
      sizes(
        '  - { type: 20GP, usable: 26 m3, source: a }\n  - { type: 20GP, usable: 27 m3, source: b }\n  - { type: 40HC, payload: 26 t }\n',
      ),
      ['20GP 27 17500 b', '40GP 58 22000 en-test', '40HC 68 26000 en-test', '45HC 78 29000 en-test'],
    );
  });
});
