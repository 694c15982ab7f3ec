import assert from 'node:assert/strict';
import { KeptSums, all, every, some, those } from '../../../../src/core/trade/deal/kept-sums.ts';
import type { Summing } from '../../../../src/core/trade/deal/kept-sums.ts';
import { random } from '../../random.ts';

interface Row {
  readonly n: number;
}

/** Sums that tell which rows had to be summed: by the number of rows in each block. */
function counting(more: Pick<Summing<Row, number>, 'swap'> = {}): { readonly of: (rows: readonly Row[]) => string } {
  let summed: number[] = [];
  const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const sums = new KeptSums<Row, number>({
    add: (rows) => {
      summed.push(rows.length);
      return total(rows.map((row) => row.n));
    },
    join: total,
    ...more,
  });
  return {
    of: (rows) => {
      summed = [];
      const sum = sums.of(rows);
      return `${String(sum)} of ${summed.join(' ') || 'none'}`;
    },
  };
}

/** Rows 1, 2, 3 …; 64 of them come to 2080, in two blocks. */
const upTo = (count: number): Row[] => Array.from({ length: count }, (_, n) => ({ n: n + 1 }));
const changed = (rows: readonly Row[], at: number): Row[] => rows.map((row, n) => (n === at ? { n: row.n + 1 } : row));

describe('sums of rows that are mostly the same as last time', () => {
  for (const [what, change, expected] of [
    ['all', (rows) => rows, '2080 of none'],
    ['all but the first', (rows) => changed(rows, 0), '2081 of 32'],
    ['all but one of the first block', (rows) => changed(rows, 31), '2081 of 32'],
    ['all but the first of the second block', (rows) => changed(rows, 32), '2081 of 32'],
    ['all but the last', (rows) => changed(rows, 63), '2081 of 32'],
    ['all, and one more', (rows) => [...rows, { n: 1 }], '2081 of 33'],
    ['all, and many more', (rows) => [...rows, ...upTo(20)], '2290 of 20'],
    ['all, and one more between', (rows) => [...rows.slice(0, 5), { n: 1 }, ...rows.slice(5)], '2081 of 33'],
    ['all but one between that is gone', (rows) => [...rows.slice(0, 5), ...rows.slice(6)], '2074 of 31'],
    ['all but one at the end that is gone', (rows) => rows.slice(0, 63), '2016 of 31'],
    ['the first block', (rows) => rows.slice(0, 32), '528 of none'],
    // The blocks behind stand one row earlier, and are the same.
    ['all but one at the start that is gone', (rows) => rows.slice(1), '2079 of 31'],
    ['none', () => [], '0 of none'],
  ] as readonly (readonly [string, (rows: readonly Row[]) => readonly Row[], string])[])
    it(`of ${what} come to ${expected} rows`, () => {
      const sums = counting();
      const rows = upTo(64);
      assert.equal(sums.of(rows), '2080 of 32 32');
      assert.equal(sums.of(change(rows)), expected);
    });

  it('take out what is gone and put in what came, where that can be done', () => {
    const sums = counting({ swap: (sum, gone, come) => sum - gone + come });
    const rows = upTo(64);
    assert.equal(sums.of(rows), '2080 of 32 32');
    const once = changed(rows, 40);
    assert.equal(sums.of(once), '2081 of 1 1');
    const twice = changed(once, 2);
    assert.equal(sums.of(twice), '2082 of 1 1');
    // The two blocks in which rows were put in others' places are summed anew once blocks are asked for.
    assert.equal(sums.of([...twice, ...upTo(20)]), '2292 of 32 32 20');
  });

  it('are summed where nothing can be taken out', () => {
    const sums = counting({ swap: () => undefined });
    const rows = upTo(64);
    sums.of(rows);
    assert.equal(sums.of(changed(rows, 40)), '2081 of 1 1 32');
  });

  describe('are those of rows that nobody saw before, whatever was done to them', () => {
    const next = random(11);
    const same = <S>(what: string, summing: Summing<Row, S>): void => {
      it(what, () => {
        const kept = new KeptSums(summing);
        let rows: readonly Row[] = upTo(90);
        for (let turn = 0; turn < 400; turn++) {
          const at = next(rows.length + 1);
          const put = Array.from({ length: next(3) }, () => ({ n: next(64) }));
          rows = [...rows.slice(0, at), ...put, ...rows.slice(at + next(turn % 20 === 0 ? 40 : 3))];
          assert.deepEqual(kept.of(rows), new KeptSums(summing).of(rows), `turn ${String(turn)}`);
        }
      });
    };
    same(
      'those',
      those(({ n }) => n % 2 === 1),
    );
    same(
      'some',
      some(({ n }) => n > 62),
    );
    same(
      'every',
      every(({ n }) => n < 62),
    );
    same(
      'all',
      all(({ n }) => (n > 61 ? ['many', 'rows'] : n > 58 ? ['many'] : [])),
    );
    const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
    same('sums', {
      add: (rows) => total(rows.map(({ n }) => n)),
      join: total,
      swap: (sum, gone, come) => (next(3) === 0 ? undefined : sum - gone + come),
    });
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
