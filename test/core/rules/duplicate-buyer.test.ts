import assert from 'node:assert/strict';
import { buyer, found } from './found.ts';

const files = (id: string): Record<string, string> => ({
  'acme.buyer.yaml': buyer(),
  'more/x.buyer.yaml': buyer({ id }),
});

describe('duplicate-buyer', () => {
  it('objects to an id that another file has by its name', () => {
    assert.deepEqual(found('duplicate-buyer', files('acme'), 'more/x.buyer.yaml'), ['id']);
    assert.deepEqual(found('duplicate-buyer', files('acme'), 'acme.buyer.yaml'), ['name']);
  });

  it('is content with ids of their own', () => {
    assert.deepEqual(found('duplicate-buyer', files('other'), 'more/x.buyer.yaml'), []);
  });
});
