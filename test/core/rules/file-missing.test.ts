import assert from 'node:assert/strict';
import { found, mended, said, seller, severities } from './found.ts';

const CODE = 'file-missing';
const US = 'us.seller.yaml';
const of = (design: string, others: Record<string, string>): Record<string, string> => ({
  [US]: seller({ design }),
  ...others,
});

describe('file-missing', () => {
  it('underlines a template, a Word template and a font that are not there', () => {
    const files = of('{ template: t/a.typ, word: t/a.docx, fontFiles: [f/a.ttf, f/b.ttf] }', { 'f/b.ttf': 'font B' });
    assert.deepEqual(found(CODE, files, US), ['t/a.typ', 't/a.docx', 'f/a.ttf']);
    assert.deepEqual(severities(CODE, files, US), ['error', 'error', 'error']);
    assert.equal(
      said(CODE, files, US)[0],
      'There is no file t/a.typ in the workspace: put it there, or correct the name',
    );
  });

  it('names the file of the same kind that was meant, and writes it', () => {
    const files = of('{ template: t/documnt.typ }', { 't/document.typ': '', 't/documnt.docx': '' });
    assert.match(said(CODE, files, US)[0] ?? '', /Did you mean t\/document\.typ\?$/);
    const after = mended(CODE, files, US);
    assert.match(after[US] ?? '', /^design: \{ template: t\/document\.typ \}$/m);
    assert.deepEqual(found(CODE, after, US), []);
  });

  it('warns of capitals that only some computers overlook', () => {
    const files = of('{ word: T.docx }', { 't.docx': '' });
    assert.deepEqual(severities(CODE, files, US), ['warning']);
  });

  it('underlines a font that is none', () => {
    const files = of('{ fontFiles: [a.woff2] }', { 'a.woff2': 'text' });
    assert.deepEqual(said(CODE, files, US), ['a.woff2 is no font: take a TTF or OTF file']);
    assert.deepEqual(found(CODE, files, US), ['a.woff2']);
  });

  it('is content with what is there, and leaves pictures to another rule', () => {
    const design = '{ template: t/a.typ, fontFiles: [a.ttf] }';
    const files = { ...of(design, { 't/a.typ': '', 'a.ttf': 'font A' }) };
    assert.deepEqual(found(CODE, files, US), []);
    assert.deepEqual(found(CODE, { [US]: seller({ logo: 'l.png' }), 'm.png': 'picture' }, US), []);
  });

  it('says nothing while nobody has looked', () => assert.deepEqual(found(CODE, of('{ word: a.docx }', {}), US), []));
});
