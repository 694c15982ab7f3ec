import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { cellText, directionOf, looksLikeFormula, quoted, sheetName } from '../../src/export/xlsx/text.ts';
import { sampleModel, sampleProforma } from './sample-model.ts';
import { PROFORMA, pictures } from './xlsx-models.ts';
import { besides, bookOf, tableOf } from './xlsx-read.ts';
import type { ReadBook } from './xlsx-read.ts';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","pay here")',
  '+1+1',
  '-2+3',
  '@SUM(1,1)',
  '＝1+1',
  '\t=1+1',
  '\r=cmd|"/c calc"!A0',
  '#N/A',
  '#REF!',
  '<f>1+1</f></c><c r="A1">',
  ']]></v><f>1</f>',
  '&amp;quot; &#61;1+1 _x003D_1+1',
  '"><drawing r:id="rId9"/>',
  "' & [Book1]Sheet1'!A1",
] as const;

/** The model with `text` in place of every text that a person writes, and as numbers of parties and accounts. */
function poisoned(text: string): DocumentModel {
  const party = (value: DocumentModel['buyer']): DocumentModel['buyer'] => ({
    ...value,
    name: text,
    localName: `${text} 2`,
    address: text,
    phone: text,
    email: text,
    taxId: text,
  });
  const base = PROFORMA;
  return {
    ...base,
    number: text,
    follows: text,
    seller: party(base.seller),
    buyer: party(base.buyer),
    consignee: base.consignee && party(base.consignee),
    lines: base.lines.map((line) => ({
      ...line,
      sku: text,
      description: text,
      localDescription: text,
      specs: [[text, text]],
      hs: text,
      origin: text,
      unit: text,
    })),
    payment: text,
    schedule: base.schedule.map((part) => ({ ...part, when: text })),
    leadTime: text,
    shipping: { ...base.shipping, marks: text, from: text },
    bank: base.bank && { ...base.bank, account: text, swift: text, bank: text },
    notes: [text],
  };
}

/** The formulas of a book, without the numbers of their rows. */
function formulasOf(book: ReadBook): string[] {
  return book.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) =>
      formula === undefined ? [] : [formula.replace(/\d+/g, 'n').replace(/^'[^]*'!/, "'…'!")],
    ),
  );
}

/** The names of all tags of a part with what they are inside of; throws where one is not closed. */
function tagsOf(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [tag, end, name = '', closed] of xml.matchAll(/<(\/)?([\w:]+)(?:\s[^<>]*?)?(\/)?>/g)) {
    if (end) assert.equal(open.pop(), name, tag);
    else found.push([...open, name].join('/'));
    if (!end && !closed) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml.replace(/<[^<>]*>/g, ''), /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
  return found;
}

describe('hostile text in Excel', () => {
  let harmless: ReadBook;
  before(async () => {
    harmless = await bookOf(poisoned('harmless'), pictures);
  });

  for (const text of HOSTILE) {
    it(`becomes no formula and no element: ${JSON.stringify(text)}`, async () => {
      const book = await bookOf(poisoned(text), pictures);
      assert.deepEqual(formulasOf(book), formulasOf(harmless));
      for (const [path, xml] of book.parts)
        if (path.endsWith('.xml') || path.endsWith('.rels')) {
          const tags = new Set(tagsOf(xml));
          const known = new Set(tagsOf(harmless.parts.get(path) ?? ''));
          // Text that is a run of its own is a string inside its cell.
          if (!/sheet\d\.xml|sharedStrings|styles/.test(path)) assert.deepEqual(tags, known, path);
        }
    });

    it(`is shown as it was written: ${JSON.stringify(text)}`, async () => {
      const [sheet] = (await bookOf(poisoned(text))).sheets;
      assert.ok(sheet);
      const shown = text.trim();
      const [row] = tableOf(sheet);
      assert.deepEqual([row?.get('Item no.')?.kind, row?.get('Item no.')?.value], ['text', shown]);
      assert.equal(row?.get('Description')?.value, [shown, shown, `${shown} ${shown}`].join('\n'));
      assert.equal(besides(sheet, 'Account no.')[0]?.value, shown);
      if (looksLikeFormula(shown)) assert.equal(row?.get('Description')?.format, '@');
    });
  }

  it('is quoted for whoever edits its cell, and no other cell is', async () => {
    for (const text of HOSTILE) {
      const { sheets, parts } = await bookOf(poisoned(text), pictures);
      for (const { cells } of sheets)
        for (const [ref, { value, kind, quoted }] of cells)
          // Of cells that are one the others are empty.
          if (value !== '') assert.equal(quoted, kind === 'text' && /^\s*[=+\-@＝]/.test(value), `${ref} ${value}`);
      assert.doesNotMatch(parts.get('xl/styles.xml') ?? '', /rotection/);
    }
  });

  it('is without the characters that XML forbids, and keeps what looks like their codes', async () => {
    const text = 'a\u0000b\u0008c\u000bd\u001fe\ufffff\ud800g _x0041_ \u{1f4a1}';
    const [sheet] = (await bookOf(sampleModel({ notes: [text] }))).sheets;
    assert.ok(sheet);
    assert.equal(besides(sheet, '1.')[0]?.value, 'abcdefg _x0041_ \u{1f4a1}');
  });

  it('is cut where a cell ends, never inside a letter, and no text in a cell is longer', async () => {
    assert.equal(cellText('a'.repeat(32_767)).length, 32_767);
    const cut = cellText(`a${'\u{1f4a1}'.repeat(20_000)}`);
    assert.ok(cut.length <= 32_767 && cut.endsWith('\u{1f4a1}…'));
    const marks = `e${'\u0301'.repeat(40_000)}`;
    const book = await bookOf(
      sampleModel({
        notes: [marks, 'word '.repeat(20_000)],
        lines: sampleModel().lines.map((line) => ({ ...line, description: marks, localDescription: marks })),
      }),
    );
    const lengths = book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value.length));
    assert.ok(Math.max(...lengths) <= 32_767);
  });

  it('goes on in the next row where it is higher than a row can be, whole', async () => {
    const note = Array.from({ length: 2000 }, (_, n) => `word${n}`).join(' ');
    const description = Array.from({ length: 80 }, (_, n) => `line ${n}`).join('\n');
    const model = sampleModel({ notes: [note] });
    const lines = model.lines.map((line) => ({ ...line, description, specs: [['Power', '40 W']] as const }));
    const [sheet] = (await bookOf({ ...model, lines })).sheets;
    assert.ok(sheet);
    const all = [...sheet.cells.values()].map(({ value }) => value).join(' ');
    for (let n = 0; n < 2000; n += 1) assert.match(all, new RegExp(`word${n}\\b`));
    for (let n = 0; n < 80; n += 1)
      assert.equal(all.match(new RegExp(`line ${n}(?=\\s)`, 'g'))?.length, 3, `line ${n}`);
    assert.equal(besides(sheet, 'Total FOB Ningbo')[0]?.formula?.startsWith('ROUND(SUM('), true);
    for (const [, height = ''] of sheet.xml.matchAll(/ ht="([\d.]+)"/g)) assert.ok(Number(height) <= 409);
  });

  it('leaves codes as text with their zeros, and no error in a cell', async () => {
    const base = sampleProforma();
    const [sheet] = (
      await bookOf({
        ...base,
        lines: base.lines.map((line) => ({ ...line, sku: '000123', hs: '0902.30' })),
        bank: base.bank && { ...base.bank, account: '0000111122223333' },
      })
    ).sheets;
    assert.ok(sheet);
    const [row] = tableOf(sheet);
    for (const [cell, value] of [
      [row?.get('Item no.'), '000123'],
      [row?.get('HS code'), '0902.30'],
      [besides(sheet, 'Account no.')[0], '0000111122223333'],
      [besides(sheet, 'Tel')[0], '+1 312 555 0148'],
    ] as const)
      assert.deepEqual([cell?.kind, cell?.value, cell?.format], ['text', value, '@']);
    assert.match(sheet.xml, /<ignoredError sqref="A1:[A-Z]+\d+" numberStoredAsText="1"/);
    assert.ok([...sheet.cells.values()].every(({ kind }) => kind !== 'error'));
  });
});

describe('names of sheets', () => {
  for (const [number, expected] of [
    ['QT-2026-0042', 'QT-2026-0042'],
    ['QT/2026:42*?', 'QT-2026-42-'],
    ["'[a]'", '-a-'],
    ['History', 'QUOTATION'],
    ['  ', 'QUOTATION'],
    ['报'.repeat(40), '报'.repeat(31)],
    [`${'a'.repeat(30)}\u{1f4a1}`, 'a'.repeat(30)],
    ['packing', 'packing'],
  ] as const) {
    it(`are such as Excel takes for “${number}”`, async () => {
      const names = (await bookOf({ ...PROFORMA, kind: 'quotation', number })).sheets.map(({ name }) => name);
      assert.deepEqual(names, [expected, expected === 'packing' ? 'Packing 2' : 'Packing']);
    });
  }

  it('stand in quotes wherever a formula or a print area names them', async () => {
    const { parts } = await bookOf({ ...PROFORMA, number: "Buyer's 1" });
    assert.match(parts.get('xl/workbook.xml') ?? '', />'Buyer(?:'|&apos;){2}s 1'!\$A\$1:\$[A-Z]+\$\d+</);
    assert.equal(quoted("a'b"), "'a''b'");
    assert.equal(sheetName('a', 'b', ['A']), 'b');
  });
});

describe('the direction of a text', () => {
  for (const [text, direction] of [
    ['الإجمالي FOB Ningbo', 'rtl'],
    ['1200 W Fulton Market, Chicago\nالولايات المتحدة', 'ltr'],
    ['1 × 40HC (نسبة الامتلاء 39.8%)', 'rtl'],
    ['+1 312 555 0148', 'ltr'],
    ['', 'ltr'],
  ] as const)
    it(`${JSON.stringify(text)} reads ${direction}`, () => assert.equal(directionOf(text), direction));
});
