import assert from 'node:assert/strict';
import { foldsIn } from '../../src/language/folds.ts';

/** Folds as `first line → last line`, with the kind of those that have one. */
function folds(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return foldsIn(text).map(({ start, end, kind }) => `${kind ?? ''} ${lines[start]} → ${lines[end]}`.trim());
}

describe('folds', () => {
  it('take in what is indented below a line, without the empty lines behind it', () => {
    assert.deepEqual(
      folds('number: Q\nitems:\n  - sku: A\n    quantity: 1\n\n  - sku: B\n    price: 2\n\n\nnotes:\n  - x\n'),
      ['items: → price: 2', '- sku: A → quantity: 1', '- sku: B → price: 2', 'notes: → - x'],
    );
    assert.deepEqual(folds('a: 1\nb: 2\n'), []);
    assert.deepEqual(folds(''), []);
    assert.deepEqual(folds('a:\r\n  b: 1\r\n\r\nc: 2\r\n'), ['a: → b: 1']);
  });

  it('take in two remarks and more that stand one below the other', () => {
    assert.deepEqual(folds('# one\n# two\n# three\nnumber: Q\n# alone\nitems:\n  # a\n  # b\n  - sku: A\n'), [
      'comment # one → # three',
      'items: → - sku: A',
      'comment # a → # b',
    ]);
    assert.deepEqual(folds('# one\n\n# two\nnumber: Q # x\n# y\n'), []);
  });

  it('leave a remark with the item above it where it is as far in, else with what follows', () => {
    assert.deepEqual(
      folds('items:\n  - sku: A\n    # was 2\n    # then 3\n  # next\n  - sku: B\n# charges\ncharges:\n'),
      ['items: → - sku: B', '- sku: A → # then 3', 'comment # was 2 → # then 3'],
    );
  });

  it('are not cut off by an item that remarks at the left take out', () => {
    assert.deepEqual(
      folds('items:\n  - sku: A\n    price: 1\n#  - sku: B\n#    price: 2\n  - sku: C\n    price: 3\nto: X\n'),
      ['items: → price: 3', '- sku: A → price: 1', 'comment #  - sku: B → #    price: 2', '- sku: C → price: 3'],
    );
  });

  it('take in regions, one in the other', () => {
    assert.deepEqual(folds('# region a\nx: 1\n#region b\ny: 2\n# endregion\n# endregion\n# endregion\n# region c\n'), [
      'region # region a → # endregion',
      'region #region b → # endregion',
    ]);
  });
});
