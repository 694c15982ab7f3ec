import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { Decimal } from '../../src/core/money/decimal.ts';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { renderXlsx } from '../../src/export/xlsx/workbook.ts';
import { sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { DINAR, PROFORMA, YEN, pictures, withPacking } from './xlsx-models.ts';
import { readBook } from './xlsx-read.ts';
import type { ReadBook } from './xlsx-read.ts';

const QUOTED = '=1+1';

const MODELS: Readonly<Record<string, DocumentModel>> = {
  quotation: sampleModel(),
  'sixty-lines': withLines(sampleModel(), 60),
  proforma: PROFORMA,
  chinese: withPacking(sampleChinese()),
  arabic: withPacking(sampleProforma({ language: 'ar' })),
  yen: YEN,
  dinar: DINAR,
  quoted: sampleModel({ notes: [QUOTED] }),
};

/** The workbook as a person would leave it who deleted every result: a program has to reckon them anew. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part] as const;
    const xml = new TextDecoder().decode(part);
    return [name, strToU8(xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe('LibreOffice', () => {
  let folder = '';
  const reckoned = new Map<string, ReadBook>();

  before(async function () {
    this.timeout(180_000);
    const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
    if (office === undefined) {
      console.log('      left out: LibreOffice is not installed');
      return this.skip();
    }
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tradewright-office-'));
    const files: string[] = [];
    for (const [name, model] of Object.entries(MODELS)) {
      const file = path.join(folder, `${name}.xlsx`);
      fs.writeFileSync(file, withoutResults(await renderXlsx(model, pictures)));
      files.push(file);
    }
    const out = path.join(folder, 'out');
    // A profile of its own: another LibreOffice may be running.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(office, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files]);
    for (const name of Object.keys(MODELS))
      reckoned.set(name, readBook(fs.readFileSync(path.join(out, `${name}.xlsx`))));
  });

  after(() => {
    if (folder !== '') fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, model] of Object.entries(MODELS))
    it(`reckons the figures of the model from the formulas of ${name}`, async () => {
      const ours = readBook(await renderXlsx(model, pictures));
      let count = 0;
      ours.sheets.forEach(({ name: sheet, cells }, n) => {
        const theirs = reckoned.get(name)?.sheets[n];
        assert.equal(theirs?.name, sheet);
        for (const [ref, { formula, value }] of cells) {
          if (formula === undefined) continue;
          const result = theirs.cells.get(ref)?.value ?? '';
          assert.ok(
            result !== '' && new Decimal(result).equals(value),
            `${sheet} ${ref} =${formula}: ${result}, not ${value}`,
          );
          count += 1;
        }
      });
      assert.ok(count > model.lines.length);
    });

  it('shows a text that looks like a formula as it is', () => {
    const [sheet] = reckoned.get('quoted')?.sheets ?? [];
    const cells = [...(sheet?.cells.values() ?? [])].filter(({ value }) => value.includes(QUOTED));
    assert.deepEqual(
      cells.map(({ value, kind, formula }) => ({ value, kind, formula })),
      [{ value: QUOTED, kind: 'text', formula: undefined }],
    );
  });
});
