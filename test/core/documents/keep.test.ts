import assert from 'node:assert/strict';
import { compareTerms, compute, writeTerm } from '../../../src/core/index.ts';
import type { Keep, TermRow } from '../../../src/core/index.ts';
import type { Rule } from '../../../src/core/tables/incoterms.ts';
import { brightline } from '../../core/brightline.ts';
import { documentIn, workspaceOf } from '../files.ts';
import type { Files } from '../files.ts';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const COST = 'quotations/QT-2026-0042.quotation.yaml';

function rowsOf(path: string, keep: Keep, files: Files = brightline()): readonly TermRow[] {
  const workspace = workspaceOf(files);
  return compareTerms(workspace, documentIn(workspace, path), keep);
}

/** The files after a document was put under a rule. */
function after(path: string, rule: Rule, keep: Keep): Files {
  const files = brightline();
  const workspace = workspaceOf(files);
  const file = documentIn(workspace, path);
  const place = compareTerms(workspace, file).find((row) => row.rule === rule)?.place ?? '';
  const edits = writeTerm(workspace, file, { rule, place }, keep);
  assert.ok(edits);
  const text = edits.reduceRight(
    (now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end),
    file.text,
  );
  return { ...files, [path]: text };
}

describe('a document under another rule', () => {
  it('keeps what the buyer pays for a unit: the margin gives way', () => {
    const rows = rowsOf(FOB, 'prices');
    assert.deepEqual(new Set(rows.map(({ total }) => total)), new Set(['37642.84']));
    const margins = rows.map(({ margin }) => Number(margin));
    assert.equal(Math.max(...margins), margins[0], 'EXW leaves most');
    assert.ok((margins[6] ?? 0) < 0, 'DDP at FOB prices is a loss');
  });

  it('keeps the margin as near as unit prices allow', () => {
    const rows = rowsOf(FOB, 'margin');
    const own = rows.find(({ current }) => current)?.margin;
    for (const { margin, rule } of rows)
      assert.ok(Math.abs(Number(margin) - Number(own)) < 0.0005, `${rule} ${margin}`);
  });

  it('keeps the relation of its prices while the margin is kept', () => {
    const unitPrices = (files: Files): number[] => {
      const workspace = workspaceOf(files);
      return compute(workspace, documentIn(workspace, FOB)).priced.lines.map(({ unitPrice }) => Number(unitPrice));
    };
    const [free, kept] = [unitPrices(after(FOB, 'CFR', 'earnings')), unitPrices(after(FOB, 'CFR', 'margin'))];
    const factors = kept.slice(0, 3).map((price, n) => price / (free[n] ?? 1));
    assert.ok(Math.max(...factors) - Math.min(...factors) < 0.003, factors.join(' '));
    assert.equal(kept[3], free[3], 'a price that somebody gave stays');
  });

  for (const [path, keep] of [
    [FOB, 'earnings'],
    [FOB, 'prices'],
    [FOB, 'margin'],
    [COST, 'margin'],
    [COST, 'prices'],
  ] as const)
    for (const rule of ['EXW', 'CIP', 'DDP'] as const)
      it(`comes to what the list said once it is written: ${path.slice(11, 23)} ${rule} ${keep}`, () => {
        const said = rowsOf(path, keep).find((row) => row.rule === rule);
        const then = rowsOf(path, 'earnings', after(path, rule, keep)).find((row) => row.current);
        assert.deepEqual([then?.rule, then?.total, then?.margin], [rule, said?.total, said?.margin]);
      });

  it('needs no prices written where the profit on cost keeps the margin', () => {
    const text = after(COST, 'FOB', 'margin')[COST] ?? '';
    assert.match(text, /incoterm: FOB Ningbo/);
    assert.doesNotMatch(text, /price:/);
  });

  it('says that no price leaves the margin where none is known', () => {
    const files = { ...brightline(), [FOB]: (brightline()[FOB] ?? '').replace('price: 2.15', 'price: 2.15 XAF') };
    const rows = rowsOf(FOB, 'margin', files).filter(({ current }) => !current);
    for (const row of rows) assert.deepEqual([row.total, row.missing.includes('shares')], [null, true]);
  });
});
