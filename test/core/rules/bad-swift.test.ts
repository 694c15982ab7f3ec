import assert from 'node:assert/strict';
import { found, seller } from './found.ts';

const of = (swift: string): Record<string, string> => ({
  'us.seller.yaml': seller({ banks: `[{ beneficiary: B, bank: C, swift: ${swift} }]` }),
});

describe('bad-swift', () => {
  for (const swift of ['EXAMCNBJXX', 'EXAM', '12345678'])
    it(`objects to ${swift}`, () => assert.deepEqual(found('bad-swift', of(swift), 'us.seller.yaml'), [swift]));

  for (const swift of ['EXAMCNBJ', 'EXAMCNBJXXX'])
    it(`takes ${swift}`, () => assert.deepEqual(found('bad-swift', of(swift), 'us.seller.yaml'), []));
});
