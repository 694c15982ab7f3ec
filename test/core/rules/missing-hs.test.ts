import assert from 'node:assert/strict';
import { found, product } from './found.ts';

describe('missing-hs', () => {
  it('hints at a product without a code', () => {
    assert.deepEqual(found('missing-hs', { 'a.product.yaml': product({ hs: undefined }) }, 'a.product.yaml'), ['A']);
  });

  it('is content with a code', () => assert.deepEqual(found('missing-hs', {}, 'a.product.yaml'), []));
});
