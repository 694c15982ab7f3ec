import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const files = (number: string): Record<string, string> => ({ 'old/q.quotation.yaml': document({ number }) });

describe('duplicate-number', () => {
  it('objects to a number that another document has', () => {
    assert.deepEqual(found('duplicate-number', files('Q-1')), ['Q-1']);
    assert.deepEqual(said('duplicate-number', files('Q-1')), [
      'Q-1 is also the number of old/q.quotation.yaml: give one of them another number',
    ]);
  });

  it('is content with another number', () => assert.deepEqual(found('duplicate-number', files('Q-2')), []));
});
