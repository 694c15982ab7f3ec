import assert from 'node:assert/strict';
import { found, seller } from './found.ts';

const of = (iban: string): Record<string, string> => ({
  'us.seller.yaml': seller({ banks: `[{ beneficiary: B, bank: C, iban: ${iban} }]` }),
});

describe('bad-iban', () => {
  it('objects to a wrong check digit', () => {
    assert.deepEqual(found('bad-iban', of('NL92 ABNA 0417 1643 00'), 'us.seller.yaml'), ['NL92 ABNA 0417 1643 00']);
  });

  it('takes a right one, spaced or not', () => {
    assert.deepEqual(found('bad-iban', of('NL91 ABNA 0417 1643 00'), 'us.seller.yaml'), []);
    assert.deepEqual(found('bad-iban', of('NL91ABNA0417164300'), 'us.seller.yaml'), []);
  });

  it('looks at an account that begins like an IBAN', () => {
    const account = (text: string): Record<string, string> => ({
      'us.seller.yaml': seller({ banks: `[{ beneficiary: B, bank: C, account: "${text}" }]` }),
    });
    assert.deepEqual(found('bad-iban', account('GB83 WEST 1234 5698 7654 32'), 'us.seller.yaml'), [
      '"GB83 WEST 1234 5698 7654 32"',
    ]);
    for (const fine of ['GB82 WEST 1234 5698 7654 32', '0000 1111 2222', 'NRA1234567890123456', 'CN12345678901234567'])
      assert.deepEqual(found('bad-iban', account(fine), 'us.seller.yaml'), [], fine);
  });
});
