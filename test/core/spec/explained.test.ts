import assert from 'node:assert/strict';
import { everyKey } from './every-key.ts';

describe('what each key is', () => {
  const keys = everyKey();

  it('is known of every key of every kind of file', () => {
    assert.ok(keys.length > 250, String(keys.length));
    for (const path of [
      'seller.banks.*.iban',
      'quotation.buyer.contact.phone',
      'products.products.*.price.tiers.*.unit',
    ])
      assert.ok(
        keys.some((key) => key.path === path),
        path,
      );
    assert.deepEqual(
      keys.filter(({ words }) => !words).map(({ path }) => path),
      [],
    );
  });

  it('is a short sentence', () => {
    for (const { path, words = '' } of keys) {
      assert.match(words, /^\S[^\n]*\.$/, path);
      assert.ok(words.length <= 110, `${path}: ${words.length}`);
    }
  });
});
