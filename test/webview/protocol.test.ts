import assert from 'node:assert/strict';
import { PAGE_COMMANDS, readFromPage } from '../../src/webview/protocol.ts';

describe('messages from the sidebar page', () => {
  const place = { file: 'a.quotation.yaml', line: 8, column: 11 };

  for (const message of [
    { type: 'ready' },
    { type: 'copy', text: 'USD 14,682.84' },
    { type: 'reveal', place },
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
  ])
    it(`refuses ${JSON.stringify(message)}`, () => assert.equal(readFromPage(message), undefined));
});
