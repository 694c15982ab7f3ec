import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest } from '../../../src/core/spec/closest.ts';

/** Edit distance with swaps of neighbours, in a whole table. */
function distance(a: string, b: string): number {
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= b.length; j += 1) {
      const ways = [i === 0 ? j : at(i - 1, j) + 1, j === 0 ? i : at(i, j - 1) + 1];
      if (i > 0 && j > 0) ways.push(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      table[i]?.push(Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}

describe('what was most likely meant', () => {
  it('is the first of the nearest, as far as a third of the letters and three', () => {
    const word = fc
      .array(fc.constantFrom('a', 'b', 'c', '-'), { minLength: 1, maxLength: 14 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (wanted, candidates) => {
        const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
        const found = candidates.map((one) => distance(wanted, one));
        const least = Math.min(...found);
        const expected = least <= most ? candidates[found.indexOf(least)] : undefined;
        assert.equal(closest(wanted, candidates), expected);
      }),
      { seed: 20261128, numRuns: 2000 },
    );
  });

  it('is found whatever its case', () => assert.equal(closest('led-pannel-60', ['LED-PANEL-60']), 'LED-PANEL-60'));
});
