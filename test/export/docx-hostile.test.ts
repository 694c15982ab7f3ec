import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderDocx } from '../../src/export/docx/render.ts';
import { starterTemplate } from '../../src/export/docx/starter.ts';
import { viewOf } from '../../src/export/view/build.ts';
import { partOf, pngHeader, unzipped, wordText } from './read-docx.ts';
import { sampleModel, sampleProforma } from './sample-model.ts';

const assets = (): Uint8Array => pngHeader(20, 10);

const HOSTILE: Readonly<Record<string, readonly [written: string, shown: string]>> = {
  'of markup': ['<w:t>&amp;</w:t> "x" \'y\' ]]>', '<w:t>&amp;</w:t> "x" \'y\' ]]>'],
  'of braces': ['{number} {#items}{no}{/items} {notes-0} {', '{number} {#items}{no}{/items} {notes-0} {'],
  'of the library’s own names': ['{notes\uffff-0} {picture-1\uffff}', '{notes-0} {picture-1}'],
  'of patterns': ['$& $1 $` \\', '$& $1 $` \\'],
  'of control characters': ['a\u0000b\u0007c\u001bd\u0085e\ufffff', 'abcd\nef'],
  'of half a character': ['a\ud83dz \ude00', 'az '],
  'of an emoji': ['Lamp 💡 👩‍🔧', 'Lamp 💡 👩‍🔧'],
  'of one long word': ['W'.repeat(3000), 'W'.repeat(3000)],
  'of lines': ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
};

/** The model with `text` in the places where a person writes. */
function poisoned(text: string): DocumentModel {
  const base = sampleProforma({ logo: 'logo.png' });
  const party = { ...base.buyer, name: text, localName: text, address: text, person: text, phone: text };
  return {
    ...base,
    number: text,
    seller: party,
    buyer: party,
    consignee: party,
    lines: base.lines.map((line) => ({ ...line, sku: text, description: text, unit: text, specs: [[text, text]] })),
    payment: text,
    leadTime: text,
    notes: [text],
  };
}

async function inTemplate(model: DocumentModel): Promise<Uint8Array> {
  const template = await starterTemplate(viewOf(model, assets));
  const design = { ...model.design, word: 'mine.docx' };
  return renderDocx({ ...model, design }, (path) => (path === 'mine.docx' ? template : assets()));
}

/** Throws for text that is no well-formed XML: a tag that is not closed, a stray sign, a character XML cannot hold. */
function wellFormed(xml: string): void {
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const open: string[] = [];
  for (const [tag, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing === '/') assert.equal(open.pop(), name, tag);
    else if (empty !== '/') open.push(name ?? '');
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>|<\?xml [^>]*\?>/g, ''), /[<>]/);
  assert.doesNotMatch(xml, /&(?!(?:lt|gt|amp|quot|apos|#x?[\da-fA-F]+);)/);
}

describe('hostile text in Word', () => {
  const ways = { 'the built-in layout': (model: DocumentModel) => renderDocx(model, assets), 'a template': inTemplate };
  for (const [way, render] of Object.entries(ways))
    for (const [name, [written, shown]] of Object.entries(HOSTILE))
      it(`is shown as it was written: ${name}, in ${way}`, async () => {
        const bytes = await render(poisoned(written));
        for (const [part, body] of unzipped(bytes)) if (/\.(xml|rels)$/.test(part)) wellFormed(body.toString('utf8'));
        const text = wordText(partOf(bytes));
        const count = text.split(shown.trim()).length - 1;
        assert.ok(count >= 15, `${count} times`);
        assert.equal(partOf(bytes).match(/<w:drawing>/g)?.length, 3);
      });

  it('in a number does not leave the file’s properties', async () => {
    const core = partOf(await renderDocx(sampleModel({ number: '</dc:title><x>&' }), assets), 'docProps/core.xml');
    wellFormed(core);
    assert.match(core, /&lt;\/dc:title&gt;&lt;x&gt;&amp;/);
  });
});
