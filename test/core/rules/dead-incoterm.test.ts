import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, mended } from './found.ts';

const of = (incoterm: string): Record<string, string> => ({ 'q.quotation.yaml': document({ incoterm }) });

describe('dead-incoterm', () => {
  for (const [dead, better] of [
    ['DAT Chicago', 'DPU Chicago'],
    ['DDU Chicago', 'DAP Chicago'],
    ['C&F Chicago', 'CFR Chicago'],
    ['CNF Chicago', 'CFR Chicago'],
    ['DES Chicago', 'DAP Chicago'],
    ['DEQ Chicago', 'DPU Chicago'],
    ['DAF Chicago', 'DAP Chicago'],
  ] as const)
    it(`writes ${better} for ${dead}`, () => {
      assert.deepEqual(found('dead-incoterm', of(dead)), [dead]);
      const after = mended('dead-incoterm', of(dead));
      assert.match(after['q.quotation.yaml'] ?? '', new RegExp(`incoterm: ${better}\n`));
      assert.deepEqual(found('dead-incoterm', after), []);
    });

  it('is content with the eleven', () => assert.deepEqual(found('dead-incoterm', of('DPU Chicago')), []));

  it('leaves the total incomplete', () => {
    const report = totalsOf(folder(of('DDU Chicago')));
    assert.equal(report.totals.total, null);
    assert.deepEqual(report.missing, ['incoterm']);
  });
});
