import assert from 'node:assert/strict';
import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { cleanJpeg, cleanPng, cleanWebp } from '../../src/export/picture-clean.ts';
import { markedJpeg, markedPng } from './marked-pictures.ts';

const MARK = 'QZXW';
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a clean picture', () => {
  it('of PNG has no text, and is the same picture', async () => {
    const clean = cleanPng(markedPng(MARK));
    assert.ok(!/QZXW|tEXt|iTXt|eXIf/.test(latin1(clean)));
    const { width, height } = await loadImage(Buffer.from(clean));
    assert.deepEqual([width, height], [40, 20]);
  });

  it('of JPEG has no remarks but its orientation', async () => {
    const marked = markedJpeg(MARK);
    const clean = cleanJpeg(marked);
    assert.ok(!latin1(clean).includes(MARK));
    assert.equal(latin1(clean).match(/Exif/g)?.length, 1);
    assert.deepEqual([...clean.subarray(-2)], [0xff, 0xd9]);
    const [before, after] = [await loadImage(Buffer.from(marked)), await loadImage(Buffer.from(clean))];
    assert.deepEqual([after.width, after.height], [before.width, before.height]);
    const upright = cleanJpeg(
      Uint8Array.from(marked, (byte, n) => (n === latin1(marked).indexOf('\x12\x01\x03') + 8 ? 1 : byte)),
    );
    assert.ok(!latin1(upright).includes('Exif'));
  });

  it('of WebP has neither Exif nor XMP, nor their flags', () => {
    const riff = (flags: string, more: string): string => {
      const body = `WEBPVP8X\x0a\0\0\0${flags}${'\0'.repeat(9)}VP8L\x03\0\0\0abc\0${more}`;
      return `RIFF${String.fromCharCode(body.length)}\0\0\0${body}`;
    };
    const marked = riff('\x1c', `EXIF\x05\0\0\0${MARK}!\0XMP \x04\0\0\0${MARK}`);
    assert.equal(latin1(cleanWebp(bytesOf(marked))), riff('\x10', ''));
  });

  it('of a broken one is what there is of it, and never a fault', () => {
    const cut = markedPng(MARK).slice(0, 20);
    assert.deepEqual(cleanPng(cut), cut);
    for (const [clean, whole] of [
      [cleanPng, markedPng(MARK)],
      [cleanJpeg, markedJpeg(MARK)],
    ] as const) {
      for (let length = 8; length < whole.length; length += 1) clean(whole.slice(0, length));
      fc.assert(
        fc.property(
          fc.uint8Array({ maxLength: 80 }),
          (tail) => clean(Uint8Array.from([...whole.slice(0, 20), ...tail])).length > 0,
        ),
        { seed: 1 },
      );
    }
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        (tail) => cleanWebp(Uint8Array.from([...bytesOf('RIFF\0\0\0\0WEBP'), ...tail])).length >= 12,
      ),
      { seed: 1 },
    );
  });
});
