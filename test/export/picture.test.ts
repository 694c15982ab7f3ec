import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pictureOf, pictureSize } from '../../src/export/picture.ts';
import { markedJpeg } from './marked-pictures.ts';
import { pngHeader } from './read-docx.ts';

function sizeOf(bytes: Uint8Array, path = 'x.png'): unknown {
  const picture = pictureOf(path, bytes);
  assert.ok(picture);
  return pictureSize(picture);
}

/** A scan without data, and the end of the image. */
const END = [0xff, 0xda, 0, 2, 0xff, 0xd9];

/** Start of image, an application segment, perhaps a fill byte, tables, then the frame, and the end. */
function jpeg(frame: number, fill: readonly number[] = []): Uint8Array {
  const tables = [0xff, 0xc4, 0, 5, 1, 2, 3];
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    9,
    9,
    ...fill,
    ...tables,
    0xff,
    frame,
    0,
    17,
    8,
    1,
    44,
    2,
    88,
    3,
    ...Array<number>(10).fill(0),
    ...END,
  ]);
}

describe('the size of a picture', () => {
  it('is read from the header of a PNG', () => {
    assert.deepEqual(sizeOf(pngHeader(640, 160)), { width: 640, height: 160 });
    const logo = new URL('../fixtures/brightline/media/logo.png', import.meta.url);
    const size = sizeOf(new Uint8Array(fs.readFileSync(logo))) as { width: number; height: number };
    assert.ok(size.width > size.height);
  });

  it('is read from bytes in the middle of others', () => {
    const whole = new Uint8Array([1, 2, 3, ...pngHeader(30, 20)]);
    assert.deepEqual(sizeOf(whole.subarray(3)), { width: 30, height: 20 });
  });

  for (const frame of [0xc0, 0xc2])
    it(`is read from the frame of a JPEG: ${frame.toString(16)}`, () => {
      assert.deepEqual(sizeOf(jpeg(frame)), { width: 600, height: 300 });
      assert.deepEqual(sizeOf(jpeg(frame, [0xff, 0xff])), { width: 600, height: 300 });
    });

  it('is not known of a picture that is cut off, without size, or of another kind', () => {
    const whole = pngHeader(640, 160);
    for (let length = 8; length < whole.length; length += 1)
      assert.equal(pictureOf('x.png', whole.subarray(0, length)), undefined, String(length));
    assert.equal(sizeOf(pngHeader(0, 160)), undefined);
    assert.equal(sizeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, ...END])), undefined);
    assert.equal(sizeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 7, 7, 7, 7, 7, 7, ...END])), undefined);
    assert.equal(sizeOf(new TextEncoder().encode('<svg width="10" height="10"/>'), 'x.svg'), undefined);
  });
});

describe('a JPEG', () => {
  const whole = markedJpeg('');
  const isPicture = (bytes: Uint8Array): boolean => pictureOf('x.jpg', bytes) !== undefined;

  it('is none where it is cut off, wherever that is', () => {
    assert.ok(isPicture(whole));
    for (let length = 0; length < whole.length; length += 1)
      assert.ok(!isPicture(whole.subarray(0, length)), String(length));
  });

  it('is one with more behind its end, and with strange bytes between its parts', () => {
    for (const more of [[0, 0, 0], [13, 10], [...Array<number>(500).fill(0xff)], [...whole]])
      assert.ok(isPicture(Uint8Array.from([...whole, ...more])), String(more));
    assert.ok(isPicture(Uint8Array.from([...whole.subarray(0, 20), 1, 2, 3, ...whole.subarray(20), 0, 0])));
  });
});
