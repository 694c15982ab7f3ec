import assert from 'node:assert/strict';
import { pixelsPerPoint, scaleOf, stepped } from '../../../src/webview/preview/zoom.ts';

describe('the zoom of a preview', () => {
  it('is as large as on paper at 1', () => {
    assert.equal(pixelsPerPoint(1, 596, 100) * 72, 96);
    assert.equal(scaleOf(pixelsPerPoint(1.5, 596, 100)), 1.5);
  });

  it('fits the widest page into the room', () => {
    assert.equal(pixelsPerPoint('fit', 600, 900) * 600, 900);
    for (const [widest, room] of [
      [0, 900],
      [600, 0],
      [600, -20],
    ] as const)
      assert.ok(pixelsPerPoint('fit', widest, room) > 0);
  });

  it('goes up and down the same steps', () => {
    let scale = 0.1;
    const up: number[] = [];
    while (stepped(scale, 1) > scale) up.push((scale = stepped(scale, 1)));
    const down: number[] = [scale];
    while (stepped(scale, -1) < scale) down.push((scale = stepped(scale, -1)));
    assert.deepEqual(down.reverse(), up);
    assert.ok(up.includes(1));
    assert.ok(up.length > 10);
  });

  it('goes from between two steps to the next', () => {
    assert.equal(stepped(0.93, 1), 1);
    assert.equal(stepped(0.93, -1), 0.9);
    // As it comes back from pixels.
    assert.equal(stepped(scaleOf(pixelsPerPoint(1.1, 596, 0)), 1), 1.25);
  });
});
