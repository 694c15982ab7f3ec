import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (incoterm: string): Record<string, string> => ({ 'q.quotation.yaml': document({ incoterm }) });

describe('country-as-place', () => {
  for (const term of ['FOB China', 'CIF USA', 'DAP Germany'])
    it(`objects to ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), [term]));

  for (const term of ['FOB Ningbo', 'CIF Singapore', 'FOB Shanghai, China'])
    it(`takes ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), []));
});
