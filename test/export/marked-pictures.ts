import { createCanvas } from '@napi-rs/canvas';
import zlib from 'node:zlib';

const canvas = createCanvas(40, 20);
canvas.getContext('2d').fillRect(5, 5, 20, 10);

/** A PNG with a text before its pixels, a date, and more after its end. */
export function markedPng(mark: string): Uint8Array {
  const png = canvas.toBuffer('image/png');
  const texts = [`tEXtComment\0${mark}`, `iTXtXML\0\0\0\0\0${mark}`, `eXIfMM\0*${mark}`].map(pngChunk);
  return new Uint8Array(Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33), Buffer.from(mark)]));
}

function pngChunk(typeAndData: string): Buffer {
  const body = Buffer.from(typeAndData, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(zlib.crc32(body), body.length + 4);
  return chunk;
}

/** A JPEG with an Exif whose orientation is 6 and which names a maker, a comment, and more after its end. */
export function markedJpeg(mark: string, pixels = canvas.toBuffer('image/jpeg')): Uint8Array {
  const entry = (tag: number, value: number): number[] => [tag & 255, tag >> 8, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];
  const exif = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, ...entry(0x10f, 1), ...entry(0x112, 6), 0, 0, 0, 0]);
  const segments = [
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif, Buffer.from(mark)])),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${mark}`)),
    jpegSegment(0xe2, Buffer.from(`MPF\0${mark}`)),
    jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${mark}`)),
    jpegSegment(0xfe, Buffer.from(mark)),
  ];
  return new Uint8Array(Buffer.concat([pixels.subarray(0, 20), ...segments, pixels.subarray(20), Buffer.from(mark)]));
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data]);
}
