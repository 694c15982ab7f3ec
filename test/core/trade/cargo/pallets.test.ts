import assert from 'node:assert/strict';
import { CONTAINERS } from '../../../../src/core/tables/containers.ts';
import { planContainers } from '../../../../src/core/trade/cargo/containers.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';
import { document, folder, product, totalsOf } from '../../files.ts';
import { loadOf } from '../../../../src/core/trade/cargo/packing.ts';
import type { PackedLine } from '../../../../src/core/trade/cargo/packing.ts';
import { loadOfLines, packed } from './loads.ts';

const CARTON = 'unitsPerCarton: 4, carton: 50 x 40 x 50 cm, grossWeight: 10 kg';
const PALLET = 'cartons: 10, size: 120 x 100 x 110 cm, weight: 18 kg';
const of = (pallet: string): string => `{ ${CARTON}, pallet: { ${pallet} } }`;

function totals(packing: string, own: Readonly<Record<string, string>> = {}): TotalsReport {
  return totalsOf(
    folder({
      'a.product.yaml': product({ packing: of(PALLET) }),
      'b.product.yaml': product({ sku: 'B', packing }),
      'q.quotation.yaml': document({ items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 41 }]', ...own }),
    }),
  );
}

describe('pallets', () => {
  // 25 cartons of A on 3 pallets, 11 of B on 2; 1.32 m³ each; 36 cartons of 10 kg and 5 pallets of 18 kg.
  it('fill up, and the load is measured with them', () => {
    const { packing } = totals(of(PALLET));
    assert.deepEqual(
      [packing?.pallets, packing?.volume, packing?.grossWeight, packing?.lines.map((line) => line.pallets)],
      [5, '6.600', '450.00', [3, 2]],
    );
    assert.deepEqual(
      packing?.lines.map((line) => [line.volume, line.grossWeight]),
      [
        ['3.960', '304.00'],
        ['2.640', '146.00'],
      ],
    );
  });

  for (const [title, packing, pallets, volume, weight] of [
    ['a line without pallets leaves the cartons', `{ ${CARTON} }`, undefined, '3.600', '360.00'],
    ['a pallet without a size leaves the volume', of('cartons: 10, weight: 18 kg'), 5, '3.600', '450.00'],
    ['a pallet without a weight leaves the weight', of('cartons: 10, size: 120 x 100 x 110 cm'), 5, '6.600', '360.00'],
    ['a pallet of nobody knows how many', of('weight: 18 kg'), undefined, '3.600', '360.00'],
  ] as const)
    it(title, () => {
      const found = totals(packing).packing;
      assert.deepEqual([found?.pallets, found?.volume, found?.grossWeight], [pallets, volume, weight]);
    });

  it('are not counted where a line that ships is not packed', () => {
    const line = packed('100', of(PALLET));
    assert.ok(line);
    assert.equal(loadOf([line], false).pallets, undefined);
  });

  it('weigh nothing that is known where the cartons do not say theirs', () => {
    const bare = `{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, pallet: { ${PALLET} } }`;
    const { volume, grossWeight } = loadOfLines(['100', bare]);
    assert.deepEqual([volume?.toFixed(), grossWeight], ['3.96', undefined]); // 3 pallets of 1.32 m³
  });

  it('are measured anew when another line says more or less of its own', () => {
    const [first, full, light, flat] = [
      packed('100', of(PALLET)),
      packed('41', of(PALLET)),
      packed('41', of('cartons: 10, size: 120 x 100 x 110 cm')),
      packed('41', of('cartons: 10, weight: 18 kg')),
    ];
    assert.ok(first && full && light && flat);
    const measured = (...lines: readonly PackedLine[]): unknown => {
      const { volume, grossWeight } = loadOf(lines, true);
      return [volume?.toFixed(), grossWeight?.toFixed()];
    };
    assert.deepEqual(measured(first, full), ['6.6', '450']);
    assert.deepEqual(measured(first, light), ['6.6', '360']);
    assert.deepEqual(measured(first, flat), ['3.6', '450']);
    assert.deepEqual(measured(first, full), ['6.6', '450']);
  });

  it('are what a charge per pallet counts, and only where all are on pallets', () => {
    const own = { incoterm: 'CFR Chicago', charges: '{ mainCarriage: 30 USD per pallet }', charging: 'separate lines' };
    assert.equal(totals(of(PALLET), own).totals.charges, '150.00');
    const loose = totals(`{ ${CARTON} }`, own);
    assert.deepEqual([loose.totals.total, loose.missing], [null, ['mainCarriage']]);
  });

  it('take their part of a container’s floor: 8 in a 20GP, 20 in a 40GP', () => {
    const load = (cartons: number, pallet = PALLET): ReturnType<typeof loadOfLines> =>
      loadOfLines([String(cartons * 4), of(pallet)]);
    const told = (cartons: number, pallet?: string): string | undefined =>
      planContainers(load(cartons, pallet), 'auto', CONTAINERS)
        ?.boxes.map(({ size, count, fill, by }) => `${count} × ${size.type} ${fill?.toFixed(3) ?? ''} ${by}`)
        .join(' + ');
    assert.equal(told(80), '1 × 20GP 1.000 pallets');
    assert.equal(told(81), '1 × 40GP 0.450 pallets');
    assert.equal(told(80, `${PALLET}, stackable: yes`), '1 × 20GP 0.500 pallets');
    // 2.45 m high: only the high ones take it
    assert.equal(told(10, 'cartons: 10, size: 120 x 100 x 245 cm'), '1 × 40HC 0.050 pallets');
  });

  it('that go into no container are over', () => {
    const cargo = loadOfLines(['100', of('cartons: 10, size: 120 x 100 x 280 cm')]);
    for (const choice of ['auto', '40HC', [{ type: '40HC', count: 9 }]] as const)
      assert.equal(planContainers(cargo, choice, CONTAINERS)?.over?.pallets, 3);
  });
});
