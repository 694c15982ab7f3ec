import assert from 'node:assert/strict';
import { document, found, product, said, severities } from './found.ts';

const of = (container: string, quantity: string, kilos: string): Record<string, string> => ({
  'a.product.yaml': product({ packing: `{ unitsPerCarton: 1, volume: 0.1 m3, grossWeight: ${kilos} kg }` }),
  'q.quotation.yaml': document({ container, items: `[{ sku: A, quantity: ${quantity} }]` }),
});

describe('container-overweight', () => {
  it('says what is too heavy for containers that are counted out', () => {
    const files = of('40HC + 20GP', '100', '400');
    assert.deepEqual(found('container-overweight', files), ['40HC + 20GP']);
    assert.deepEqual(said('container-overweight', files), [
      'These containers may carry 39500 kg, the load is 40000 kg: 500 kg too much',
    ]);
    assert.deepEqual(severities('container-overweight', files), ['error']);
  });

  it('is content with the payload itself, and with as many as it takes', () => {
    assert.deepEqual(found('container-overweight', of('40HC + 20GP', '100', '395')), []);
    assert.deepEqual(found('container-overweight', of('20GP', '100', '400')), []);
    assert.deepEqual(found('container-overweight', of('auto', '100', '400')), []);
  });

  it('leaves it to volume where only that is too much', () => {
    assert.deepEqual(found('container-overweight', of('1 x 20GP', '300', '1')), []);
  });

  it('warns where the sums would do and an even mixture does not', () => {
    // 96 m³ and 39.36 t: the 40HC is full by weight, the 20GP by volume
    const files = of('40HC + 20GP', '960', '41');
    assert.deepEqual(severities('container-overweight', files), ['warning']);
    assert.match(said('container-overweight', files)[0] ?? '', /^Mixed evenly, 14\.9% of the load stays outside/);
  });
});
