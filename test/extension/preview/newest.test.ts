import assert from 'node:assert/strict';
import { setTimeout as later } from 'node:timers/promises';
import { Newest } from '../../../src/extension/preview/newest.ts';

/** What was asked for has begun, or what was done has ended. */
async function turns(): Promise<void> {
  for (let n = 0; n < 3; n++) await later(0);
}

/** A thing that is done when the test says so. */
function slow(): {
  run: () => Promise<void>;
  readonly runs: number;
  readonly running: number;
  finish: () => Promise<void>;
} {
  const ends: (() => void)[] = [];
  let runs = 0;
  return {
    run: () => {
      runs += 1;
      return new Promise((resolve) => ends.push(resolve));
    },
    get runs() {
      return runs;
    },
    get running() {
      return ends.length;
    },
    finish: async () => {
      ends.shift()?.();
      await turns();
    },
  };
}

describe('what is done for the newest state alone', () => {
  it('is done once for all who ask in one turn', async () => {
    const thing = slow();
    const newest = new Newest(thing.run);
    for (let n = 0; n < 5; n++) newest.ask();
    await turns();
    assert.equal(thing.runs, 1);
    await thing.finish();
    assert.equal(thing.runs, 1);
  });

  it('is never done twice at a time, and once more for all who asked meanwhile', async () => {
    const thing = slow();
    const newest = new Newest(thing.run);
    newest.ask();
    await turns();
    for (let n = 0; n < 5; n++) {
      newest.ask();
      await turns();
    }
    assert.deepEqual([thing.runs, thing.running], [1, 1]);
    await thing.finish();
    assert.deepEqual([thing.runs, thing.running], [2, 1]);
    await thing.finish();
    assert.deepEqual([thing.runs, thing.running], [2, 0]);
  });

  it('is done again later', async () => {
    const thing = slow();
    const newest = new Newest(thing.run);
    for (const runs of [1, 2]) {
      newest.ask();
      await turns();
      assert.equal(thing.runs, runs);
      await thing.finish();
    }
  });
});
