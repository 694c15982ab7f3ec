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

/** An SVG with marks in every place where editors write of themselves, their users and files, and a photo that has its own. */
export function markedSvg(mark: string): Uint8Array {
  const photo = Buffer.from(markedJpeg(mark)).toString('base64');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<!-- ${mark} --><?edited by="${mark}"?>
<!DOCTYPE svg [ <!ENTITY ai "http://ns.example/${mark}"> <!ENTITY svg "http://www.w3.org/2000/svg"> <!-- ${mark} --> ]>
<svg xmlns="&svg;" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="&ai;" xmlns:inkscape="http://inkscape.example"
  xmlns:sodipodi="http://sodipodi.example" width="40" height="20" viewBox="0 0 40 20" sodipodi:docname="${mark}.svg"
  inkscape:export-filename='C:\\${mark}\\a>b.png' content="&lt;mxfile ${mark}" data-name="${mark}" onload="${mark}()">
  <title>${mark}</title><desc>${mark}</desc><metadata id="m"><title>${mark}</title></metadata><script>${mark}</script>
  <sodipodi:namedview inkscape:current-layer="${mark}"><inkscape:page id="${mark}"/><path d="${mark}"/></sodipodi:namedview>
  <style>/* ${mark} */ .a { fill: #c00 }</style><i:pgf>${mark}</i:pgf><pgf xmlns="&ai;">${mark}</pgf>
  <rect class="a" width="20" height="10" inkscape:label="${mark}"/>
  <image x="20" width="20" height="10" sodipodi:absref="/home/${mark}/photo.jpg" xlink:href="data:image/jpeg;base64,${photo}"/>
</svg>`);
}
