import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (country: string, incoterm = 'EXW Ningbo'): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, buyer: `{ name: B, country: ${country} }` }),
});

describe('exw-export', () => {
  it('warns of EXW to another country', () => assert.deepEqual(found('exw-export', of('US')), ['EXW Ningbo']));

  it('is content at home, and with FCA', () => {
    assert.deepEqual(found('exw-export', of('CN')), []);
    assert.deepEqual(found('exw-export', of('US', 'FCA Ningbo')), []);
  });
});
