import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const of = (incoterm: string): Record<string, string> => ({ 'q.quotation.yaml': document({ incoterm }) });

describe('country-as-place', () => {
  for (const term of ['FOB China', 'CIF USA', 'DAP Germany'])
    it(`objects to ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), [term]));

  it('keeps the variant of DDP in its fix: the price hangs on it', () => {
    const files = { 'q.quotation.yaml': document({ incoterm: 'DDP Germany (VAT unpaid)', to: 'Hamburg' }) };
    assert.match(
      mended('country-as-place', files)['q.quotation.yaml'] ?? '',
      /^incoterm: DDP Hamburg \(VAT unpaid\)$/m,
    );
  });

  for (const term of ['FOB Ningbo', 'CIF Singapore', 'FOB Shanghai, China'])
    it(`takes ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), []));
});
