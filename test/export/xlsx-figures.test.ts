import assert from 'node:assert/strict';
import { Decimal } from '../../src/core/money/decimal.ts';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { incompleteModel, sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { DINAR, PROFORMA, YEN, withPacking } from './xlsx-models.ts';
import { besides, bookOf, tableOf } from './xlsx-read.ts';
import type { ReadBook, ReadCell, ReadSheet } from './xlsx-read.ts';
import { reckon } from './xlsx-reckon.ts';

const MODELS: Readonly<Record<string, DocumentModel>> = {
  'a quotation': sampleModel(),
  'a quotation of 60 lines': withLines(sampleModel(), 60),
  'a proforma with packing': PROFORMA,
  'an Arabic proforma': withPacking(sampleProforma({ language: 'ar' })),
  'yen, without decimals': YEN,
  'dinars, with three': DINAR,
};

function equal(cell: ReadCell | undefined, figure: string | undefined, what: string): void {
  assert.equal(cell?.kind, 'number', `${what}: ${cell?.value}`);
  assert.ok(new Decimal(cell?.value ?? 'NaN').equals(figure ?? 'NaN'), `${what}: ${cell?.value} is not ${figure}`);
}

async function firstOf(model: DocumentModel): Promise<ReadSheet> {
  const [sheet] = (await bookOf(model)).sheets;
  assert.ok(sheet);
  return sheet;
}

function eachFormula(book: ReadBook, visit: (sheet: ReadSheet, cell: ReadCell, formula: string) => void): number {
  let count = 0;
  for (const sheet of book.sheets)
    for (const cell of sheet.cells.values())
      if (cell.formula !== undefined) {
        visit(sheet, cell, cell.formula);
        count += 1;
      }
  return count;
}

describe('figures in Excel', () => {
  for (const [name, model] of Object.entries(MODELS)) {
    it(`are those of the model in ${name}`, async () => {
      const english = await firstOf({ ...model, language: 'en' });
      const rows = tableOf(english);
      assert.equal(rows.length, model.lines.length);
      model.lines.forEach((line, n) => {
        const row = rows[n];
        equal(row?.get('Quantity'), line.quantity, 'quantity');
        equal(row?.get('Unit price'), line.unitPrice, 'price');
        equal(row?.get('Amount'), line.amount, 'amount');
        if (line.discount !== undefined) equal(row?.get('Discount'), line.discount, 'discount');
        if (line.discountRate !== undefined) assert.equal(row?.get('Discount %')?.value, '0.02');
      });
      const { totals, charges, schedule } = model;
      const [total] = besides(english, 'Total FOB Ningbo');
      equal(total, totals.total, 'total');
      if (charges.length > 0 || totals.goods !== totals.total)
        equal(besides(english, 'Goods subtotal')[0], totals.goods, 'goods');
      if (charges.length > 0) equal(besides(english, 'Export clearance')[0], charges[0]?.amount, 'charge');
      for (const part of schedule) equal(besides(english, part.when)[0], part.amount, part.when);
    });

    it(`are formulas whose results stand in ${name}, reckoned exactly`, async () => {
      const book = await bookOf(model);
      const count = eachFormula(book, (sheet, cell, formula) =>
        equal(cell, reckon(book, sheet, formula).toFixed(), `=${formula}`),
      );
      assert.ok(count > model.lines.length, `${count} formulas`);
    });
  }

  it('have the decimals of the currency, unit prices their own, percentages and dates their kind', async () => {
    const formats = async (model: DocumentModel): Promise<(string | undefined)[]> => {
      const sheet = await firstOf(model);
      const [row] = tableOf(sheet);
      return ['Quantity', 'Unit price', 'Amount'].map((key) => row?.get(key)?.format);
    };
    assert.deepEqual(await formats(sampleModel()), ['#,##0', '#,##0.00', '#,##0.00']);
    assert.deepEqual(await formats(YEN), ['#,##0', '#,##0.0', '#,##0']);
    assert.deepEqual(await formats(DINAR), ['#,##0', '#,##0.0000', '#,##0.000']);
    const sheet = await firstOf(YEN);
    assert.equal(besides(sheet, 'Total FOB Ningbo')[0]?.format, '"JPY" #,##0');
    assert.deepEqual(
      besides(sheet, 'Discount').map(({ value, format, formula }) => [value, format, formula?.replace(/\d+/g, 'n')]),
      [
        ['0.03', '0%', undefined],
        ['-462', '#,##0', '-ROUND(Hn*Gn,n)'],
      ],
    );
    // 2026-11-23 is day 46,349 since 1900 in the reckoning of spreadsheets.
    assert.deepEqual(
      besides(sheet, 'Date').map(({ kind, value, format }) => [kind, value, format]),
      [['number', '46349', '[$-809]d mmm yyyy']],
    );
    const chinese = await firstOf(sampleChinese());
    assert.equal(besides(chinese, '日期')[0]?.format, '[$-804]yyyy"年"m"月"d"日"');
  });

  it('of goods, charges and instalments are live', async () => {
    const sheet = await firstOf(sampleProforma());
    const [first, second] = tableOf(sheet);
    assert.match(first?.get('Amount')?.formula ?? '', /^ROUND\(F(\d+)\*H\1,2\)$/);
    assert.match(second?.get('Discount')?.formula ?? '', /^ROUND\(F(\d+)\*H\1\*I\1,2\)$/);
    assert.match(second?.get('Amount')?.formula ?? '', /^ROUND\(F(\d+)\*H\1-J\1,2\)$/);
    assert.match(besides(sheet, 'Goods subtotal')[0]?.formula ?? '', /^ROUND\(SUM\(K\d+:K\d+\),2\)$/);
    assert.match(besides(sheet, 'Total FOB Ningbo')[0]?.formula ?? '', /^ROUND\(SUM\(J\d+:J\d+\),2\)$/);
    const offer = await firstOf(sampleModel());
    assert.match(besides(offer, 'T/T in advance')[0]?.formula ?? '', /^ROUND\(J\d+\*A\d+,2\)$/);
    assert.match(besides(offer, 'T/T against copy of B/L')[0]?.formula ?? '', /^ROUND\(J\d+-SUM\(J\d+:J\d+\),2\)$/);
  });

  it('of the packing are on a sheet of their own, with sums that the first sheet refers to', async () => {
    const book = await bookOf(PROFORMA);
    const [first, second] = book.sheets;
    assert.ok(first && second);
    assert.equal(second.name, 'Packing');
    const rows = tableOf(second);
    assert.deepEqual(
      rows.map((row) => [...row.values()].map(({ value }) => value)),
      [
        ['1', 'LED-PANEL-60', 'LED panel light 600×600, 40 W', '1200', '300', '4', '27.034', '3150', '2760'],
        ['2', '', 'Spare drivers', '120', '30', '4', '2.967', '250.5', '230.25'],
      ],
    );
    assert.deepEqual(
      besides(second, 'Total').map(({ value, formula }) => [value, formula?.replace(/\d+/g, 'n')]),
      [
        ['330', 'ROUND(SUM(En:En),n)'],
        ['30.001', 'ROUND(SUM(Gn:Gn),n)'],
        ['3400.5', 'ROUND(SUM(Hn:Hn),n)'],
        ['2990.25', 'ROUND(SUM(In:In),n)'],
      ],
    );
    const [volume] = besides(first, 'Volume');
    assert.deepEqual([volume?.value, volume?.format], ['30.001', '#,##0.000 "m³"']);
    assert.match(volume?.formula ?? '', /^'Packing'!G\d+$/);
    assert.equal((await bookOf(sampleModel())).sheets.length, 1);
  });

  it('that are missing are a dash, and the document says on top that it is incomplete', async () => {
    const book = await bookOf(incompleteModel({ charges: [{ element: 'exportClearance', amount: '84.51' }] }));
    const [sheet] = book.sheets;
    assert.ok(sheet);
    assert.equal(sheet.cells.get('A1')?.value, 'Incomplete: main carriage, cargo insurance, price missing');
    const [row] = tableOf(sheet);
    for (const key of ['Unit price', 'Amount']) assert.equal(row?.get(key)?.value, '—');
    for (const label of ['Goods subtotal', 'Total CIF Los Angeles', 'T/T in advance', 'T/T against copy of B/L'])
      assert.deepEqual(
        besides(sheet, label).map(({ value }) => value),
        ['—'],
        label,
      );
    eachFormula(book, (_, cell, formula) => assert.doesNotMatch(formula, /SUM/, cell.value));
  });

  it('of payments have the day on which they are due: a date, or its text where a column is too narrow for one', async () => {
    const [first] = sampleModel().lines;
    assert.ok(first);
    const schedule = sampleModel().schedule.map((part) => ({ ...part, due: '2026-09-23' }));
    const [due] = besides(await firstOf(sampleModel({ schedule })), 'T/T in advance');
    assert.deepEqual([due?.value, due?.format], ['46288', '[$-809]d mmm yyyy']);
    const bare = { ...first, sku: undefined, hs: undefined, origin: undefined };
    const narrow = await firstOf(sampleModel({ schedule, lines: [bare], language: 'es' }));
    assert.equal(besides(narrow, 'T/T in advance')[0]?.value, '23 de septiembre de 2026');
  });

  it('of payments stand right below words that take several rows', async () => {
    const { schedule } = sampleModel();
    const when = Array.from({ length: 90 }, (_, n) => `condition ${n}`).join('\n');
    const model = sampleModel({ schedule: schedule.map((part, n) => (n === 0 ? { ...part, when } : part)) });
    const book = await bookOf(model);
    const [sheet] = book.sheets;
    assert.ok(sheet);
    const [last] = besides(sheet, 'T/T against copy of B/L');
    equal(last, '10277.99', 'rest');
    assert.equal(reckon(book, sheet, last?.formula ?? '').toFixed(2), '10277.99');
  });

  it('of free goods are words', async () => {
    const [first, ...others] = sampleModel().lines;
    assert.ok(first);
    const free = { ...first, free: true, unitPrice: '0.00', amount: '0.00' };
    const sheet = await firstOf(
      sampleModel({ lines: [free, ...others], totals: { ...sampleModel().totals, goods: '402.84', total: '402.84' } }),
    );
    const [row] = tableOf(sheet);
    assert.equal(row?.get('Amount')?.value, 'Free of charge');
    assert.equal(row?.get('Unit price')?.value, '');
    const [total] = besides(sheet, 'Total FOB Ningbo');
    assert.deepEqual([total?.value, total?.formula?.replace(/\d+/g, 'n')], ['402.84', 'ROUND(SUM(Kn:Kn),n)']);
  });
});
