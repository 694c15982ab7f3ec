import assert from 'node:assert/strict';
import { selectionsAt } from '../../src/language/selection.ts';
import { document, folder } from '../core/files.ts';
import { viewAt } from './marked.ts';

/** What a selection grows to, from the cursor outward; of what has several lines the first and the last. */
function steps(text: string, path = 'q.quotation.yaml'): string[] {
  const { file, offset } = viewAt({ ...folder(), [path]: text });
  return selectionsAt(file, offset).map(({ start, end }) => {
    const lines = file.text.slice(start, end).trim().split('\n');
    return lines.length > 1 ? `${lines[0]?.trim()} … ${lines.at(-1)?.trim()}` : (lines[0] ?? '');
  });
}

const ITEMS = `
  - { sku: A, quantity: 1 }
  - sku: "B-1"
    quantity: 2
notes: [x]`;

const LAST = 'charges: { preCarriage: none, exportClearance: none, originTerminal: none }';

describe('expand selection', () => {
  it('goes from a text to its quotes, its entry, its item, the list, the file', () => {
    assert.deepEqual(steps(document({ items: ITEMS.replace('B-', 'B│-') })), [
      'B-1',
      '"B-1"',
      'sku: "B-1"',
      'sku: "B-1" … quantity: 2',
      '- sku: "B-1" … quantity: 2',
      '- { sku: A, quantity: 1 } … quantity: 2',
      'items: … quantity: 2',
      `number: Q-1 … ${LAST}`,
    ]);
  });

  it('goes from an item in braces to all items', () => {
    assert.deepEqual(steps(document({ items: ITEMS.replace('quantity: 1', 'quant│ity: 1') })).slice(0, 5), [
      'quantity',
      'quantity: 1',
      '{ sku: A, quantity: 1 }',
      '- { sku: A, quantity: 1 }',
      '- { sku: A, quantity: 1 } … quantity: 2',
    ]);
  });

  it('goes from a key to its entry, and no further than the file', () => {
    assert.deepEqual(steps(document().replace('number', 'num│ber')), [
      'number',
      'number: Q-1',
      `number: Q-1 … ${LAST}`,
    ]);
  });

  it('goes up the mappings of a file that is read as a whole, and of one that is broken', () => {
    const list = 'products:\n  - sku: A\n    price: { term: FOB Nin│gbo }\n  - sku: B\n';
    assert.deepEqual(steps(list, 'l.product.yaml'), [
      'FOB Ningbo',
      'term: FOB Ningbo',
      '{ term: FOB Ningbo }',
      'price: { term: FOB Ningbo }',
      'sku: A … price: { term: FOB Ningbo }',
      '- sku: A … price: { term: FOB Ningbo }',
      '- sku: A … - sku: B',
      'products: … - sku: B',
    ]);
    assert.deepEqual(steps(document({ items: '\n  - { sku: A│, quantity: [\n' })).slice(0, 2), ['A', 'sku: A']);
  });

  it('is the file where nothing is written', () => {
    assert.equal(steps('│', 'e.quotation.yaml').length, 1);
    assert.equal(steps(`│# remark\n${document()}`).length, 1);
  });
});
