import assert from 'node:assert/strict';
import { document, folder, product, quoted, totalsOf } from '../../files.ts';
import { loadOfLines, packed } from './loads.ts';

describe('packing a line', () => {
  it('fills cartons up, and says what the last one holds', () => {
    const line = packed(
      '102',
      '{ unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
    );
    assert.deepEqual(
      [
        line?.cartons,
        line?.partial?.toFixed(),
        line?.volume?.toFixed(),
        line?.grossWeight?.toFixed(),
        line?.netWeight?.toFixed(),
      ],
      [26, '2', '2.342912', '273', '239.2'],
    );
    assert.equal(packed('100', '{ unitsPerCarton: 4, volume: 1 m3 }')?.partial, undefined);
  });

  for (const [quantity, each, cartons, partial] of [
    ['0.3', '0.1', 3, undefined],
    ['3', '0.1', 30, undefined],
    ['2.5', '1', 3, '0.5'],
    ['0.35', '0.1', 4, '0.05'],
    ['9007199254740993', '2', 4503599627370497, '1'],
  ] as const)
    it(`counts exactly: ${quantity} at ${each} to a carton are ${cartons}`, () => {
      const line = packed(quantity, `{ unitsPerCarton: ${each}, volume: 1 m3 }`);
      assert.deepEqual([line?.cartons, line?.partial?.toFixed()], [cartons, partial]);
    });

  it('does not guess how many units a carton holds', () => {
    assert.equal(packed('100', '{ carton: 64 x 64 x 22 cm }'), undefined);
    assert.equal(packed('100', '{ unitsPerCarton: 4 }'), undefined);
  });
});

describe('a load', () => {
  it('sums each measure that every line says', () => {
    const cargo = loadOfLines(
      ['8', '{ unitsPerCarton: 4, volume: 0.1 m3, netWeight: 9 kg, grossWeight: 10 kg }'],
      ['3', '{ unitsPerCarton: 1, volume: 0.2 m3, netWeight: 2 kg }'],
    );
    assert.deepEqual(
      [cargo.cartons, cargo.volume?.toFixed(), cargo.netWeight?.toFixed(), cargo.grossWeight],
      [5, '0.8', '24', undefined],
    );
  });

  it('of nothing is on no pallets', () => assert.equal(loadOfLines().pallets, undefined));

  it('has no volume where a product that ships has no packing: freight is not counted on a part', () => {
    const files = folder({
      'b.product.yaml': product({ sku: 'B', packing: undefined }),
      'q.quotation.yaml': document({
        incoterm: 'CFR Chicago',
        items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }]',
        charges: '{ mainCarriage: 100 USD per W/M }',
      }),
    });
    const { packing, totals, missing } = totalsOf(files);
    assert.deepEqual([packing?.cartons, packing?.volume, packing?.grossWeight], [25, undefined, undefined]);
    assert.deepEqual([totals.total, missing], [null, ['mainCarriage']]);
  });

  it('leaves out a line that is no goods', () => {
    const items = '[{ sku: A, quantity: 100 }, { description: Artwork, quantity: 1, price: 150 }]';
    const { packing, totals } = quoted({
      incoterm: 'CFR Chicago',
      items,
      charges: '{ mainCarriage: 100 USD per W/M }',
    });
    assert.equal(packing?.volume, '2.500');
    assert.equal(totals.total, '1400.00'); // 1000 + 150 + 250
  });

  it('spreads freight by value where a volume is not known, so that no line rides free', () => {
    const report = totalsOf(
      folder({
        'b.product.yaml': product({ sku: 'B', packing: undefined }),
        'q.quotation.yaml': document({
          incoterm: 'CFR Chicago',
          items: '[{ sku: A, quantity: 100 }, { sku: B, quantity: 100 }]',
          charges: '{ mainCarriage: 100 USD }',
        }),
      }),
    );
    assert.deepEqual(
      report.lines.map((line) => line.unitPrice),
      ['10.50', '10.50'],
    );
  });
});

describe('packing a thousand lines', () => {
  const item = '{ sku: A, quantity: 10 }';
  const of = (count: number, last = item): ReturnType<typeof totalsOf> =>
    totalsOf(folder({ 'q.quotation.yaml': document({ items: `[${`${item}, `.repeat(count - 1)}${last}]` }) }));

  it('sums them in blocks to what they sum to one by one', () => {
    for (const count of [1, 31, 32, 33, 65, 1000]) {
      const { packing } = of(count);
      // 10 units are 3 cartons of 0.1 m³ and 10 kg
      assert.deepEqual(
        [packing?.cartons, packing?.volume, packing?.grossWeight],
        [3 * count, `${(3 * count) / 10}${count % 10 === 0 ? '.000' : '00'}`, `${30 * count}.00`],
      );
    }
  });

  it('knows no volume where one of them has none, wherever it stands', () => {
    assert.equal(
      of(70, '{ sku: A, quantity: 4, packing: { unitsPerCarton: 4, grossWeight: 10 kg } }').packing?.volume,
      undefined,
    );
  });
});

describe('lines that do not ship', () => {
  const mould = '{ sku: M, quantity: 1, price: 800, ships: no }';
  const files = (items: string, charges = 'none'): Parameters<typeof totalsOf>[0] =>
    folder({
      'm.product.yaml': product({ sku: 'M', packing: undefined }),
      'q.quotation.yaml': document({ incoterm: 'CFR Chicago', items, charges: `{ mainCarriage: ${charges} }` }),
    });

  it('pack nothing and leave the load complete', () => {
    const { packing } = totalsOf(files(`[{ sku: A, quantity: 100 }, ${mould}]`));
    assert.deepEqual([packing?.cartons, packing?.volume, packing?.lines.length], [25, '2.500', 1]);
    assert.equal(
      totalsOf(files(`[{ sku: A, quantity: 100 }, ${mould.replace('no', 'yes')}]`)).packing?.volume,
      undefined,
    );
  });

  it('are not packed even where they say how', () => {
    assert.equal(
      totalsOf(files('[{ sku: A, quantity: 100 }, { sku: A, quantity: 100, ships: no }]')).packing?.cartons,
      25,
    );
  });

  it('are no units that a charge counts', () => {
    const { totals } = totalsOf(files(`[{ sku: A, quantity: 100 }, ${mould}]`, '1 USD per unit'));
    assert.equal(totals.total, '1900.00'); // 1000 + 100 + 800
  });
});
