import assert from 'node:assert/strict';
import { FRESH, isWish, readState, stateFor, watchOf } from '../../src/webview/state.ts';

describe('what the sidebar remembers', () => {
  const kept = {
    open: ['picture' as const, 'whatIf' as const],
    uri: 'file:///a',
    allLines: true,
    allIssues: true,
    scroll: 120,
    figure: 'line:0',
    rule: 'CIF',
    wish: { freight: '900', fx: { 'USD/CNY': '7' } },
  };

  it('comes back as it was', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(readState(structuredClone(kept)))), kept);
  });

  for (const odd of [
    undefined,
    null,
    'x',
    { scroll: -1, uri: 3, allLines: 'yes', open: 'all', rule: 7, wish: 3, figure: {} },
  ])
    it(`begins afresh from ${JSON.stringify(odd)}`, () => assert.deepEqual(readState(odd), FRESH));

  it('stays for the same document', () => {
    assert.equal(stateFor(kept, kept.uri), kept);
  });

  it('keeps what is open for another document, and nothing else', () => {
    assert.deepEqual(stateFor(kept, 'file:///b'), { ...FRESH, open: kept.open, uri: 'file:///b' });
  });

  it('opens no part that it does not know', () => {
    assert.deepEqual(readState({ ...kept, open: ['terms', 'secrets'] }).open, ['terms']);
  });
});

describe('what the extension is asked for', () => {
  it('is no more than what is open', () => {
    const state = { ...FRESH, open: [], rule: 'CIF', wish: { freight: '1' } };
    assert.deepEqual(watchOf(state), { type: 'watch', terms: false, figure: undefined, wish: undefined });
    assert.deepEqual(watchOf({ ...state, open: ['terms', 'whatIf'], figure: 'profit' }), {
      type: 'watch',
      terms: 'CIF',
      figure: 'profit',
      wish: { freight: '1' },
    });
  });

  it('is nothing supposed where nothing is', () => {
    assert.equal(watchOf({ ...FRESH, open: ['whatIf'] }).wish, undefined);
    assert.equal(isWish({ fx: {} }), false);
    assert.equal(isWish({ fx: { 'USD/CNY': '7' } }), true);
    assert.equal(isWish({ freight: undefined, margin: '12' }), true);
  });
});
