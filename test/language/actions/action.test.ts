import assert from 'node:assert/strict';
import { documentOf, isAt } from '../../../src/language/actions/action.ts';
import type { Asked } from '../../../src/language/actions/action.ts';
import { placeAt } from '../../../src/language/place-at.ts';
import { product } from '../../core/files.ts';
import type { Files } from '../../core/files.ts';
import { viewAt } from '../marked.ts';
import { quotation } from './done.ts';

function asked(files: Files): Asked {
  const { view, file, offset } = viewAt(files);
  return { view, file, range: { start: offset, end: offset }, place: placeAt(file.tree, offset) };
}

describe('where somebody asks what can be done', () => {
  it('belongs to its top-level key, on the key and anywhere in its value', () => {
    for (const own of [{ 'char│ges': '{ unloading: none }' }, { charges: '{ unloading: no│ne }' }]) {
      const place = asked(quotation({ charges: undefined, ...own }));
      assert.equal(isAt(place, 'incoterm', 'charges'), true);
      assert.equal(isAt(place, 'incoterm', 'unloading'), false);
    }
    assert.equal(isAt(asked({ 'q.quotation.yaml': '│\n' }), 'charges'), false);
  });

  it('is in a document or in none', () => {
    assert.equal(documentOf(asked(quotation({ number: 'Q│-1' })))?.value.number, 'Q-1');
    assert.equal(documentOf(asked({ 'a.product.yaml': product({ sku: 'A│' }) })), undefined);
  });
});
