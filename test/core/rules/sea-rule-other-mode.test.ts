import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const of = (incoterm: string, mode: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, mode }),
});

describe('sea-rule-other-mode', () => {
  for (const [rule, mode, better] of [
    ['FOB Ningbo', 'air', 'FCA Ningbo'],
    ['CFR Chicago', 'rail', 'CPT Chicago'],
    ['CIF Chicago', 'courier', 'CIP Chicago'],
    ['FAS Ningbo', 'road', 'FCA Ningbo'],
  ] as const)
    it(`writes ${better} for ${rule} by ${mode}`, () => {
      assert.deepEqual(found('sea-rule-other-mode', of(rule, mode)), [rule]);
      const after = mended('sea-rule-other-mode', of(rule, mode));
      assert.match(after['q.quotation.yaml'] ?? '', new RegExp(`incoterm: ${better}\n`));
      assert.deepEqual(found('sea-rule-other-mode', after), []);
    });

  it('is content by sea, and with FCA by air', () => {
    assert.deepEqual(found('sea-rule-other-mode', of('FOB Ningbo', 'sea')), []);
    assert.deepEqual(found('sea-rule-other-mode', of('FCA Ningbo', 'air')), []);
  });
});
