import assert from 'node:assert/strict';
import { sameBytes } from '../../../src/export/typst/same-bytes.ts';

/** Bytes that begin so far into their memory. */
function bytes(length: number, offset: number): Uint8Array {
  const made = new Uint8Array(new ArrayBuffer(length + offset), offset);
  for (let n = 0; n < length; n += 1) made[n] = n * 7;
  return made;
}

describe('bytes that are the same', () => {
  for (const length of [0, 1, 3, 4, 5, 63, 64, 65])
    for (const [one, other] of [
      [0, 0],
      [0, 4],
      [1, 0],
      [3, 3],
    ] as const)
      it(`are told from others, ${length} of them, ${one} and ${other} into their memory`, () => {
        assert.ok(sameBytes(bytes(length, one), bytes(length, other)));
        for (let n = 0; n < length; n += 1) {
          const changed = bytes(length, other);
          changed[n] = (changed[n] ?? 0) ^ 1;
          assert.ok(!sameBytes(bytes(length, one), changed), `byte ${n}`);
        }
      });

  it('are as many, and are there', () => {
    assert.ok(!sameBytes(bytes(8, 0), bytes(9, 0)));
    assert.ok(!sameBytes(bytes(0, 0), undefined));
  });
});
