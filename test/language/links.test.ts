import assert from 'node:assert/strict';
import { linksIn } from '../../src/language/links.ts';
import { document, fileAt, product, seller, workspaceOf } from '../core/files.ts';
import { textAt } from './marked.ts';

function links(path: string, text: string): string[] {
  const file = fileAt(workspaceOf({ [path]: text }), path);
  return linksIn(file).map((link) => `${textAt(file, link.range)} ${link.to === 'file' ? link.path : link.address}`);
}

describe('links', () => {
  it('lead to the files that are named', () => {
    assert.deepEqual(links('p/a.product.yaml', product({ image: '../i/a.jpg' })), ['“../i/a.jpg” i/a.jpg']);
    assert.deepEqual(links('a.seller.yaml', seller({ logo: 'l.png', design: '{ template: t.typ }' })), [
      '“l.png” l.png',
      '“t.typ” t.typ',
    ]);
    assert.deepEqual(links('p/a.product.yaml', product({ image: '../../a.jpg' })), []);
  });

  it('lead to the mail and the website of a contact, and to no other scheme', () => {
    const contact = (email: string, website: string): string[] =>
      links(
        'q.quotation.yaml',
        document({ buyer: `{ name: B, contact: { email: "${email}", website: "${website}" } }` }),
      );
    assert.deepEqual(contact('a@b.example', 'b.example/x'), [
      '“"a@b.example"” mailto:a@b.example',
      '“"b.example/x"” https://b.example/x',
    ]);
    assert.deepEqual(contact('a at b', 'command:x'), []);
  });
});
