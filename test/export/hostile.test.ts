import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { cssString, emailLink, webLink } from '../../src/export/html/markup.ts';
import { renderHtml } from '../../src/export/html/page.ts';
import { renderMarkdown } from '../../src/export/markdown.ts';
import { plain } from '../../src/export/markdown/text.ts';
import { FORMATS, fileNameOf, formatOf } from '../../src/export/formats.ts';
import { rowsOf, textOf } from './read-page.ts';
import { sampleModel, sampleProforma } from './sample-model.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</style></script><script>alert(1)</script>',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  'javascript:alert(1)',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '`code` **bold** _em_ ~~gone~~ $x$ | cell | &lt;b&gt; \\',
  'a"}*{background:url(https://evil.example/y)}',
  'line one\n# heading\n- list\n> quote\n\n| a | b |\n|---|---|',
] as const;

/** The model with `text` in place of every text that a person writes. */
function poisoned(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => poisoned(part, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && !KEPT.has(key) ? text : poisoned(part, text),
    ]),
  );
}
const KEPT = new Set(['kind', 'rule', 'element', 'type', 'language', 'logo', 'stamp', 'image', 'fill']);

function poisonedModel(text: string): DocumentModel {
  const base = sampleProforma();
  const lines = base.lines.map((line) => ({ ...line, specs: [[text, text]] as const }));
  return {
    ...(poisoned({ ...base, notes: [], lines: [] }, text) as DocumentModel),
    notes: [text],
    lines: poisoned(lines, text) as DocumentModel['lines'],
  };
}

/** The names of all tags and attributes of a page. */
function namesOf(page: string): string {
  const tags = page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[a-z!/][^>]*>/gi) ?? [];
  return [...new Set(tags.map((tag) => tag.replace(/="[^"]*"/g, '')))].sort().join('\n');
}

describe('hostile text', () => {
  const harmless = namesOf(renderHtml(poisonedModel('harmless'), () => undefined));
  for (const text of HOSTILE) {
    it(`adds no element and no attribute to the page: ${JSON.stringify(text)}`, () => {
      const page = renderHtml(poisonedModel(text), () => undefined);
      const lineBreaks = (names: string): string => names.replace(/^<br>\n?/m, '');
      assert.equal(lineBreaks(namesOf(page)), lineBreaks(harmless));
      assert.equal(page.split('</style>').length, 2);
      assert.doesNotMatch(page, /<script/i);
      assert.doesNotMatch(page, /(?:href|src)="(?!mailto:|https:|data:image)/i);
      assert.doesNotMatch(/<style>[\s\S]*<\/style>/.exec(page)?.[0] ?? '', /evil\.|https?:|url\(/);
    });

    it(`is shown as it was written on the page: ${JSON.stringify(text)}`, () => {
      assert.ok(textOf(renderHtml(poisonedModel(text), () => undefined)).includes(text.replace(/\s+/g, ' ')));
    });

    it(`has no meaning in Markdown: ${JSON.stringify(text)}`, () => {
      const markdown = renderMarkdown(poisonedModel(text));
      assert.doesNotMatch(markdown, /<(?!br>)/);
      assert.doesNotMatch(markdown, /(?<!\\)\]\(/);
      assert.doesNotMatch(markdown, /(?<!\\)`/);
      assert.equal((markdown.match(/^#/gm) ?? []).length, 8);
      for (const row of rowsOf(markdown, 'Goods')) assert.equal(row.length, 6);
    });
  }

  it('is escaped where Markdown would see a block at a line’s beginning', () => {
    for (const [text, expected] of [
      ['# a', '\\# a'],
      ['1. a', '1\\. a'],
      ['- a', '\\- a'],
      ['+ a', '\\+ a'],
      ['> a', '\\> a'],
      ['a\n\nb', 'a b'],
      ['A_b*c', 'A\\_b\\*c'],
      ['R&D &amp; <b>', 'R&D &amp;amp; &lt;b>'],
    ] as const) {
      assert.equal(plain(text), expected);
    }
  });

  it('becomes no link unless it surely is an address', () => {
    assert.match(webLink('brightline.example').markup, /^<a href="https:\/\/brightline\.example"/);
    assert.match(webLink('http://brightline.example/about').markup, /^<a href="https:\/\/brightline\.example\/about"/);
    assert.match(emailLink('sales@brightline.example').markup, /^<a href="mailto:sales@brightline\.example"/);
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'a b.example',
      'user:pw@host.example',
      'x.example/?q="',
      '//evil.example',
    ]) {
      assert.doesNotMatch(webLink(text).markup, /<a/, text);
    }
    for (const text of ['a@b.example?bcc=x@y.example', 'javascript:a@b.example', 'a b@c.example', 'a@b'])
      assert.doesNotMatch(emailLink(text).markup, /<a/, text);
  });

  it('stays inside a string of the style sheet', () => {
    assert.equal(cssString('PI "1"\\</style>'), '"PI \\22 1\\22 \\5c \\3c \\2f style\\3e "');
  });
});

describe('file names', () => {
  const html = formatOf('html');
  for (const [number, expected] of [
    ['QT-2026-0042', 'QT-2026-0042.html'],
    ['../../etc/passwd', 'etc-passwd.html'],
    ['QT/2026:42*?', 'QT-2026-42.html'],
    ['报价 2026-1', '报价-2026-1.html'],
    ['CON', 'CON_.html'],
    ['nul.1', 'nul_.1.html'],
    ['...', 'quotation.html'],
    ['', 'quotation.html'],
    ['<script>', 'script.html'],
  ] as const) {
    it(`are safe for “${number}”`, () => {
      assert.ok(html);
      assert.equal(fileNameOf(sampleModel({ number }), html), expected);
    });
  }

  it('are short', () => {
    assert.ok(html);
    assert.ok(new TextEncoder().encode(fileNameOf(sampleModel({ number: '报'.repeat(300) }), html)).length <= 255);
  });

  it('end as their format does, whose id is found', () => {
    for (const format of FORMATS) {
      assert.equal(formatOf(format.id), format);
      assert.ok(fileNameOf(sampleModel(), format).endsWith(`.${format.extension}`));
    }
    assert.equal(formatOf('xml'), formatOf('ubl'), 'the ending of its files');
    assert.equal(formatOf('doc'), undefined);
  });
});
