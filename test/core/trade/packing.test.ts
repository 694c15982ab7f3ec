import assert from 'node:assert/strict';
import { Decimal, dec } from '../../../src/core/money/decimal.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import type { Packing } from '../../../src/core/spec/product.ts';
import { CONTAINERS } from '../../../src/core/tables/containers.ts';
import {
  airWeight,
  bestGrid,
  cartonsThatFit,
  loadOf,
  packLine,
  planContainers,
  revenueTons,
} from '../../../src/core/trade/packing.ts';
import type { ContainerChoice } from '../../../src/core/spec/measures.ts';
import { document, folder, product, quoted, totalsOf } from '../files.ts';

function packed(quantity: string, packing: string, line = 0): ReturnType<typeof packLine> {
  const file = parseFile('a.product.yaml', `sku: A\nname: A\nunit: pcs\npacking: ${packing}\n`);
  assert.ok(file?.kind === 'product');
  return packLine(line, dec(quantity), file.value[0]?.product.packing as Packing);
}

/** A load of one carton of a volume and a weight. */
function load(volume: string, weight?: string): ReturnType<typeof loadOf> {
  const line = packed(
    '1',
    `{ unitsPerCarton: 1, volume: ${volume} m3${weight === undefined ? '' : `, grossWeight: ${weight} kg`} }`,
  );
  return loadOf(line ? [line] : [], true);
}

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

  it('does not guess how many units a carton holds', () => {
    assert.equal(packed('100', '{ carton: 64 x 64 x 22 cm }'), undefined);
    assert.equal(packed('100', '{ unitsPerCarton: 4 }'), undefined);
  });
});

describe('a load', () => {
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

describe('containers', () => {
  for (const [title, volume, weight, choice, plan] of [
    ['the smallest that holds all', '20', '1000', 'auto', '1 × 20GP 0.714 volume'],
    ['the next where weight is too much', '20', '18000', 'auto', '1 × 40GP 0.818 weight'],
    ['exactly full is full, not over', '28', '17500', '20GP', '1 × 20GP 1.000 volume'],
    ['a drop over takes a second', '28.001', '100', '20GP', '2 × 20GP 0.000 volume'],
    ['weight alone takes a second', '10', '17501', '20GP', '2 × 20GP 0.000 weight'],
    ['40HC where one is not enough', '100', '1000', 'auto', '2 × 40HC 0.471 volume'],
    ['the type that was asked for', '1', '10', '45HC', '1 × 45HC 0.013 volume'],
    ['volume alone where weights are not known', '60', undefined, 'auto', '1 × 40HC 0.882 volume'],
  ] as const)
    it(title, () => {
      const found = planContainers(load(volume, weight), choice, CONTAINERS);
      assert.equal(found && `${found.count} × ${found.size.type} ${found.fill.toFixed(3)} ${found.by}`, plan);
    });

  it('none for LCL, and none where the volume is not known', () => {
    assert.equal(planContainers(load('1', '1'), 'LCL', CONTAINERS), undefined);
    for (const choice of ['auto', '40HC'] as const satisfies readonly ContainerChoice[])
      assert.equal(planContainers(loadOf([], true), choice, CONTAINERS), undefined);
  });

  // CN-19: 56 × 40 × 45 cm in the 55 m³ that a 40-foot container holds: 545.63 cartons are 545
  it('floors the cartons that fit', () => {
    const size = {
      ...CONTAINERS[1],
      type: '40GP',
      usable: dec('55'),
      payload: dec('22000'),
      inner: [dec('12'), dec('2.3'), dec('2.3')],
      source: 's',
    } as const;
    const carton = packed('1', '{ unitsPerCarton: 48, carton: 56 x 40 x 45 cm }')?.carton;
    assert.equal(carton && cartonsThatFit(carton, size)?.cartons, 545);
    const heavy = packed('1', '{ unitsPerCarton: 1, carton: 56 x 40 x 45 cm, grossWeight: 50 kg }')?.carton;
    assert.equal(heavy && cartonsThatFit(heavy, size)?.cartons, 440);
  });

  it('LD-01: stacks 3,150 cartons of 32 × 24 × 13 in 589 × 233 × 240', () => {
    const [carton, inner] = [
      ['32', '24', '13'],
      ['589', '233', '240'],
    ].map((sides) => sides.map(dec) as [Decimal, Decimal, Decimal]);
    assert.ok(carton && inner);
    assert.equal(bestGrid(carton, inner), 3150);
    assert.equal(bestGrid([inner[0].plus(1), dec('1'), dec('1')], inner), 0);
  });

  it('“auto” says nothing of how the goods travel', () => {
    const files = folder({
      'us.seller.yaml': 'name: S\naddress: N\ncountry: CN\ndefaults: { mode: air }\n',
      'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', container: 'auto' }),
    });
    assert.deepEqual(totalsOf(files).packing?.containers, []);
    const boxed = { ...files, 'q.quotation.yaml': document({ container: '20GP' }) };
    assert.equal(totalsOf(boxed).packing?.containers[0]?.type, '20GP');
  });

  it('“auto” looks only at types that the freight rates know', () => {
    const rates = (type: string): string =>
      `charges: [{ element: mainCarriage, from: Ningbo, to: Chicago, amount: 900 USD per ${type}, source: s }]\n`;
    for (const type of ['20GP', '40HC']) {
      const report = quoted({ incoterm: 'CFR Chicago', container: 'auto' }, { 'x.rates.yaml': rates(type) });
      assert.deepEqual([report.packing?.containers[0]?.type, report.totals.total], [type, '1900.00']);
    }
  });

  it('a figure of the workspace wins over the table', () => {
    const rates = 'containers: [{ type: 20GP, usable: 2 m3, source: s }]\n';
    assert.equal(quoted({ container: '20GP' }, { 'x.rates.yaml': rates }).packing?.containers[0]?.count, 2);
  });
});

describe('chargeable weights', () => {
  it('W/M is the larger of m³ and t', () => {
    assert.equal(revenueTons(load('2', '1500'))?.toFixed(), '2');
    assert.equal(revenueTons(load('1', '1500'))?.toFixed(), '1.5');
    assert.equal(revenueTons(load('1')), undefined);
  });

  it('LD-02: by air the larger of kg and cm³ ÷ 6000', () => {
    assert.equal(airWeight(load('0.45', '25'))?.toFixed(), '75');
    assert.equal(airWeight(load('0.45', '80'))?.toFixed(), '80');
  });

  it('air freight counts them, from its minimum', () => {
    // 25 cartons of 0.1 m³ and 10 kg: 250 kg, 416.67 kg by volume
    const by = (charges: string): string | null =>
      quoted({
        incoterm: 'CPT Chicago',
        mode: 'air',
        charges: `{ ${charges}, preCarriage: none }`,
        pricing: '{}',
        items: '[{ sku: A, quantity: 100 }]',
        charging: 'separate lines',
      }).totals.charges;
    assert.equal(by('mainCarriage: 3 USD per kg min 100'), '1250.00');
    assert.equal(by('mainCarriage: 3 USD per kg min 1000'), '3000.00');
  });

  it('minima hold for every way of counting', () => {
    const by = (mainCarriage: string): string | null =>
      quoted({
        incoterm: 'CFR Chicago',
        container: 'LCL',
        charges: `{ mainCarriage: ${mainCarriage} }`,
        charging: 'separate lines',
      }).totals.charges;
    assert.equal(by('100 USD per W/M min 5'), '500.00');
    assert.equal(by('100 USD per W/M min 1'), '250.00');
    assert.equal(by('1 USD per carton min 30'), '30.00');
    assert.equal(by('1 USD per carton'), '25.00');
    assert.equal(by('100 USD per t'), '25.00');
    assert.equal(by('100 USD per m3'), '250.00');
    assert.equal(by('0.10 USD per unit'), '10.00');
  });
});
