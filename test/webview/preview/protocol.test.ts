import assert from 'node:assert/strict';
import { readFromPreview, readKept } from '../../../src/webview/preview/protocol.ts';

describe('messages from the preview page', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'write' },
    { type: 'view', first: 0, last: 3 },
    { type: 'look', language: 'en+zh', design: 'classic' },
    { type: 'follow', target: 'item/2/price' },
    { type: 'fault', index: 0 },
    { type: 'lock', locked: true },
    { type: 'export', as: 'pdf' },
    { type: 'export', as: 'any' },
    { type: 'email' },
  ])
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(readFromPreview(message), message));

  for (const message of [
    null,
    'ready',
    {},
    { type: 'open', uri: 'file:///etc/passwd' },
    { type: 'view', first: 2, last: 1 },
    { type: 'view', first: -1, last: 1 },
    { type: 'view', first: 0, last: 1e9 },
    { type: 'view', first: 0.5, last: 1 },
    { type: 'look', language: 'en' },
    { type: 'look', language: 'x'.repeat(301), design: 'modern' },
    { type: 'follow', target: ['total'] },
    { type: 'follow', target: 'x'.repeat(301) },
    { type: 'fault', index: '0' },
    { type: 'export', as: 'exe' },
  ])
    it(`refuses ${JSON.stringify(message).slice(0, 60)}`, () => assert.equal(readFromPreview(message), undefined));
});

describe('what a preview is restored from', () => {
  const kept = { uri: 'file:///a.quotation.yaml', locked: true, language: 'zh', design: 'classic' };

  it('is what its page left', () => {
    assert.deepEqual(readKept({ ...kept, zoom: 'fit', page: 3 }), kept);
    assert.deepEqual(readKept({ uri: kept.uri }), { ...kept, locked: false, language: undefined, design: undefined });
  });

  for (const state of [undefined, null, 'x', {}, { uri: '' }, { uri: 7 }])
    it(`is nothing from ${JSON.stringify(state)}`, () => assert.equal(readKept(state), undefined));
});
