import assert from 'node:assert/strict';
import { KeptRepeats } from '../../../../src/core/trade/deal/kept-repeats.ts';
import { random } from '../../random.ts';

interface Row {
  readonly key: string | undefined;
}

const row = (key: string | undefined): Row => ({ key });

describe('rows with a key in common, of rows that are mostly the same as last time', () => {
  it('are told where a second one comes, and no more once it is gone', () => {
    let asked = 0;
    const repeats = new KeptRepeats<Row>(({ key }) => {
      asked += 1;
      return key;
    });
    const owner = {};
    const [a, b, c, none, other] = [row('a'), row('b'), row('c'), row(undefined), row(undefined)];
    assert.equal(repeats.any(owner, [a, b, c, none, other]), false);
    assert.equal(asked, 5);
    assert.equal(repeats.any(owner, [a, b, row('a'), none, other]), true);
    // What was taken out, and what was put in.
    assert.equal(asked, 7);
    assert.equal(repeats.any(owner, [a, b, c, none, other]), false);
    assert.equal(repeats.any({}, [a, row('a')]), true);
  });

  it('are those of rows that nobody saw before, whatever was done to them', () => {
    const next = random(5);
    const repeats = new KeptRepeats<Row>(({ key }) => key);
    const owner = {};
    let rows: readonly Row[] = [];
    const seen = new Set<boolean>();
    for (let turn = 0; turn < 2000; turn++) {
      const at = next(rows.length + 1);
      const put = Array.from({ length: next(3) }, () => row(next(9) === 0 ? undefined : String(next(300))));
      rows = [...rows.slice(0, at), ...put, ...rows.slice(at + next(rows.length > 20 ? 4 : 2))];
      const keys = rows.flatMap(({ key }) => key ?? []);
      const expected = new Set(keys).size < keys.length;
      assert.equal(repeats.any(owner, rows), expected, `turn ${String(turn)}`);
      seen.add(expected);
    }
    assert.equal(seen.size, 2);
  });
});
