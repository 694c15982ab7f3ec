import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/spec/file.ts';

describe('texts that nobody should write', () => {
  it('megabytes are read to the end', () => {
    const one = (n: number): string =>
      `  - { sku: S-${n}, name: { en: "Lamp number ${n}", zh: 灯 }, unit: pcs, hs: "940542", origin: CN, cost: { amount: ${n}.50 CNY, vat: 13%, rebate: 13% }, price: { term: FOB Ningbo, currency: USD, unit: ${n}.10 }, packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg } }\n`;
    let text = 'products:\n';
    for (let n = 1; text.length < 1_500_000; n++) text += one(n);
    const file = parseFile('all.product.yaml', text);
    assert.ok(file?.kind === 'product');
    assert.deepEqual(file.issues, []);
    assert.ok(file.value.length > 4500);
    assert.equal(file.value.at(-1)?.product.sku, `S-${file.value.length}`);
  });
});
