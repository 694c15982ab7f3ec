import assert from 'node:assert/strict';
import { actionsAt } from '../../../src/language/actions/index.ts';
import { viewAt } from '../marked.ts';
import { RATES, quotation, titles } from './done.ts';

describe('what can be done at a place', () => {
  it('are the actions of all kinds that are for it, the missing first', () => {
    const own = { incoterm: 'CIF│ Chicago', mode: 'sea', container: '40HC', charges: '{ onCarriage: none }' };
    assert.deepEqual(
      titles(quotation(own, { 'x.rates.yaml': RATES })).map((title) => title.replace(/[:,].*| into.*/, '')),
      ['Add lines to fill in', 'Convert to another rule', 'Write the charges of the rates'],
    );
  });

  it('go by where the selection begins', () => {
    const { view, file, offset } = viewAt(quotation({ number: 'Q│-1' }));
    assert.deepEqual(actionsAt(view, file, { start: offset, end: file.text.length }), []);
  });

  it('are none in a file that cannot be read, and none between its keys', () => {
    assert.deepEqual(titles({ 'q.quotation.yaml': '│[' }), []);
    assert.deepEqual(titles({ 'q.quotation.yaml': 'number: Q-1\n\n│\ndate: 2026-11-23\n' }), []);
  });
});
