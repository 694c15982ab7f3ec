import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, codes, exists, inSample, opened, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

/** The actions at a text of an open file, changes worked out. */
async function actions({ document }: vscode.TextEditor, text: string, kind: string): Promise<vscode.CodeAction[]> {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is in the file`);
  const place = document.positionAt(start);
  const range = new vscode.Range(place, place);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
}

async function take(editor: vscode.TextEditor, text: string, kind: string, title: string): Promise<vscode.CodeAction> {
  const found = await until(title, async () =>
    (await actions(editor, text, kind)).find((action) => action.title.startsWith(title)),
  );
  if (found.edit) assert.ok(await vscode.workspace.applyEdit(found.edit));
  return found;
}

describe('refactorings', () => {
  inSample();

  it('write the charges of the rates into the document; its total stays', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await take(editor, 'incoterm:', 'refactor.rewrite', 'Write the charges');
    assert.match(editor.document.getText(), /\ncharges:\n {2}preCarriage: 1200 CNY per container # /);
    const rows = await vscode.commands.executeCommand<{ current: boolean; total: string }[]>(
      'tradewright.compareTerms',
      { uri: editor.document.uri },
    );
    assert.equal(rows.find(({ current }) => current)?.total, '37642.84');
  });

  it('compare the rules with the prices kept', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    const { command } = await take(
      editor,
      'incoterm:',
      'refactor.rewrite',
      'Convert to another rule, keeping the unit',
    );
    assert.deepEqual([command?.command, command?.arguments?.[1]], ['tradewright.compareTerms', 'prices']);
    const rows = await vscode.commands.executeCommand<{ total: string }[]>('tradewright.compareTerms', {
      uri: editor.document.uri,
      keep: 'prices',
    });
    assert.deepEqual(new Set(rows.map(({ total }) => total)), new Set(['37642.84']));
  });

  it('move a buyer to a file, which the document then names', async () => {
    const text =
      'number: Q-9\ndate: 2026-11-20\nbuyer:\n  name: Fresh Ltd\n  country: GB\nincoterm: FOB Ningbo\nitems: []\n';
    const editor = await opened('quotations/Q-9.quotation.yaml', text);
    await take(editor, 'name: Fresh', 'refactor.extract', 'Move this buyer');
    await until('the file', () => exists(at('buyers/fresh.buyer.yaml')));
    const buyer = await vscode.workspace.openTextDocument(at('buyers/fresh.buyer.yaml'));
    assert.equal(buyer.getText(), 'name: Fresh Ltd\ncountry: GB\n');
    assert.match(editor.document.getText(), /\nbuyer: fresh\nincoterm/);
    await until('the buyer to be known', () => !codes(editor.document.uri).includes('unknown-buyer'));
  });

  it('add lines to fill in for charges that lack', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'incoterm: FOB Ningbo', 'incoterm: CIF Sydney');
    await change(editor, 'to: Chicago', 'to: Sydney');
    await take(editor, 'incoterm:', 'quickfix', 'Add lines to fill in');
    await until('the lines', () => /mainCarriage: ?\n/.test(editor.document.getText()));
  });

  for (const [where, charges, expected] of [
    [
      'under those that are there',
      'charges:\n  mainCarriage: 3000 USD\n',
      /\ncharges:\n {2}mainCarriage: 3000 USD\n {2}[a-z]/i,
    ],
    ['behind items that end the file', '', /\n {2}- \{ sku: LED-PANEL-60, quantity: 10 \}\ncharges:\n {2}[a-z]/],
  ] as const)
    it(`add lines to fill in for charges ${where}, in their column`, async () => {
      const text = `number: Q-9\ndate: 2026-11-20\nbuyer: lakeshore\ncurrency: USD\nincoterm: CIF Sydney\nfrom: Qingdao\n${charges}items:\n  - { sku: LED-PANEL-60, quantity: 10 }`;
      const editor = await opened('quotations/Q-9.quotation.yaml', text);
      await take(editor, 'incoterm:', 'quickfix', 'Add lines');
      await until(`the lines: ${editor.document.getText()}`, () => expected.test(editor.document.getText()));
      assert.doesNotMatch(editor.document.getText(), /\n {3,}[a-z]/i);
    });

  it('add what documents ask of a product in a list, in its column', async () => {
    const text = 'products:\n  - sku: NEW-1\n    name: Lamp\n    unit: pcs\n    hs: "940511"';
    const editor = await opened('products/new.product.yaml', text);
    await take(editor, 'sku: NEW', 'refactor.rewrite', 'Add what documents');
    await until('the lines', () => editor.document.getText().includes('packing:'));
    assert.match(editor.document.getText(), /\n {4}hs: "940511"\n {4}origin: .*\n {4}packing: /);
  });

  it('stand before what there is to know of a rule', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'incoterm: FOB Ningbo', 'incoterm: CIF Sydney');
    await change(editor, 'to: Chicago', 'to: Sydney');
    const titles = await until('the fixes', async () => {
      const all = (await actions(editor, 'incoterm:', 'quickfix')).map(({ title }) => title);
      const isWhole = ['Add', 'Explain'].every((word) => all.some((title) => title.startsWith(word)));
      return isWhole ? all : undefined;
    });
    const about = titles.findIndex((title) => /^(Explain|Turn) /.test(title));
    const last = titles.map((title) => !/^(Explain|Turn) /.test(title)).lastIndexOf(true);
    assert.ok(last < about, titles.join('; '));
  });

  it('sort the items', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await take(editor, 'items:', 'refactor.rewrite', 'Sort items by SKU');
    assert.match(editor.document.getText(), /items:\n.*LED-DOWN-18.*\n.*LED-PANEL-60.*\n.*LED-PANEL-30120/);
  });
});
