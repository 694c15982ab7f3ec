import assert from 'node:assert/strict';
import { FRESH, readState } from '../../../src/webview/preview/state.ts';

describe('what the preview page remembers', () => {
  const state = {
    uri: 'file:///a',
    locked: true,
    language: 'zh',
    design: undefined,
    zoom: 1.5,
    page: 4,
    above: 0.25,
  };

  it('comes back as it was', () => {
    assert.deepEqual(readState(structuredClone(state)), state);
    assert.deepEqual(readState({ ...state, zoom: 'fit' }), { ...state, zoom: 'fit' });
  });

  for (const odd of [{ zoom: 0 }, { zoom: 1e9 }, { zoom: '2' }, { zoom: NaN }])
    it(`fits the width for ${JSON.stringify(odd)}`, () => assert.equal(readState({ ...state, ...odd }).zoom, 'fit'));

  for (const odd of [{ page: -1 }, { page: 0.5 }, { page: 'x' }])
    it(`begins at the first page for ${JSON.stringify(odd)}`, () =>
      assert.equal(readState({ ...state, ...odd }).page, 0));

  for (const odd of [undefined, null, 3, {}, { zoom: 2 }])
    it(`begins afresh from ${JSON.stringify(odd)}`, () => assert.deepEqual(readState(odd), FRESH));
});
