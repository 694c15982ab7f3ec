import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inSample, opened, until } from './at-work';

const HEAD = 'number: QT-9\ndate: 2026-11-23\nbuyer: acme\ncurrency: USD\n';

/** The items that our provider offers at `│`, with their documentation. */
async function offered(path: string, source: string): Promise<readonly vscode.CompletionItem[]> {
  const at = source.indexOf('│');
  const { document } = await opened(path, source.replace('│', ''));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(at),
    undefined,
    5,
  );
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('completion in the editor', () => {
  inSample();

  it('offers keys with what they are, and nothing in text of one’s own', async () => {
    // The first of our files wakes the extension.
    const first = await until(
      'the first list',
      async () => (await offered('tried/keys.quotation.yaml', `${HEAD}│`))[0],
    );
    assert.equal(labelOf(first), 'incoterm');
    assert.match(String(first.documentation), /^Rule of Incoterms 2020 and named place/);
    assert.deepEqual(await offered('tried/notes.quotation.yaml', `${HEAD}notes:\n  - sea│\n`), []);
  });

  it('offers products, and writes a whole item', async () => {
    const source = `${HEAD}items:\n  - { sku: LED-PANEL-60, quantity: 10 }\n  │`;
    const items = await offered('tried/items.quotation.yaml', source);
    const panel = items.find((item) => labelOf(item) === 'LED-PANEL-62');
    assert.equal(panel?.detail, '14.60 USD · MOQ 100');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && panel?.insertText instanceof vscode.SnippetString && panel.range instanceof vscode.Range);
    await editor.insertSnippet(panel.insertText, panel.range);
    await until('the item', () => editor.document.getText().endsWith('\n  - { sku: LED-PANEL-62, quantity: 100 }'));
  });

  it('takes the place of all that is written, in a file that cannot be read', async () => {
    const items = await offered(
      'tried/broken.quotation.yaml',
      `${HEAD}incoterm: FOB Nin│gbo\nitems:\n  - { sku: A\n  : ]\n`,
    );
    const ningbo = items.find((item) => labelOf(item) === 'FOB Ningbo');
    assert.ok(ningbo?.range instanceof vscode.Range);
    assert.equal(vscode.window.activeTextEditor?.document.getText(ningbo.range), 'FOB Ningbo');
  });

  it('writes plain text where nothing is to fill, so that Enter behind a whole word ends the line', async () => {
    const items = await offered('tried/plain.quotation.yaml', `${HEAD.replace('USD', 'U│SD')}`);
    const usd = items.find((item) => labelOf(item) === 'USD');
    assert.equal(usd?.insertText, 'USD');
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'trade-yaml' });
    assert.equal(settings.get('acceptSuggestionOnEnter'), 'smart');
  });

  it('offers a snippet once, where it belongs', async () => {
    const { document } = await opened('tried/dry.buyer.yaml', 'incoterm: DDP b\nb');
    for (const [line, column, count] of [
      [0, 15, 0],
      [1, 1, 0],
    ] as const) {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, column),
      );
      assert.equal(list.items.filter((item) => labelOf(item) === 'buyer').length, count);
    }
    assert.equal(document.languageId, 'trade-yaml');
  });
});
