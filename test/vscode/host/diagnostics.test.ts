import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, codeOf, codes, inSample, opened, problems, read, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const DDP = 'quotations/QT-2026-0043.quotation.yaml';
const PANEL = 'products/led-panel-60.product.yaml';

const show = async (path: string): Promise<vscode.TextEditor> => vscode.window.showTextDocument(at(path));

/** The problem of a code, and the text that it underlines. */
async function underlined({ document }: vscode.TextEditor, code: string): Promise<[vscode.Diagnostic, string]> {
  const found = await until(code, () => problems(document.uri).find((one) => codeOf(one) === code));
  return [found, document.getText(found.range)];
}

const fixes = ({ document }: vscode.TextEditor, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');

describe('problems', () => {
  inSample();

  // What is typed in place of what, the code of the problem, the text under the wave, and what the quick fix makes of it.
  for (const [what, path, from, to, code, under, fixed] of [
    ['a wrong key', FOB, 'validity:', 'validty:', 'unknown-key', 'validty', 'validity:'],
    ['a bare percentage', FOB, 'discount: 2%', 'discount: 0.02', 'bad-percent', '0.02', 'discount: 2%'],
    [
      'a rule of old',
      FOB,
      'incoterm: FOB Ningbo',
      'incoterm: DDU Chicago',
      'dead-incoterm',
      'DDU',
      'incoterm: DAP Chicago',
    ],
    ['a wrong SKU', FOB, 'sku: LED-DOWN-18', 'sku: LED-DOWN-81', 'unknown-sku', 'LED-DOWN-81', 'sku: LED-DOWN-18'],
    ['a wrong buyer', FOB, 'buyer: acme', 'buyer: acne', 'unknown-buyer', 'acne', 'buyer: acme'],
    ['a part-filled carton', FOB, 'quantity: 1200', 'quantity: 1202', 'partial-carton', '1202', 'quantity: 1200'],
  ] as const) {
    it(`tell of ${what} while it is typed, and the quick fix mends it`, async () => {
      const editor = await show(path);
      await change(editor, from, to);
      const [found, text] = await underlined(editor, code);
      assert.equal(found.source, 'Trade');
      assert.ok(text.startsWith(under), text);
      assert.ok(text.length <= to.length, text);
      const actions = await fixes(editor, found.range);
      const [action] = actions;
      assert.ok(action?.edit, `no quick fix for: ${found.message}`);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      await until('the problem to go', () => !codes(editor.document.uri).includes(code));
      assert.ok(editor.document.getText().includes(fixed), action.title);
    });
  }

  it('offer no quick fix where there is no problem', async () => {
    const editor = await show(FOB);
    assert.deepEqual(await fixes(editor, new vscode.Range(1, 0, 1, 3)), []);
  });

  it('of a quotation follow an unsaved edit of its product', async () => {
    const product = await show(PANEL);
    await until('the quotation to be read', () => problems(at(FOB)).length > 0);
    assert.ok(!codes(at(FOB)).includes('unknown-sku'));
    await change(product, 'sku: LED-PANEL-60', 'sku: LED-PANEL-61');
    await until('the SKU to be unknown', () => codes(at(FOB)).includes('unknown-sku'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the SKU to be known again', () => !codes(at(FOB)).includes('unknown-sku'));
  });

  it('follow a file that is closed unsaved', async () => {
    const editor = await show(DDP);
    await change(editor, 'incoterm: DDP Chicago', 'incoterm: DDX Chicago');
    await until('the mistake', () => problems(at(DDP)).some(({ severity }) => severity === 0));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the mistake to go', () => !problems(at(DDP)).some(({ severity }) => severity === 0));
  });

  it('move with a file that is renamed and go with one that is deleted', async () => {
    const [from, to] = [at('quotations/a.quotation.yaml'), at('quotations/b.quotation.yaml')];
    await opened('quotations/a.quotation.yaml', 'number: A\nqty: 1\n');
    await until('problems', () => codes(from).includes('unknown-key'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the problems to move', () => codes(to).includes('unknown-key') && problems(from).length === 0);
    const away = new vscode.WorkspaceEdit();
    away.deleteFile(to);
    assert.ok(await vscode.workspace.applyEdit(away));
    await until('the problems to go', () => problems(to).length === 0);
  });

  it('follow files that others write', async () => {
    await until('the quotation to be read', () => problems(at(FOB)).length > 0);
    const text = (await read(at(FOB))).replace('QT-2026-0041', 'QT-2026-0041-TWIN');
    await vscode.workspace.fs.writeFile(at('quotations/twin.quotation.yaml'), new TextEncoder().encode(text));
    const twin = at('quotations/twin.quotation.yaml');
    await until('the new file to be read', () => problems(twin).length > 0);
    await vscode.workspace.fs.writeFile(twin, new TextEncoder().encode(text.replace('buyer: acme', 'buyer: nobody')));
    await until('the change to be read', () => codes(twin).includes('unknown-buyer'));
  });
});
