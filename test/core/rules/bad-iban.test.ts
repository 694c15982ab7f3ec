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
});
