import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const LC = '100% by irrevocable L/C at sight';
const of = (keys: Record<string, string>): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', mode: 'sea', payment: LC, ...keys }),
});

describe('fca-on-board', () => {
  it('asks for the clause under an L/C by sea, and writes it', () => {
    assert.deepEqual(found('fca-on-board', of({})), [LC]);
    assert.match(mended('fca-on-board', of({}))['q.quotation.yaml'] ?? '', /notes: \["The buyer instructs the carrier/);
    assert.match(mended('fca-on-board', of({ language: 'zh' }))['q.quotation.yaml'] ?? '', /已装船提单/);
  });

  it('is content where the document says it in its own words', () => {
    for (const notes of [
      '["Carrier to issue B/L with on board notation"]',
      '[凭已装船提单议付]',
      '[Payable against FCR]',
    ])
      assert.deepEqual(found('fca-on-board', of({ notes })), [], notes);
  });

  it('says nothing of other terms, ways and payments', () => {
    assert.deepEqual(found('fca-on-board', of({ incoterm: 'FOB Ningbo' })), []);
    assert.deepEqual(found('fca-on-board', of({ mode: 'air' })), []);
    assert.deepEqual(found('fca-on-board', of({ payment: '100% T/T in advance' })), []);
  });
});
