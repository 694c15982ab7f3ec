import assert from 'node:assert/strict';
import { found, product, seller } from './found.ts';

const of = (image: string): Record<string, string> => ({ 'p/b.product.yaml': product({ sku: 'B', image }) });

describe('image-outside-workspace', () => {
  for (const image of [
    '../../secret.png',
    '/etc/passwd.png',
    'https://example.com/a.png',
    'C:\\a.png',
    '\\\\server\\a.png',
  ])
    it(`objects to ${image}`, () => {
      assert.deepEqual(found('image-outside-workspace', of(image), 'p/b.product.yaml'), [image]);
    });

  for (const image of ['images/a.png', '../media/a.png', './a.png'])
    it(`takes ${image}`, () => assert.deepEqual(found('image-outside-workspace', of(image), 'p/b.product.yaml'), []));

  it('looks at logo and stamp too', () => {
    const files = { 'us.seller.yaml': seller({ logo: '../l.png', stamp: 'http://x/s.png' }) };
    assert.deepEqual(found('image-outside-workspace', files, 'us.seller.yaml'), ['../l.png', 'http://x/s.png']);
  });

  it('looks at the fonts and templates of the design', () => {
    const design = '{ fontFiles: [fonts/a.ttf, ../b.ttf], template: /t.typ, word: templates/w.docx }';
    const files = { 'us.seller.yaml': seller({ design }) };
    assert.deepEqual(found('image-outside-workspace', files, 'us.seller.yaml'), ['../b.ttf', '/t.typ']);
  });
});
