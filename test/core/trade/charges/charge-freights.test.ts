import assert from 'node:assert/strict';
import { compute } from '../../../../src/core/index.ts';
import { document, documentIn, folder, product, workspaceOf } from '../../files.ts';

/** What `container: auto` takes for so many m³ (of 100 kg each) by rows for the sea freight, and why. */
function auto(volume: number, rows: readonly string[], packing?: string): string {
  const workspace = workspaceOf(
    folder({
      'a.product.yaml': product({ packing: packing ?? '{ unitsPerCarton: 1, volume: 1 m3, grossWeight: 100 kg }' }),
      'x.rates.yaml': `fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-01, source: s }]\ncharges:\n${rows
        .map((row) => `  - { element: mainCarriage, source: s, ${row} }\n`)
        .join('')}`,
      'q.quotation.yaml': document({
        incoterm: 'CFR Chicago',
        container: 'auto',
        items: `[{ sku: A, quantity: ${volume} }]`,
      }),
    }),
  );
  const { plan } = compute(workspace, documentIn(workspace));
  return `${plan?.boxes.map(({ size, count }) => `${count} × ${size.type}`).join(' + ') ?? ''} ${plan?.chosen ?? ''}`;
}

describe('the freights that choose containers', () => {
  for (const [type, expected] of [
    ['20GP', '1 × 20GP cheapest'],
    ['40GP', '1 × 40GP cheapest'],
    ['40HC', '1 × 40HC cheapest'],
    ['45HC', '1 × 45HC cheapest'],
  ] as const)
    it(`are for ${type} where only that has one`, () => {
      assert.equal(auto(10, [`amount: 900 USD per ${type}`]), expected);
      assert.equal(auto(10, [`container: ${type}, amount: 900 USD per container`]), expected);
    });

  for (const [title, volume, rows, expected] of [
    [
      'weigh two small ones against a large one',
      30,
      ['amount: 300 USD per 20GP', 'amount: 900 USD per 40HC'],
      '2 × 20GP cheapest',
    ],
    [
      'are compared in one currency',
      30,
      ['amount: 1400 CNY per 20GP', 'amount: 900 USD per 40HC'], // 2 × 200 USD
      '2 × 20GP cheapest',
    ],
    [
      'may be one sum for all of a type',
      30,
      ['container: 20GP, amount: 700 USD', 'amount: 900 USD per 40HC'],
      '2 × 20GP cheapest',
    ],
    [
      'keep to a least number',
      30,
      ['amount: 400 USD per 20GP min 3', 'amount: 900 USD per 40HC'], // 3 × 400
      '1 × 40HC cheapest',
    ],
    [
      'may be one for a type, another for any container',
      30,
      ['amount: 1000 USD per container', 'amount: 400 USD per 20GP'],
      '2 × 20GP cheapest',
    ],
    // The cheapest by the count alone would be 45HC + 20GP: a price for any container does not say that they are offered.
    ['say nothing where each costs the same', 100, ['amount: 1000 USD per container'], '1 × 40HC + 1 × 40GP smallest'],
    ['say which types there are where none can be compared', 10, ['amount: 900 EUR per 40HC'], '1 × 40HC smallest'],
    ['say which types there are where one is for nothing', 10, ['container: 40HC, amount: none'], '1 × 40HC smallest'],
    [
      'are valid before they are cheap',
      10,
      ['amount: 100 USD per 20GP, validUntil: 2026-11-22', 'amount: 900 USD per 45HC'],
      '1 × 45HC cheapest',
    ],
  ] as const)
    it(title, () => assert.equal(auto(volume, rows), expected));

  it('say nothing of a type that the pallets do not go into', () => {
    // 2.45 m high: not under the 2.385 m of a 20GP
    const tall = '{ unitsPerCarton: 1, volume: 1 m3, pallet: { cartons: 1, size: 100 x 100 x 245 cm } }';
    assert.equal(auto(4, ['amount: 100 USD per 20GP', 'amount: 900 USD per 45HC'], tall), '1 × 45HC cheapest');
  });
});
