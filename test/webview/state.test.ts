import assert from 'node:assert/strict';
import { FRESH, readState, stateFor } from '../../src/webview/state.ts';

describe('what the sidebar remembers', () => {
  const kept = { internal: false, uri: 'file:///a', allLines: true, allIssues: true, scroll: 120 };

  it('comes back as it was', () => {
    assert.deepEqual(readState(structuredClone(kept)), kept);
  });

  for (const odd of [undefined, null, 'x', { scroll: -1, uri: 3, allLines: 'yes' }])
    it(`begins afresh from ${JSON.stringify(odd)}`, () => assert.deepEqual(readState(odd), FRESH));

  it('stays for the same document', () => {
    assert.equal(stateFor(kept, kept.uri), kept);
  });

  it('keeps only the choice on internal figures for another document', () => {
    assert.deepEqual(stateFor(kept, 'file:///b'), { ...FRESH, internal: false, uri: 'file:///b' });
  });
});
