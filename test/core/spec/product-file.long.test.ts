import assert from 'node:assert/strict';
import { edited, seeded } from './hostile-edits.ts';
import { ALONE, BRACES, LINES, products, sameAsReadAtOnce } from './product-texts.ts';

describe('a product file that is read on demand', function () {
  this.timeout(120_000);

  for (const [name, base] of Object.entries({ lines: LINES, braces: BRACES, alone: ALONE }))
    for (const seed of [1, 2])
      it(`is after any edits what it is when it is read at once: ${name}, seed ${seed}`, () => {
        const random = seeded(seed * 77);
        let [text, file] = [base, products(base)];
        const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);
        let unread = 0;
        for (let n = 0; n < runs; n += 1) {
          text = random() < 0.15 ? base : edited(text, random, SKU_EDITS);
          file = products(text, file);
          if (file.count > 0 && !file.isRead(file.count - 1)) unread += 1;
          sameAsReadAtOnce(file);
        }
        assert.ok(unread > runs / 100, String(unread));
      });
});

const SKU_EDITS = [
  ...[
    'sku: X\n',
    'sku',
    '\n    sku: Y\n',
    ', sku: Z',
    '\nsku: W\n',
    '"sku": V',
    '\nproducts:\n  - { sku: U }\n',
    '*',
    '\\',
  ],
  ...[
    '} - {',
    '  - sku: T\n    name: t\n    unit: pcs\n',
    '\n    name: "',
    "\n    name: '",
    '\n    specs: {',
    '\n     x: y',
  ],
];
