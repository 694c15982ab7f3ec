import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { amountText, quantityText } from '../../src/export/format.ts';
import { speechOf } from '../../src/export/labels.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { renderUbl } from '../../src/export/ubl/document.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { pagesOf, readPdf, tight } from './read-pdf.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { toolsWith } from './tools.ts';

const SAMPLE = new URL('../fixtures/brightline/', import.meta.url);
const sample = (path: string): Uint8Array | undefined => {
  const file = new URL(path, SAMPLE);
  return fs.existsSync(file) ? new Uint8Array(fs.readFileSync(file)) : undefined;
};
const set = (model: DocumentModel): Promise<Uint8Array> => RENDERERS.pdf(model, toolsWith(sample));
const text = async (model: DocumentModel): Promise<string> => (await pagesOf(await set(model))).join(' ');

/** A document whose every line has an amount of its own, that sum to its total. */
function numbered(lines: number, own: Partial<DocumentModel> = {}): DocumentModel {
  const model = withLines(sampleModel(own), lines);
  const amounts = model.lines.map((_, n) => 1000 + n * 7);
  const total = `${amounts.reduce((sum, amount) => sum + amount, 0)}.25`;
  return {
    ...model,
    lines: model.lines.map((line, n) => ({ ...line, amount: `${amounts[n]}.${n === 0 ? '25' : '00'}` })),
    totals: { ...model.totals, goods: total, total },
  };
}

/** 16 mm in points: the designs keep 17. */
const MARGIN = (16 / 25.4) * 72;

describe('PDF', () => {
  for (const [name, model] of Object.entries({
    quotation: numbered(3),
    'quotation of 40 lines': numbered(40),
    proforma: sampleProforma(),
    'Chinese proforma': sampleChinese(),
    'German quotation': sampleModel({ language: 'de' }),
    'Arabic quotation': sampleModel({ language: 'ar' }),
    'quotation in two languages': sampleModel({ language: 'en+zh' }),
  }))
    it(`says the figures of a ${name}`, async () => {
      const said = await text(model);
      const speech = speechOf(model.language);
      const written = (amount: string | undefined): string => tight(amountText(amount, speech));
      for (const line of model.lines)
        for (const figure of [
          written(line.unitPrice),
          written(line.amount),
          tight(quantityText(line.quantity, speech)),
        ])
          assert.ok(said.includes(figure), `${line.no}: ${figure}`);
      assert.ok(said.includes(written(model.totals.total)));
      for (const part of model.schedule) assert.ok(said.includes(written(part.amount)), part.amount);
    });

  it('carries sums over its pages, from where they end to where they begin', async () => {
    const model = numbered(60);
    const pages = await pagesOf(await set(model));
    assert.ok(pages.length >= 3);
    const figure = (page: string | undefined, word: string): string | undefined =>
      new RegExp(`${word}USD([\\d,]+\\.\\d\\d)`).exec(page ?? '')?.[1];
    let checked = 0;
    pages.forEach((page, n) => {
      const last = model.lines.filter(({ amount }) => page.includes(amountText(amount, 'en'))).at(-1);
      const sum = model.lines.slice(0, last?.no).reduce((total, { amount }) => total + Number(amount) * 100, 0) / 100;
      const carried = figure(page, 'Carriedforward');
      if (n === 0) assert.equal(figure(page, 'Broughtforward'), undefined);
      if (last?.no === 60 || !last) return assert.equal(carried, undefined);
      assert.equal(carried, amountText(sum.toFixed(2), 'en'));
      assert.equal(figure(pages[n + 1], 'Broughtforward'), carried);
      checked += 1;
    });
    assert.ok(checked >= 2);
  });

  it('keeps the total on the page of the last item, and the signature with more than itself', async () => {
    // Where the first page is about full.
    for (const lines of [1, 8, 9, 10, 11, 12]) {
      const model = numbered(lines);
      const pages = await pagesOf(await set(model));
      const last = amountText(model.lines.at(-1)?.amount, 'en');
      const at = (word: string): number => pages.findIndex((page) => page.includes(word));
      assert.equal(at('Amountinwords'), at(last), `${lines} lines`);
      assert.equal(at('Authorisedsignature'), at('Notes'), `${lines} lines`);
    }
  });

  it('does not part a row', async () => {
    const pages = await pagesOf(await set(numbered(60)));
    for (const page of pages)
      for (const [, sku] of page.matchAll(/(SKU-\d{4})/g)) {
        const line = numbered(60).lines.find((one) => one.sku === sku);
        assert.ok(page.includes(amountText(line?.amount, 'en')), sku);
      }
  });

  it('repeats the head of the table and counts its pages', async () => {
    const pages = await pagesOf(await set(numbered(60)));
    pages.forEach((page, n) => {
      assert.ok(page.includes(`Page${n + 1}of${pages.length}`));
      if (page.includes('SKU-')) assert.match(page, /Unitprice/);
    });
  });

  it('goes on with many notes on the next page, and keeps the last of them with the signature', async () => {
    const notes = Array.from({ length: 120 }, (_, n) => `Remark ${n + 1}: storage is paid by the buyer.`);
    const pages = await pagesOf(await set(numbered(6, { notes })));
    const at = (word: string): number => pages.findIndex((page) => page.includes(word));
    assert.ok(at('Remark1:') < at('Remark60:') && at('Remark60:') < at('Remark120:'));
    assert.equal(at('Authorisedsignature'), at('Remark120:'));
  });

  for (const layout of ['modern', 'classic'] as const)
    for (const language of ['en', 'ar'])
      it(`keeps long words inside the margins of the ${layout} design, ${language}`, async () => {
        const base = sampleProforma({ language, design: { ...sampleModel().design, layout } });
        const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
        const party = { ...base.buyer, name: word, email: `${'procurement.'.repeat(5)}trade@example.example` };
        const model = { ...base, seller: party, buyer: party, consignee: party, notify: party };
        const bank = base.bank && { ...base.bank, account: '0123456789'.repeat(5) };
        const lines = base.lines.map((line) => ({ ...line, description: word, sku: word.toUpperCase() }));
        const pdf = await readPdf(await set({ ...model, bank, lines, shipping: { ...base.shipping, from: word } }));
        for (let n = 1; n <= pdf.numPages; n += 1) {
          const page = await pdf.getPage(n);
          const [, , width = 0] = page.view;
          for (const item of (await page.getTextContent()).items) {
            if (!('str' in item) || item.str.trim() === '') continue;
            const x = Number(item.transform[4]);
            assert.ok(x > MARGIN && x + item.width < width - MARGIN, `${item.str} on page ${n}`);
          }
        }
      });

  it('names itself, its author and its day, and is tagged', async () => {
    const pdf = await readPdf(await set(sampleModel({ date: '2026-11-23' })));
    const { info, metadata } = await pdf.getMetadata();
    const said = info as Record<string, unknown>;
    assert.match(String(said['Title']), /^QUOTATION QT-/);
    assert.equal(said['Author'], sampleModel().seller.name);
    assert.match(String(said['CreationDate']), /^D:20261123/);
    assert.equal((await pdf.getMarkInfo())?.Marked, true);
    assert.ok(metadata);
  });

  it('is the same bytes every time', async () => {
    assert.deepEqual(await set(sampleProforma()), await set(sampleProforma()));
  });

  it('says that it is incomplete, without a total', async () => {
    const said = await text(incompleteModel());
    assert.match(said, /Incomplete/);
    assert.match(said, /Total.*—/);
  });

  it('can be read out in every script', async () => {
    const words = [
      '宁波明线照明',
      '臺灣貿易',
      '東京サンプル',
      '서울 조명',
      'Đường Nguyễn Huệ',
      'Київ',
      'İstanbul',
      'Ελλάδα',
    ];
    const said = await text(sampleModel({ notes: words }));
    for (const word of words) assert.ok(said.includes(tight(word)), word);
    // Programs find the order of Arabic words by themselves, but each word must be right, with lam and alef in order.
    const arabic = await text(sampleModel({ language: 'ar', notes: ['شروط الدفع والآلات'] }));
    for (const word of ['شروط', 'الدفع', 'والآلات', 'الإجمالي', 'الولايات'])
      assert.ok(arabic.includes(word), `${word} in ${arabic}`);
  });

  it('leaves out half a pair of surrogates, as an escape in YAML can write it', async () => {
    assert.match(await text(sampleModel({ notes: ['one\ud800 two \udc00😀 \\ud800'] })), /onetwo.*\\ud800/s);
  });

  it('leaves out a drawing that shows another file', async () => {
    const link = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="../x.rates.yaml"/></svg>';
    const assets = (path: string): Uint8Array | undefined =>
      path === 'link.svg' ? new TextEncoder().encode(link) : sample(path);
    const tools = toolsWith(assets, () => Promise.resolve(new TextEncoder().encode('mine')));
    const pages = await pagesOf(await RENDERERS.pdf(sampleModel({ logo: 'link.svg' }), tools));
    assert.match(pages.join(' '), /QUOTATION/);
  });

  it('leaves out a picture that is broken, and nothing else', async () => {
    const png = sample('media/logo.png');
    assert.ok(png);
    const assets = (path: string): Uint8Array | undefined => (path === 'broken.png' ? png.slice(0, 90) : sample(path));
    const model = sampleProforma();
    const [first, ...rest] = model.lines;
    assert.ok(first);
    const lines = [{ ...first, image: 'broken.png' }, ...rest];
    const bytes = await RENDERERS.pdf({ ...model, logo: 'media/logo.png', lines }, toolsWith(assets));
    assert.ok((await pagesOf(bytes)).join(' ').includes(amountText(model.totals.total, 'en')));
  });
});

describe('PDF/A-3', () => {
  it('says what it is and carries the UBL XML', async () => {
    const bytes = await RENDERERS.pdfa(sampleProforma(), toolsWith(sample));
    const pdf = await readPdf(bytes);
    const [attached] = Object.values((await pdf.getAttachments()) as Record<string, { content: Uint8Array }>);
    assert.equal(new TextDecoder().decode(attached?.content), renderUbl(sampleProforma()));
    const raw = new TextDecoder('latin1').decode(bytes);
    assert.match(raw, /<pdfaid:part>3<[^]*<pdfaid:conformance>B</);
    assert.match(raw, /AFRelationship\s*\/Alternative|OutputIntent|ObjStm/);
    assert.deepEqual(bytes, await RENDERERS.pdfa(sampleProforma(), toolsWith(sample)));
  });

  it('is refused where there is no total for the XML', async () => {
    await assert.rejects(RENDERERS.pdfa(incompleteModel(), toolsWith()), ExportRefusal);
  });
});

describe('a template of one’s own', () => {
  const with_ = (template: string, files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
    const bytes = (path: string): Uint8Array | undefined =>
      files[path] === undefined ? undefined : new TextEncoder().encode(files[path]);
    const model = sampleModel();
    const tools = toolsWith(bytes, (path) => Promise.resolve(bytes(path)));
    return RENDERERS.pdf({ ...model, design: { ...model.design, template } }, tools);
  };

  it('sees the document, our parts, and what it reads from the workspace', async () => {
    const pages = await pagesOf(
      await with_('t/mine.typ', {
        't/mine.typ':
          '#import "/tradewright/parts.typ": *\n#import "more.typ": more\n#more #d.number #read("/x/y.txt")',
        't/more.typ': '#let more = [Hello]',
        'x/y.txt': 'from a file',
      }),
    );
    assert.match(pages.join(' '), /HelloQT-\d+-\d+fromafile/);
  });

  const THERE = ['p/led.product.yaml', 'p/led.Product.YAML', 'x\\..\\..\\secret.txt', '.git/secret.txt'];
  for (const [what, source, says] of [
    ['reads what is not in the workspace', '#read("/../../etc/passwd")', /is not in the workspace/],
    ['reads a file with the seller’s own figures', '#read("/p/led.product.yaml")', /no kind that templates may read/],
    ['reads it by another case', '#read("/p/led.Product.YAML")', /no kind that templates may read/],
    ['goes up as Windows does', '#read("/x\\\\..\\\\..\\\\secret.txt")', /no kind that templates may read/],
    ['looks into a hidden folder', '#read("/.git/secret.txt")', /no kind that templates may read/],
    ['asks for a package of the network', '#import "@preview/cetz:0.1.0"', /package not found/],
    ['is wrong', '\n#nothing', /t\.typ:2:2: unknown variable: nothing/],
  ] as const)
    it(`that ${what} is refused with its place`, async () => {
      const there = Object.fromEntries(THERE.map((path) => [path, 'mine']));
      await assert.rejects(with_('t.typ', { ...there, 't.typ': source }), (error: unknown) => {
        assert.ok(error instanceof ExportRefusal);
        assert.match(error.message, says);
        return true;
      });
    });

  it('that is not there is refused', async () => {
    await assert.rejects(with_('t.typ', {}), ExportRefusal);
  });

  it('sees nothing of another document that was set before', async () => {
    await with_('t.typ', { 't.typ': '#read("/secret.txt")', 'secret.txt': 'mine' });
    await assert.rejects(with_('t.typ', { 't.typ': '#read("/secret.txt")' }), ExportRefusal);
  });
});
