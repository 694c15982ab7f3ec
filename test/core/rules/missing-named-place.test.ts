import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const of = (incoterm: string): Record<string, string> => ({ 'q.quotation.yaml': document({ incoterm }) });

describe('missing-named-place', () => {
  it('objects to a bare rule', () => assert.deepEqual(found('missing-named-place', of('FOB')), ['FOB']));
  it('does not take the edition for a place', () => {
    assert.deepEqual(found('missing-named-place', of('FOB Incoterms 2020')), ['FOB Incoterms 2020']);
  });
  it('keeps the variant of DDP in its fix', () => {
    const files = { 'q.quotation.yaml': document({ incoterm: 'DDP (VAT unpaid)' }) };
    assert.match(
      mended('missing-named-place', files)['q.quotation.yaml'] ?? '',
      /^incoterm: DDP Chicago \(VAT unpaid\)$/m,
    );
  });
  it('is content with a place', () => assert.deepEqual(found('missing-named-place', of('FOB Ningbo')), []));
});
