import assert from 'node:assert/strict';
import { done, offered, quotation, titles } from './done.ts';

describe('charges that lack', () => {
  it('get lines to fill in, the usual ones with none', () => {
    const change = done(quotation({ incoterm: 'CIF│ Chicago', mode: 'sea', container: '40HC' }), 'Add lines');
    assert.equal(change.snippet, true);
    assert.match(change.text, /charges: \{ preCarriage: none, .*, mainCarriage: \$\d, insurance: \$\d \}/);
  });

  it('get a mapping where there is none', () => {
    const change = done(quotation({ incoterm: 'FOB│ Ningbo', charges: undefined }), 'Add lines');
    assert.match(change.text, /\ncharges:\n {2}preCarriage: \$\{1:none\}\n {2}exportClearance: \$\{2:none\}\n/);
  });

  it('are asked for as the issue says that they lack', () => {
    const [action] = offered(quotation({ incoterm: 'FOB│ Ningbo', charges: undefined }));
    assert.deepEqual(action?.mends, ['missing-charge', 'expected-charge']);
    assert.equal(action.kind, 'quickfix');
  });

  it('are not asked for where none lacks', () => {
    assert.ok(!titles(quotation({ incoterm: 'FOB│ Ningbo' })).some((title) => title.startsWith('Add lines')));
  });

  it('keep a dollar sign in the text as it is', () => {
    const change = done(
      quotation({ incoterm: 'FOB│ Ningbo', charges: '\n  preCarriage: none # $5\n  exportClearance: none' }),
      'Add lines',
    );
    assert.match(change.edits[0]?.text ?? '', /originTerminal: \$\{1:none\}/);
    assert.doesNotMatch(change.edits[0]?.text ?? '', /[^\\]\$5/);
  });
});
