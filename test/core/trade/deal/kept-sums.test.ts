import assert from 'node:assert/strict';
import { KeptSums } from '../../../../src/core/trade/deal/kept-sums.ts';

interface Row {
  readonly n: number;
}

/** Sums that tell which rows had to be summed: by the number of rows in each block. */
function counting(): { readonly of: (rows: readonly Row[]) => string } {
  let summed: number[] = [];
  const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const sums = new KeptSums<Row, number>((rows) => {
    summed.push(rows.length);
    return total(rows.map((row) => row.n));
  }, total);
  return {
    of: (rows) => {
      summed = [];
      const sum = sums.of(rows);
      return `${String(sum)} of ${summed.join(' ') || 'none'}`;
    },
  };
}

/** Rows 1, 2, 3 …; forty of them come to 820, in a block of 32 and one of 8. */
const upTo = (count: number): Row[] => Array.from({ length: count }, (_, n) => ({ n: n + 1 }));
const changed = (rows: readonly Row[], at: number): Row[] => rows.map((row, n) => (n === at ? { n: row.n + 1 } : row));

describe('sums of rows that are mostly the same as last time', () => {
  for (const [what, change, expected] of [
    ['all', (rows) => rows, '820 of none'],
    ['all but the first', (rows) => changed(rows, 0), '821 of 32'],
    ['all but one of the first block', (rows) => changed(rows, 31), '821 of 32'],
    ['all but the first of the second block', (rows) => changed(rows, 32), '821 of 8'],
    ['all but the last', (rows) => changed(rows, 39), '821 of 8'],
    ['all, and one more', (rows) => [...rows, { n: 1 }], '821 of 9'],
    ['all but one at the end that is gone', (rows) => rows.slice(0, 39), '780 of 7'],
    ['the first block', (rows) => rows.slice(0, 32), '528 of none'],
    // Every block then starts one row later.
    ['all but one at the start that is gone', (rows) => rows.slice(1), '819 of 32 7'],
    ['none', () => [], '0 of none'],
  ] as readonly (readonly [string, (rows: readonly Row[]) => readonly Row[], string])[])
    it(`of ${what} come to ${expected} rows`, () => {
      const sums = counting();
      const rows = upTo(40);
      assert.equal(sums.of(rows), '820 of 32 8');
      assert.equal(sums.of(change(rows)), expected);
    });

  it('are right again when a row comes back', () => {
    const sums = counting();
    const rows = upTo(40);
    for (let n = 0; n < 3; n++) {
      assert.match(sums.of(changed(rows, 35)), /^821 /);
      assert.match(sums.of(rows), /^820 /);
    }
  });

  it('are not kept of other sums', () => {
    const rows = upTo(2);
    assert.deepEqual([counting().of(rows), counting().of(rows)], ['3 of 2', '3 of 2']);
  });
});
