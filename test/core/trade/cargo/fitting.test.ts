import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { dimensions } from '../../../../src/core/spec/measures.ts';
import type { Dimensions } from '../../../../src/core/spec/measures.ts';
import { Refusal } from '../../../../src/core/spec/grammar.ts';
import type { ContainerSize } from '../../../../src/core/tables/containers.ts';
import { bestGrid, cartonsThatFit, palletsThatFit } from '../../../../src/core/trade/cargo/fitting.ts';
import { document, folder, product, totalsOf } from '../../files.ts';
import { packed } from './loads.ts';

function sides(text: string): Dimensions {
  const read = dimensions(text);
  assert.ok(!(read instanceof Refusal), text);
  return read;
}

function size(usable: string, inner = '12 x 2.3 x 2.3 m', payload = '22000'): ContainerSize {
  return { type: '40GP', usable: dec(usable), payload: dec(payload), inner: sides(inner), source: 's' };
}

describe('cartons in a container', () => {
  for (const [title, packing, room, cartons] of [
    ['CN-19: 545.63 are 545', '{ unitsPerCarton: 4, carton: 56 x 40 x 45 cm }', size('55'), 545],
    ['CN-15: 543.48 are 543', '{ unitsPerCarton: 1, volume: 0.046 m3 }', size('25'), 543],
    [
      'by payload where that is less',
      '{ unitsPerCarton: 1, carton: 56 x 40 x 45 cm, grossWeight: 50 kg }',
      size('55'),
      440,
    ],
    ['exactly full', '{ unitsPerCarton: 1, volume: 0.1 m3 }', size('55'), 550],
    ['by volume alone without a weight', '{ unitsPerCarton: 1, volume: 0.001 m3 }', size('55'), 55000],
    ['none that is larger than the container', '{ unitsPerCarton: 1, volume: 56 m3 }', size('55'), 0],
  ] as const)
    it(title, () => {
      const carton = packed('1', packing)?.carton;
      assert.equal(carton && cartonsThatFit(carton, room)?.cartons, cartons);
    });

  it('is not known without a volume', () => {
    const carton = packed('1', '{ unitsPerCarton: 1, grossWeight: 5 kg }')?.carton;
    assert.equal(carton && cartonsThatFit(carton, size('55')), undefined);
  });

  it('CN-19: 545 cartons are 2180 dozen, in the totals', () => {
    const files = folder({
      'x.rates.yaml': 'containers: [{ type: 40GP, usable: 55 m3, source: s }]\n',
      'a.product.yaml': product({ unit: 'dozen', packing: '{ unitsPerCarton: 4, carton: 56 x 40 x 45 cm }' }),
      'q.quotation.yaml': document({ container: '40GP' }),
    });
    const fits = totalsOf(files).packing?.lines[0]?.fits;
    assert.deepEqual([fits?.type, fits?.cartons, fits?.units], ['40GP', 545, '2180']);
  });
});

describe('a plain grid', () => {
  for (const [carton, inner, count] of [
    ['32 x 24 x 13 cm', '589 x 233 x 240 cm', 3150], // LD-01
    ['13 x 32 x 24 cm', '589 x 233 x 240 cm', 3150],
    ['24 x 13 x 32 cm', '589 x 233 x 240 cm', 3150],
    ['10 x 10 x 10 cm', '1 x 1 x 1 m', 1000],
    ['590 x 1 x 1 cm', '589 x 233 x 240 cm', 0],
    ['240 x 233 x 589 cm', '589 x 233 x 240 cm', 1],
    // Two by two by two, whichever way the sides are written; every other way to turn it holds fewer.
    ['2 x 3 x 5 cm', '4 x 6 x 10 cm', 8],
    ['2 x 5 x 3 cm', '4 x 6 x 10 cm', 8],
    ['3 x 2 x 5 cm', '4 x 6 x 10 cm', 8],
    ['3 x 5 x 2 cm', '4 x 6 x 10 cm', 8],
    ['5 x 2 x 3 cm', '4 x 6 x 10 cm', 8],
    ['5 x 3 x 2 cm', '4 x 6 x 10 cm', 8],
  ] as const)
    it(`${count} of ${carton} in ${inner}`, () => assert.equal(bestGrid(sides(carton), sides(inner)), count));
});

describe('pallets in a container', () => {
  const of = (pallet: string, inner: string): number | undefined => {
    const found = packed('1', `{ unitsPerCarton: 1, volume: 0.01 m3, pallet: { cartons: 1${pallet} } }`)?.pallets;
    return found && palletsThatFit(found.pallet, size('55', inner));
  };

  for (const [title, pallet, inner, count] of [
    ['lengthwise', ', size: 120 x 100 x 110 cm', '12.032 x 2.352 x 2.385 m', 20],
    ['turned, where that is more', ', size: 100 x 120 x 110 cm', '12.032 x 2.352 x 2.385 m', 20],
    ['one on another only if they may', ', size: 120 x 100 x 110 cm, stackable: yes', '12.032 x 2.352 x 2.385 m', 40],
    ['not on another without the height', ', size: 120 x 100 x 120 cm, stackable: yes', '12.032 x 2.352 x 2.385 m', 20],
    ['none that is too high', ', size: 120 x 100 x 240 cm', '12.032 x 2.352 x 2.385 m', 0],
    ['never laid on a side', ', size: 100 x 100 x 300 cm', '12 x 2.3 x 2.3 m', 0],
    ['not known without a size', '', '12 x 2.3 x 2.3 m', undefined],
  ] as const)
    it(title, () => assert.equal(of(pallet, inner), count));
});
