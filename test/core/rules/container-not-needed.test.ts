import assert from 'node:assert/strict';
import { document, found, said, severities } from './found.ts';

// 100 units are 25 cartons of 0.1 m³ and 10 kg.
const of = (container: string, quantity: string): Record<string, string> => ({
  'q.quotation.yaml': document({ container, items: `[{ sku: A, quantity: ${quantity} }]` }),
});

describe('container-not-needed', () => {
  it('says which of the containers that are counted out would stay empty', () => {
    const files = of('40HC + 20GP', '2000');
    assert.deepEqual(found('container-not-needed', files), ['40HC + 20GP']);
    assert.deepEqual(said('container-not-needed', files), [
      '1 × 20GP would stay empty: the load goes into the other containers',
    ]);
    assert.deepEqual(severities('container-not-needed', files), ['warning']);
    assert.deepEqual(said('container-not-needed', of('4 x 20GP', '1800')), [
      '2 × 20GP would stay empty: the load goes into the other containers',
    ]);
  });

  it('is content with containers that all hold something, or too little room', () => {
    for (const [container, quantity] of [
      ['40HC + 20GP', '2800'],
      ['2 x 20GP', '1121'],
      ['40HC + 20GP', '9000'],
      ['1 x 40HC', '4'],
      ['40HC', '4'],
      ['auto', '4'],
      ['LCL', '4'],
    ] as const)
      assert.deepEqual(found('container-not-needed', of(container, quantity)), [], container);
  });
});
