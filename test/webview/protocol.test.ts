import assert from 'node:assert/strict';
import { PAGE_COMMANDS, readFromPage } from '../../src/webview/protocol.ts';

describe('messages from the sidebar page', () => {
  const place = { file: 'a.quotation.yaml', line: 8, column: 11 };

  for (const message of [
    { type: 'ready' },
    { type: 'copy', text: 'USD 14,682.84' },
    { type: 'reveal', place },
    { type: 'internal', shown: false },
    { type: 'convert', rule: 'CIF' },
    { type: 'fix', place, code: 'unknown-sku', fix: 0 },
    ...PAGE_COMMANDS.map((id) => ({ type: 'command', id })),
  ])
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(readFromPage(message), message));

  for (const message of [
    null,
    'ready',
    {},
    { type: 'command', id: 'workbench.action.quit' },
    { type: 'command' },
    { type: 'copy', text: 1 },
    { type: 'reveal' },
    { type: 'reveal', place: { ...place, line: '8' } },
    { type: 'reveal', place: { ...place, column: 1.5 } },
    { type: 'convert', rule: 'FOB Ningbo\nprice: 1' },
    { type: 'convert' },
    { type: 'write', wish: 'all' },
    { type: 'fix', place, code: 'unknown-sku', fix: 0.5 },
    { type: 'fix', code: 'unknown-sku', fix: 0 },
  ])
    it(`refuses ${JSON.stringify(message)}`, () => assert.equal(readFromPage(message), undefined));

  it('takes what is supposed as texts only', () => {
    const wish = { fx: { 'USD/CNY': '7.0', 'EUR/CNY': 8 }, freight: '900', duty: 5, quantity: 'x'.repeat(999) };
    const known = { fx: { 'USD/CNY': '7.0' }, freight: '900', duty: undefined, quantity: undefined, margin: undefined };
    assert.deepEqual(readFromPage({ type: 'write', wish }), { type: 'write', wish: known });
    assert.deepEqual(readFromPage({ type: 'watch', terms: 'CIF', figure: 'line:0', wish }), {
      type: 'watch',
      terms: 'CIF',
      figure: 'line:0',
      wish: known,
    });
    assert.deepEqual(readFromPage({ type: 'watch', terms: 'all', figure: 7 }), {
      type: 'watch',
      terms: false,
      figure: undefined,
      wish: undefined,
    });
  });
});
