import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inSample, opened } from './at-work';

describe('the language', () => {
  inSample();

  for (const [name, language] of [
    ['x.seller.yaml', 'trade-yaml'],
    ['x.buyer.yaml', 'trade-yaml'],
    ['x.product.yaml', 'trade-yaml'],
    ['x.rates.yaml', 'trade-yaml'],
    ['x.quotation.yaml', 'trade-yaml'],
    ['x.proforma.yaml', 'trade-yaml'],
    ['x.yaml', 'yaml'],
    ['quotation.yaml', 'yaml'],
    ['x.quotation.yml', 'yaml'],
    ['x.quotation.json', 'json'],
  ] as const) {
    it(`of ${name} is ${language}`, async () => {
      const { document } = await opened(`named/${name}`, '');
      assert.equal(document.languageId, language);
    });
  }

  it('keeps the indentation of YAML at two blanks', async () => {
    const editor = await opened('named/tabs.quotation.yaml', 'items:\n\t- a\n');
    assert.equal(editor.options.tabSize, 2);
    assert.equal(editor.options.insertSpaces, true);
  });

  it('stays ours where a setting gives all YAML to another extension', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const associate = (value: unknown) => files.update('associations', value, vscode.ConfigurationTarget.Workspace);
    await associate({ '*.yaml': 'yaml' });
    try {
      for (const [name, language] of [
        ['y.quotation.yaml', 'trade-yaml'],
        ['y.yaml', 'yaml'],
      ] as const) {
        const { document } = await opened(`named/${name}`, '');
        assert.equal(document.languageId, language);
      }
    } finally {
      await associate(undefined);
    }
  });
  for (const [line, next] of [
    ['  - sku: A', '    '],
    ['  - packing:', '      '],
    ['  - { sku: A, quantity: 1 }', '  '],
    ['  - "Mark: one"', '  '],
    ['  - https://a.example', '  '],
    ['    name: A', '    '],
  ] as const)
    it(`goes on under ${line} in its column`, async () => {
      const editor = await opened('named/enter.product.yaml', `products:\n${line}`);
      const end = editor.document.positionAt(editor.document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      assert.equal(editor.document.lineAt(2).text, next);
    });
});
