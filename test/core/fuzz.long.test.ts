import assert from 'node:assert/strict';
import { buyerModel, checkFile, compareTerms, compute, reportIssues, totalsReport } from '../../src/core/index.ts';
import type { Workspace } from '../../src/core/index.ts';
import { brightline } from './brightline.ts';
import { workspaceOf } from './files.ts';
import { random } from './random.ts';

const JUNK = [
  '\n', '  ', '\t', ': ', '- ', '{', '}', '[', ']', '"', "'", '|', '>', '&a ', '*a', '#', '%', '-1', '0', '9'.repeat(40), '1e9', '0.5',
  '1,200', 'none', 'FOB', 'DDP', 'DDU X', 'auto', 'LCL', '100%', '-5%', '150% of price', 'per kg', ' min 0', '\uFEFF', '\u0000', '灯', '~', '<<: ',
  '__proto__', 'constructor', 'items:', 'price: 3 EUR', 'pricing: { method: cost }', 'quantity: 1e5', 'XXX', 'JPY', '!!binary ', '--- ', '...',
]; // prettier-ignore

/** Damages a text: deletes a range, inserts junk, or repeats a piece of itself. */
function damage(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  const end = Math.min(text.length, at + next(40));
  const how = next(3);
  if (how === 0) return text.slice(0, at) + text.slice(end);
  const put = how === 1 ? (JUNK[next(JUNK.length)] ?? '') : text.slice(at, end);
  return text.slice(0, at) + put + text.slice(at);
}

/** All that the editor asks of a document, and no figure that is no figure. */
function use(workspace: Workspace, path: string): void {
  const file = workspace.document(path);
  assert.ok(file);
  const computation = compute(workspace, file);
  const issues = checkFile(workspace, file, '2026-11-23', computation);
  for (const { range } of issues)
    assert.ok(range.start <= range.end && range.end <= file.text.length, JSON.stringify(range));
  const report = totalsReport(computation, reportIssues(workspace, issues));
  assert.equal(report.totals.total === null, !report.complete);
  for (const money of [...Object.values(report.totals), ...report.lines.map((line) => line.amount)])
    assert.ok(money === null || /^-?\d+(\.\d+)?$|^SAY /.test(money), `${path}: ${money}`);
  const odd = /.{0,60}(NaN|Infinity|\[object|function \().{0,30}/.exec(JSON.stringify({ ...report, issues: [] }));
  assert.equal(odd?.[0], undefined);
  buyerModel(computation);
}

/** The sample that reaches furthest is damaged most. */
const roundsOf = (path: string): number => (path.includes('0043') ? 500 : 150);

describe('damaged files', function () {
  this.timeout(60_000);

  const files = brightline();
  const paths = Object.keys(files).filter((path) => /quotation|proforma/.test(path));

  for (const path of paths)
    it(`${path}, damaged ${roundsOf(path)} times, is read, checked and computed`, () => {
      const next = random(path.length * 1000 + path.charCodeAt(path.indexOf('004') + 3));
      const workspace = workspaceOf(files);
      for (let round = 0; round < roundsOf(path); round++) {
        let text = files[path] ?? '';
        for (let wounds = next(4); wounds >= 0; wounds--) text = damage(text, next);
        workspace.set(path, text);
        try {
          use(workspace, path);
        } catch (error) {
          throw new Error(`round ${round}: ${String(error)}\n${text}`, { cause: error });
        }
      }
    });

  it('every other file, damaged 20 times each, leaves the documents computable', () => {
    const next = random(99);
    const workspace = workspaceOf(files);
    for (const other of Object.keys(files).filter((path) => !paths.includes(path))) {
      for (let round = 0; round < 20; round++) {
        let text = files[other] ?? '';
        for (let wounds = 1 + next(6); wounds > 0; wounds--) text = damage(text, next);
        const file = workspace.set(other, text);
        assert.ok(file);
        checkFile(workspace, file, '2026-11-23');
        const path = paths[next(paths.length)] ?? '';
        try {
          use(workspace, path);
        } catch (error) {
          throw new Error(`round ${round} of ${other}, ${path}:\n${text}`, { cause: error });
        }
      }
      workspace.set(other, files[other] ?? '');
    }
    const document = workspace.document(paths[0] ?? '');
    assert.ok(document && compareTerms(workspace, document).length === 11);
  });

  it('a file cut off at every letter is read', () => {
    const path = paths[0] ?? '';
    const text = files[path] ?? '';
    const workspace = workspaceOf(files);
    for (let end = 0; end < text.length; end += 7) {
      workspace.set(path, text.slice(0, end));
      use(workspace, path);
    }
  });
});
