import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (keys: Record<string, string | undefined>): string[] =>
  found('same-port', { 'q.quotation.yaml': document(keys) });

describe('same-port', () => {
  it('objects to a carriage from a port to itself', () => {
    assert.deepEqual(of({ from: 'Ningbo', to: 'ningbo' }), ['ningbo']);
  });

  it('takes the place of the term where no port is written', () => {
    assert.deepEqual(of({ from: undefined, incoterm: 'FOB Chicago' }), ['Chicago']);
  });

  it('is content with two ports, and with one', () => {
    assert.deepEqual(of({}), []);
    assert.deepEqual(of({ to: undefined }), []);
  });
});
