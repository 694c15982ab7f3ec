import assert from 'node:assert/strict';
import { found, said, seller, severities } from './found.ts';

const of = (swift: string): Record<string, string> => ({
  'us.seller.yaml': seller({ banks: `[{ beneficiary: B, bank: C, swift: ${swift} }]` }),
});

describe('bad-swift', () => {
  for (const swift of ['EXAMCNBJXX', 'EXAM', '12345678'])
    it(`objects to ${swift}`, () => assert.deepEqual(found('bad-swift', of(swift), 'us.seller.yaml'), [swift]));

  for (const swift of ['EXAMCNBJ', 'EXAMCNBJXXX'])
    it(`takes ${swift}`, () => assert.deepEqual(found('bad-swift', of(swift), 'us.seller.yaml'), []));

  it('warns of an IBAN of another country', () => {
    const both = (swift: string, iban: string): Record<string, string> => ({
      'us.seller.yaml': seller({ banks: `[{ beneficiary: B, bank: C, swift: ${swift}, iban: ${iban} }]` }),
    });
    const files = both('EXAMCNBJ', 'GB82WEST12345698765432');
    assert.deepEqual(severities('bad-swift', files, 'us.seller.yaml'), ['warning']);
    assert.deepEqual(said('bad-swift', files, 'us.seller.yaml'), [
      'The SWIFT code is of a bank in CN, the IBAN of one in GB: check which of the two is right',
    ]);
    for (const swift of ['WESTGB2L', 'WESTJESX'])
      assert.deepEqual(found('bad-swift', both(swift, 'GB82WEST12345698765432'), 'us.seller.yaml'), []);
  });
});
