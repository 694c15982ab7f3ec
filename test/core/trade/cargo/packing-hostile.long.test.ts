import assert from 'node:assert/strict';
import { buyerModel, checkFile, compute } from '../../../../src/core/index.ts';
import { document, documentIn, folder, product, workspaceOf } from '../../files.ts';
import type { Files } from '../../files.ts';

/** The packing of a document's model as JSON; its issues are looked for too. Nothing here may throw. */
function packing(files: Files): string {
  const workspace = workspaceOf(folder(files));
  const file = documentIn(workspace);
  const computation = compute(workspace, file);
  checkFile(workspace, file, '2026-11-23', computation);
  return JSON.stringify(buyerModel(computation).packing ?? null);
}

const TINY = '0.00000000000000000001';
const HUGE = '9'.repeat(30);
const PACKINGS = [
  `{ unitsPerCarton: ${TINY}, volume: 1 m3 }`,
  `{ unitsPerCarton: ${HUGE}, volume: ${TINY} m3, grossWeight: ${TINY} kg }`,
  `{ unitsPerCarton: 1, carton: ${TINY} x ${TINY} x ${TINY} mm, grossWeight: ${HUGE} t }`,
  `{ unitsPerCarton: 3, carton: ${HUGE} x 1 x 1 m, pallet: { cartons: 999999, size: 1 x 1 x ${HUGE} m } }`,
  '{ unitsPerCarton: 4, pallet: { cartons: 0 } }',
  '{ unitsPerCarton: 4, volume: 1 m3, pallet: }',
  '{ unitsPerCarton: 4, volume: 1 m3, pallet: 24 }',
  '{ unitsPerCarton: 4, volume: 1 m3, pallet: [] }',
  '{ unitsPerCarton: 4, volume: 1 m3, pallet: { cartons: 24, size: 0 x 0 x 0 cm, weight: -1 kg, stackable: perhaps } }',
  '[]',
  'none',
];
const CONTAINERS = [
  'auto',
  '20GP',
  '999 x 20GP + 999 x 45HC',
  'LCL',
  '1 x',
  '2147483648 x 20GP',
  '__proto__',
  '[]',
  '{}',
];

describe('packing of hostile texts', () => {
  for (const text of PACKINGS)
    it(text.slice(0, 60), () => {
      for (const container of CONTAINERS)
        for (const quantity of ['1', '7', '1000000', TINY, HUGE]) {
          const files = {
            'a.product.yaml': product({ packing: text }),
            'x.rates.yaml':
              'charges:\n  - { element: mainCarriage, amount: 900 USD per 40HC, source: s }\n  - { element: mainCarriage, amount: 500 USD per 20GP, source: s }\n',
            'q.quotation.yaml': document({
              incoterm: 'CFR Chicago',
              container,
              items: `[{ sku: A, quantity: ${quantity} }]`,
            }),
          };
          assert.doesNotMatch(packing(files), /NaN|Infinity|"-/, `${container} ${quantity}`);
        }
    });

  it('a workspace’s containers of no size are left out', () => {
    const containers =
      '[{ type: 20GP, usable: 0 m3, payload: -1 kg, inner: 0 x 0 x 0 m, source: s }, { type: 20GP, source: s }, {}]';
    assert.match(
      packing({ 'x.rates.yaml': `containers: ${containers}\n`, 'q.quotation.yaml': document({ container: '20GP' }) }),
      /"fill":"0.089"/,
    );
  });

  it('places of any length and make are looked up at once', () => {
    const places = [' '.repeat(50_000), `${'a, '.repeat(20_000)}b`, '(((((', ',,,', '*', '\\t'];
    for (const place of places) {
      const rates = `charges: [{ element: mainCarriage, from: "${place}", to: Chicago, amount: 9 USD, source: s }]\n`;
      const started = performance.now();
      packing({ 'x.rates.yaml': rates, 'q.quotation.yaml': document({ incoterm: 'CFR Chicago', from: `"${place}"` }) });
      assert.ok(performance.now() - started < 500, place.slice(0, 10));
    }
  });
});
