import assert from 'node:assert/strict';
import { found, product, said } from './found.ts';

const CODE = 'tier-order';
const of = (tiers: string): Record<string, string> => ({
  'a.product.yaml': product({ price: `{ term: FOB Ningbo, currency: USD, tiers: [${tiers}] }` }),
});

describe('tier-order', () => {
  it('objects to a price that rises with the quantity', () => {
    const files = of('{ from: 100, unit: 12.80 }, { from: 500, unit: 19.10 }');
    assert.deepEqual(found(CODE, files, 'a.product.yaml'), ['19.10']);
    assert.deepEqual(said(CODE, files, 'a.product.yaml'), [
      'From 500 the price is 19.1, more than the 12.8 from 100: correct one of the two',
    ]);
  });

  it('objects to a tier that stands twice', () => {
    const files = of('{ from: 100, unit: 12.80 }, { from: 500, unit: 11.90 }, { from: 100, unit: 12.50 }');
    assert.deepEqual(found(CODE, files, 'a.product.yaml'), ['100']);
  });

  it('is content with prices that fall or stay, in whichever order', () => {
    const files = of('{ from: 1000, unit: 11 }, { from: 100, unit: 12.80 }, { from: 500, unit: 11 }');
    assert.deepEqual(found(CODE, files, 'a.product.yaml'), []);
    assert.deepEqual(found(CODE, of('{ from: 100, unit: 12.80 }, { from: 500, unit: 85 CNY }'), 'a.product.yaml'), []);
  });
});
