import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, inSample, opened, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

/** The hovers of ours over a text of a file. */
async function over(path: string, text: string): Promise<readonly vscode.MarkdownString[]> {
  const document = await vscode.workspace.openTextDocument(at(path));
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

describe('hovers', () => {
  inSample();

  it('show a product with its picture', async () => {
    await until('the file to be read', async () => (await over(FOB, 'LED-PANEL-60')).length > 0);
    const [card] = await over(FOB, 'LED-PANEL-60');
    assert.match(card?.value ?? '', /!\[\]\(\w[\w+-]*:\S+\/products\/images\/led-panel-60\.png\|height=80\)/);
    assert.match(card?.value ?? '', /▸ 11\.90 from 500/);
  });

  it('run nothing: no command, no HTML', async () => {
    await opened('e.buyer.yaml', `id: evil\nname: '[x](command:workbench.action.quit) <img src=x>'\ncountry: US\n`);
    const { document } = await opened('e.quotation.yaml', 'buyer: evil\n');
    await until('the buyer to be known', async () => (await over('e.quotation.yaml', 'evil')).length > 0);
    const [card] = await over('e.quotation.yaml', 'evil');
    assert.ok(!card?.isTrusted);
    assert.ok(!card?.supportHtml);
    assert.match(card?.value ?? '', /\\\[x\\\]\\\(command/);
    assert.ok(!document.isDirty);
  });

  it('follow an edit that is not saved', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'quantity: 1200', 'quantity: 1000');
    const [table] = await over(FOB, '1000');
    assert.match(table?.value ?? '', /11\\,900\\\.00/);
  });

  it('hide with the internal figures', async () => {
    const internal = async (): Promise<boolean> =>
      (await over(FOB, 'LED-PANEL-60')).some(
        ({ value }) => value.includes('supplier') || value.includes('own workshop'),
      );
    assert.ok(await internal());
    await vscode.commands.executeCommand('tradewright.toggleInternal');
    try {
      assert.ok(!(await internal()));
    } finally {
      await vscode.commands.executeCommand('tradewright.toggleInternal');
    }
  });

  it('say nothing in YAML that is not ours', async () => {
    await opened('other.yaml', 'incoterm: FOB Ningbo\n');
    assert.deepEqual(await over('other.yaml', 'FOB'), []);
  });
});
