import assert from 'node:assert/strict';
import { found, mended, said, seller, severities } from './found.ts';

const CODE = 'unknown-font';
const US = 'us.seller.yaml';
const BUILT_IN = 'Noto Sans, Noto Sans SC, Noto Sans JP, Noto Sans KR, Amiri';
const of = (design: string, others: Record<string, string> = {}): Record<string, string> => ({
  [US]: seller({ design }),
  ...others,
});

describe('unknown-font', () => {
  it('underlines a family of no file, and says which are built in', () => {
    const files = of('{ font: Garamond }');
    assert.deepEqual(found(CODE, files, US), ['Garamond']);
    assert.deepEqual(severities(CODE, files, US), ['warning']);
    assert.deepEqual(said(CODE, files, US), [
      `PDFs cannot be set in Garamond: name its TTF or OTF file under fontFiles:. Built in are ${BUILT_IN}`,
    ]);
  });

  it('says which families the files have, and writes the only one', () => {
    const files = of('{ font: Source Sans Pro Light, fontFiles: [a.ttf] }', { 'a.ttf': 'font Source Sans 3' });
    assert.deepEqual(said(CODE, files, US), [
      `PDFs cannot be set in Source Sans Pro Light: the fonts under fontFiles: are Source Sans 3; built in are ${BUILT_IN}`,
    ]);
    assert.match(mended(CODE, files, US)[US] ?? '', /font: Source Sans 3,/);
    const two = of('{ font: Garamond, fontFiles: [a.ttc] }', { 'a.ttc': 'font Lora, Inter' });
    assert.match(said(CODE, two, US)[0] ?? '', /are Lora, Inter; built in/);
    assert.throws(() => mended(CODE, two, US), /offers no fix/);
  });

  it('names the family that was meant, and writes it', () => {
    const files = of('{ font: Sauce Sans 3, fontFiles: [a.ttf] }', { 'a.ttf': 'font Source Sans 3' });
    assert.deepEqual(said(CODE, files, US), ['PDFs cannot be set in Sauce Sans 3. Did you mean Source Sans 3?']);
    assert.deepEqual(found(CODE, mended(CODE, files, US), US), []);
    assert.match(said(CODE, of('{ font: NotoSans }'), US)[0] ?? '', /mean Noto Sans\?$/);
  });

  it('is content with a family of a file and with one that is built in, in any capitals', () => {
    assert.deepEqual(found(CODE, of('{ font: lora, fontFiles: [a.ttf] }', { 'a.ttf': 'font Lora' }), US), []);
    assert.deepEqual(found(CODE, of('{ font: Noto Sans SC }'), US), []);
    assert.deepEqual(found(CODE, of('{ layout: classic }'), US), []);
  });

  it('says nothing while a font file is missing, is none, or was not read', () => {
    const design = '{ font: Lora, fontFiles: [a.ttf, b.ttf] }';
    assert.deepEqual(found(CODE, of(design), US), []);
    assert.deepEqual(found(CODE, of(design, { 'a.ttf': 'font Inter' }), US), []);
    assert.deepEqual(found(CODE, of(design, { 'a.ttf': 'font Inter', 'b.ttf': 'text' }), US), []);
  });
});
