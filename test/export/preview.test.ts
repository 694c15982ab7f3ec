import assert from 'node:assert/strict';
import { amountText } from '../../src/export/format.ts';
import { Preview, pagesOf } from '../../src/export/typst/preview.ts';
import type { PreviewPages } from '../../src/export/typst/preview.ts';
import type { DocumentModel } from '../../src/core/index.ts';
import { sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { shipped, toolsWith } from './tools.ts';

let loaded: Promise<Preview> | undefined;

async function drawn(model: DocumentModel): Promise<PreviewPages> {
  const tools = toolsWith();
  return (await (loaded ??= Preview.load(shipped))).pages(model, await tools.typesetter(), tools);
}

const targets = ({ pages }: PreviewPages): string[] =>
  pages.flatMap(({ svg }) => Array.from(svg.matchAll(/href="trade:([^"]*)"/g), ([, target = '']) => target));

/** Text as it can be selected. */
const said = (svg: string): string =>
  Array.from(svg.matchAll(/<h5:div[^>]*>([^<]*)</g), ([, text]) => text)
    .join('')
    .replace(/\s/g, '');

describe('the pages of a preview', () => {
  for (const layout of ['modern', 'classic'] as const)
    it(`say the figures in the ${layout} design, and lead to their sources`, async () => {
      const base = sampleProforma();
      const model = { ...base, design: { ...base.design, layout } };
      const pages = await drawn(model);
      const text = pages.pages.map(({ svg }) => said(svg)).join('');
      const { total } = model.totals;
      assert.ok(text.includes(amountText(total, 'en')));
      const found = new Set(targets(pages));
      for (const target of [
        ...['number', 'total', 'words', 'incoterm', 'payment', 'note/0', 'party/seller', 'party/buyer', 'fact/date'],
        ...['item/1', 'item/1/quantity', 'item/1/price', 'item/1/amount', 'instalment/0', 'bank/account'],
        ...['packing/cartons', 'credit/lcNumber', 'fact/portOfLoading', 'sum/goods'],
      ])
        assert.ok(found.has(target), target);
    });

  it('draw with definitions that are there, each a whole element', async () => {
    const { defs, pages } = await drawn(sampleModel({ language: 'zh' }));
    const used = new Set(pages.flatMap(({ svg }) => Array.from(svg.matchAll(/href="#([^"]+)"/g), ([, id = '']) => id)));
    assert.ok(used.size > 40);
    for (const element of defs.values()) assert.match(element, /^<(\w+) [^]*(\/>|<\/\1>)$/);
    // A space is nothing to draw; there is one in each font.
    assert.ok([...used].filter((id) => !defs.has(id)).length <= 3);
  });

  it('are the same where nothing has changed, and one page is another where one figure is', async () => {
    const model = withLines(sampleModel(), 40);
    const before = await drawn(model);
    assert.deepEqual(await drawn(model), before);
    assert.ok(before.pages.length >= 2);
    const after = await drawn({
      ...model,
      lines: model.lines.map((line) => (line.no === 2 ? { ...line, quantity: '777' } : line)),
    });
    const changed = after.pages.flatMap(({ svg }, n) => (svg === before.pages[n]?.svg ? [] : [n]));
    assert.deepEqual(changed, [0]);
  });

  it('hold no text of a file as markup', async () => {
    const evil = '<script>alert(1)</script>"\'&<img src=x onerror=alert(1)>';
    const base = sampleModel();
    const [line] = base.lines;
    assert.ok(line);
    const { pages } = await drawn({ ...base, number: evil, notes: [evil], lines: [{ ...line, description: evil }] });
    for (const { svg } of pages) assert.doesNotMatch(svg, /<script|<img|<[^>]* onerror/);
    assert.ok(pages.some(({ svg }) => /&lt;script(>|&gt;)/.test(svg)));
  });
});

describe('a drawing of several pages', () => {
  const drawing =
    '<svg class="typst-doc"><defs class="glyph"><path id="a" d="M 1"/><symbol id="b"><g><path d="M 2"/></g></symbol></defs>' +
    '<defs class="clip-path"><clipPath id="c"><path/></clipPath></defs>' +
    '<g class="typst-page" data-tid="p1" data-page-width="596" data-page-height="842.5"><g data-tid="x"><use href="#a"/></g></g>' +
    '<g class="typst-page" transform="translate(0, 842.5)" data-tid="p2" data-page-width="300" data-page-height="200">' +
    '<g transform="translate(1, 2)"><g class="typst-content-hint" data-hint="a"></g></g><g transform="translate(3,4)"/></g></svg>';

  it('is taken apart into pages that start at their own corners', () => {
    assert.deepEqual(pagesOf(drawing).pages, [
      { width: 596, height: 842.5, svg: '<g class="typst-page"><g><use href="#a"/></g></g>' },
      { width: 300, height: 200, svg: '<g class="typst-page"><g transform="translate(3,4)"/></g>' },
    ]);
  });

  it('gives its definitions by their ids', () => {
    assert.deepEqual(
      [...pagesOf(drawing).defs],
      [
        ['a', '<path id="a" d="M 1"/>'],
        ['b', '<symbol id="b"><g><path d="M 2"/></g></symbol>'],
        ['c', '<clipPath id="c"><path/></clipPath>'],
      ],
    );
  });
});
