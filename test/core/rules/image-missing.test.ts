import assert from 'node:assert/strict';
import { found, mended, product, said, seller, severities } from './found.ts';

const CODE = 'image-missing';
const LAMP = 'p/b.product.yaml';
const US = 'us.seller.yaml';
const of = (image: string, others: Record<string, string>): Record<string, string> => ({
  [LAMP]: product({ sku: 'B', image }),
  ...others,
});

describe('image-missing', () => {
  it('underlines a picture that is not there, and says where it was looked for', () => {
    const files = of('images/lamp.png', { 'p/images/chair.png': 'picture', 'images/lamp.png': 'picture' });
    assert.deepEqual(found(CODE, files, LAMP), ['images/lamp.png']);
    assert.deepEqual(severities(CODE, files, LAMP), ['warning']);
    assert.deepEqual(said(CODE, files, LAMP), [
      'There is no file p/images/lamp.png in the workspace: put it there, or correct the name',
    ]);
  });

  it('names the picture that was meant, and writes it', () => {
    const files = of('../images/lapm.png', { 'images/lamp.png': 'picture', 'images/lapm.txt': '', 'images/l.png': '' });
    assert.deepEqual(said(CODE, files, LAMP), [
      'There is no file images/lapm.png in the workspace. Did you mean ../images/lamp.png?',
    ]);
    const after = mended(CODE, files, LAMP);
    assert.match(after[LAMP] ?? '', /^image: \.\.\/images\/lamp\.png$/m);
    assert.deepEqual(found(CODE, after, LAMP), []);
  });

  it('quotes a name that YAML would read as something else', () => {
    const files = of('"a #1, lapm.png"', { 'p/a #1, lamp.png': 'picture' });
    assert.match(mended(CODE, files, LAMP)[LAMP] ?? '', /^image: "a #1, lamp\.png"$/m);
  });

  it('asks for the capitals that the disk has: other computers look for those', () => {
    const files = of('images/Lamp.PNG', { 'p/images/lamp.png': 'picture' });
    assert.match(said(CODE, files, LAMP)[0] ?? '', /^The file is called images\/lamp\.png: /);
    assert.deepEqual(found(CODE, mended(CODE, files, LAMP), LAMP), []);
  });

  it('compares no name with the thousands of a large folder', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`p/lamp-${n}.png`, 'picture']));
    assert.match(said(CODE, of('lampe-7.png', many), LAMP)[0] ?? '', /: put it there/);
  });

  it('is content with pictures that are there, whatever a product’s holds', () => {
    assert.deepEqual(found(CODE, of('images/lamp.png', { 'p/images/lamp.png': 'text' }), LAMP), []);
    const files = { [US]: seller({ logo: 'media/l.svg' }), 'media/l.svg': 'picture' };
    assert.deepEqual(found(CODE, files, US), []);
  });

  it('takes the two ways of writing é for one', () => {
    const files = of('"caf\\u00e9.png"', { 'p/cafe\u0301.png': 'picture' });
    assert.deepEqual(found(CODE, files, LAMP), []);
  });

  it('looks at the seller’s logo and stamp, and whether they are pictures', () => {
    const files = { [US]: seller({ logo: 'l.png', stamp: 's.gif' }), 's.gif': 'text' };
    assert.deepEqual(found(CODE, files, US), ['l.png', 's.gif']);
    assert.equal(said(CODE, files, US)[1], 's.gif is no picture that documents can show: take PNG, JPEG, WebP or SVG');
  });

  it('says nothing of a path that leads out of the workspace: another rule does', () => {
    assert.deepEqual(found(CODE, of('../../lamp.png', { 'lamp.png': 'picture' }), LAMP), []);
  });

  it('says nothing while nobody has looked', () => assert.deepEqual(found(CODE, of('lamp.png', {}), LAMP), []));
});
