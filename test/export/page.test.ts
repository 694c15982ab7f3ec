import assert from 'node:assert/strict';
import { renderHtml } from '../../src/export/html/page.ts';
import { sampleModel, sampleProforma, withLines } from './sample-model.ts';

const PNG = png(4);

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 9, 0xff, 0xd9]);
const WEBP = new TextEncoder().encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ');
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

function assetsOf(files: Readonly<Record<string, Uint8Array>>): (path: string) => Uint8Array | undefined {
  return (path) => files[path];
}

function urisOf(page: string): string[] {
  return page.match(/data:image\/[a-z+]+;base64,[A-Za-z\d+/=]+/g) ?? [];
}

const FILES = { 'media/logo.png': PNG, 'media/stamp.png': JPEG, 'images/led-panel-60.png': WEBP };

/** A PNG of one chunk with so many bytes of data, and its end. */
function png(length: number): Uint8Array {
  const chunk = Buffer.alloc(12 + length, '\x01\x02\x03');
  chunk.writeUInt32BE(length);
  chunk.write('IDAT', 4);
  return Uint8Array.from(
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk, Buffer.from('\0\0\0\0IEND1234')]),
  );
}

describe('the page', () => {
  it('embeds each picture once, also one of many lines', () => {
    const page = renderHtml(withLines(sampleProforma(), 40), assetsOf(FILES));
    assert.equal(urisOf(page).length, 3);
    assert.equal(new Set(urisOf(page)).size, 3);
    assert.equal(page.match(/class="thumb pic pic-1"/g)?.length, 14);
  });

  it('has the seller’s colour, and nothing else that stands in its place', () => {
    const page = (color: string | undefined): string => {
      const model = sampleModel();
      return renderHtml({ ...model, design: { ...model.design, color } }, assetsOf({}));
    };
    assert.match(page('#aa1100'), /:root\{--accent:#aa1100\}/);
    assert.equal(page('red}</style><b>'), page(undefined));
  });

  it('embeds the same picture once under two names', () => {
    const page = renderHtml(sampleProforma(), assetsOf({ ...FILES, 'media/stamp.png': PNG }));
    assert.equal(urisOf(page).length, 2);
  });

  it('tells the kind of a picture by its bytes and gives them back whole', () => {
    const bytes = png(100_000);
    const [uri = ''] = urisOf(renderHtml(sampleModel({ logo: 'logo.jpg' }), assetsOf({ 'logo.jpg': bytes })));
    assert.ok(uri.startsWith('data:image/png;base64,'));
    assert.deepEqual(new Uint8Array(Buffer.from(uri.split(',')[1] ?? '', 'base64')), bytes);
    assert.ok(
      renderHtml(sampleModel({ logo: 'a.svg' }), assetsOf({ 'a.svg': SVG })).includes('data:image/svg+xml;base64,'),
    );
  });

  it('shows no picture, and no column for one, where there is none', () => {
    for (const files of [
      {},
      { 'images/led-panel-60.png': new TextEncoder().encode('<html>') },
      { 'media/logo.png': new Uint8Array() },
    ]) {
      const page = renderHtml(sampleModel(), assetsOf(files));
      assert.doesNotMatch(page, /<img|class="picture"|pic-1/);
    }
  });

  it('runs nothing and loads nothing', () => {
    const page = renderHtml(sampleProforma({ logo: 'a.svg' }), assetsOf({ ...FILES, 'a.svg': SVG }));
    assert.doesNotMatch(page, /<script|<link|<iframe|<object|<base|@import|@font-face| on\w+=/i);
    assert.doesNotMatch(page, /url\((?!"data:)/);
    for (const [, url] of page.matchAll(/(?:src|srcset|action)="([^"]*)"/g)) assert.match(url ?? '', /^data:image\//);
    for (const [tag] of page.matchAll(/<[^>]*https?:[^>]*>/g)) assert.match(tag, /^<a href="https:/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.match(policy, /^default-src (&#39;|')none(&#39;|'); img-src data:;/);
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<style>'));
  });

  it('prints on A4 with its head on every page and its number at the foot', () => {
    const page = renderHtml(sampleModel(), () => undefined);
    for (const rule of ['@page{size:A4', 'table-header-group', 'counter(pages)', 'break-inside:avoid'])
      assert.ok(page.includes(rule), rule);
    assert.ok(page.includes('content:"QT\\2d 2026\\2d 0042"'));
  });

  it('sets the second language of a heading apart, in the fonts of that language', () => {
    const page = renderHtml(sampleModel({ language: 'en+ja' }), () => undefined);
    assert.match(page, /<th class="figure" scope="col">\s*Quantity <span class="second" lang="ja">数量<\/span>/);
    assert.match(page, /:lang\(ja\)[^{]*\{font-family:[^}]*Noto Sans CJK JP/);
    assert.doesNotMatch(
      renderHtml(sampleModel({ language: 'ja' }), () => undefined),
      /class="second"/,
    );
  });

  it('lets a telephone number and a code run from left to right between Arabic words', () => {
    const page = renderHtml(sampleModel({ language: 'ar' }), () => undefined);
    assert.match(page, /<html lang="ar" dir="rtl">/);
    for (const text of ['+86 574 0000 0000', '9405.42', '50,000 h'])
      assert.ok(page.includes(`<bdi>${text}</bdi>`), text);
    assert.match(page, /نسبة الامتلاء \u206839\.8\u200e?%\u200e?\u2069/);
  });

  it('shows the goods’ subtotal where it differs from the total', () => {
    assert.ok(renderHtml(sampleProforma(), () => undefined).includes('Goods subtotal'));
    assert.ok(!renderHtml(sampleModel(), () => undefined).includes('Goods subtotal'));
  });

  it('is the same every time', () => {
    assert.equal(renderHtml(sampleModel(), assetsOf(FILES)), renderHtml(sampleModel(), assetsOf(FILES)));
  });
});
