import assert from 'node:assert/strict';
import { buyer, document, found, mended, said } from './found.ts';

const of = (name: string): Record<string, string> => ({
  'acme.buyer.yaml': buyer(),
  'q.quotation.yaml': document({ buyer: name }),
});

describe('unknown-buyer', () => {
  it('names the buyer that was meant, and writes it', () => {
    assert.deepEqual(found('unknown-buyer', of('acmee')), ['acmee']);
    const after = mended('unknown-buyer', of('acmee'));
    assert.match(after['q.quotation.yaml'] ?? '', /buyer: acme\n/);
    assert.deepEqual(found('unknown-buyer', after), []);
  });

  it('offers nothing where nothing is near', () => {
    assert.deepEqual(said('unknown-buyer', of('zzzzzzzz')), [
      'No buyer file is called zzzzzzzz: add zzzzzzzz.buyer.yaml, or write the buyer here',
    ]);
  });

  it('is content with a file, and with a buyer written out', () => {
    assert.deepEqual(found('unknown-buyer', of('acme')), []);
    assert.deepEqual(found('unknown-buyer'), []);
  });
});
