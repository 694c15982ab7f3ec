import assert from 'node:assert/strict';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { pictureOf } from '../../src/export/picture.ts';
import { cleanSvg } from '../../src/export/svg-clean.ts';
import { markedSvg } from './marked-pictures.ts';

const MARK = 'QZXW';
const NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function cleaned(svg: string): string {
  const bytes = cleanSvg(new Uint8Array(Buffer.from(svg, 'latin1')), (inner) => inner);
  return Buffer.from(bytes).toString('latin1');
}

/** What is drawn, by a program that knows no names for texts. */
async function pixels(svg: Uint8Array): Promise<Buffer> {
  const plain = Buffer.from(svg)
    .toString('latin1')
    .replace(/<!DOCTYPE[^]*?\]>/, '')
    .replaceAll(/&(svg|ai);/g, (_, name) => (name === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://ns.example'));
  const canvas = createCanvas(40, 20);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(plain, 'latin1')), 0, 0);
  return Buffer.from(canvas.getContext('2d').getImageData(0, 0, 40, 20).data.buffer);
}

describe('a clean SVG', () => {
  it('has nothing of its editor, and is the same picture', async () => {
    const marked = markedSvg(MARK);
    const clean = pictureOf('a.svg', marked)?.bytes ?? new Uint8Array();
    const text = Buffer.from(clean).toString('latin1');
    assert.doesNotMatch(text, /QZXW|inkscape|sodipodi|metadata|<!--|<title|data-name/);
    assert.match(text, /<!DOCTYPE svg \[<!ENTITY svg "[^"]*">\]>/);
    const shown = await pixels(marked);
    assert.ok(shown.some((byte) => byte > 0));
    assert.deepEqual(await pixels(clean), shown);
  });

  for (const svg of [
    `<svg ${NAMES}><style><![CDATA[<!-- a{} -->]]></style><text>\u00e4 &lt; <tspan>b</tspan></text></svg>`,
    `<?xml version='1.0'?>\n<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d='M0 0"'/></s:svg>`,
    `<svg ${NAMES}><use xlink:href="#a"/><a href="https://example.com"/><image href="photo.png"/></svg>`,
    `<svg ${NAMES}><foreignObject><div xmlns="http://www.w3.org/1999/xhtml" lang="en">x</div></foreignObject></svg>`,
    '<svg width="4"/>',
  ])
    it(`is as it was where there is no more than a picture: ${svg}`, () => assert.equal(cleaned(svg), svg));

  for (const [svg, left] of [
    [`<svg ${NAMES}><image href="file:///C:/Users/Jane/a.png"/></svg>`, `<svg ${NAMES}><image href="a.png"/></svg>`],
    [`<svg ${NAMES}><image href="C:%5CJane%5Ca.png"/></svg>`, `<svg ${NAMES}><image href="a.png"/></svg>`],
    [`<svg ${NAMES}><g x:a="1"><x:b><g/></x:b></g></svg>`, `<svg ${NAMES}><g></g></svg>`],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>', '<svg/>'],
    ['<svg><!-- <metadata>', '<svg>'],
    ['<svg><g a=b>Jane</g>', '<svg>'],
    ['</a></a><svg/>', '</a></a><svg/>'],
  ] as const)
    it(`of ${svg} is ${left}`, () => assert.equal(cleaned(svg), left));

  it('is never a fault, whatever it is made of', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '<!',
      '[',
      ']',
      '--',
      '<a',
      '</a>',
      ' b="',
      '"',
      '=',
      '&c;',
      '<?',
      'xmlns',
      ':',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => cleaned(`<svg>${parts.join('')}`).startsWith('<svg>')),
      { seed: 1 },
    );
  });
});
