import assert from 'node:assert/strict';
import { found, seller } from './found.ts';

const of = (...ids: readonly string[]): string[] =>
  found(
    'duplicate-bank',
    { 'us.seller.yaml': seller({ banks: `[${ids.map((id) => `{ ${id}beneficiary: B, bank: C }`).join(', ')}]` }) },
    'us.seller.yaml',
  );

describe('duplicate-bank', () => {
  it('points out the second account of an id', () => {
    assert.deepEqual(of('id: usd, ', 'id: eur, ', 'id: usd, '), ['usd']);
  });

  it('is content with ids of their own, and with none', () => {
    assert.deepEqual(of('id: usd, ', 'id: eur, '), []);
    assert.deepEqual(of('', ''), []);
  });
});
