import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import snippets from '../../../snippets/trade-yaml.json';
import { BELONGS } from '../../../src/language/completion/snippets';
import { errors, inSample, opened, until } from './at-work';

// Snippets are the editor's affair, whatever host our code runs in: once is enough.

const DOCUMENT = 'number: QT-1\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\n';
const QUOTATION = `${DOCUMENT}items: [{ sku: LED-PANEL-60, quantity: 100 }]\n`;
const PRODUCT = 'sku: A\nname: Lamp\nunit: pcs\nprice:\n  term: FOB Ningbo\n  currency: USD\n  tiers:\n    ';

/** Where a fragment is put: the kind of file, and what stands before the cursor. Whole files are not in the list. */
const BEFORE: Readonly<Record<string, readonly [kind: string, text: string]>> = {
  item: ['quotation', `${DOCUMENT}items:\n  `],
  'item-own': ['quotation', `${DOCUMENT}items:\n  `],
  'item-gratis': ['quotation', `${DOCUMENT}items:\n  `],
  'item-mould': ['quotation', `${DOCUMENT}items:\n  `],
  tier: ['product', PRODUCT],
  design: ['seller', 'name: Example Exports\naddress: Ningbo\ncountry: CN\n'],
  email: ['seller', 'name: Example Exports\naddress: Ningbo\ncountry: CN\n'],
  lc: ['proforma', QUOTATION],
  fx: ['rates', 'fx:\n  '],
  freight: ['rates', 'charges:\n  '],
  duty: ['rates', 'duties:\n  '],
  tax: ['rates', 'taxes:\n  '],
};

/** About the sample's figures, not about reading; a placeholder's SKU or buyer may be unknown. */
const ABOUT_CONTENT =
  /^(unknown-sku|unknown-buyer|missing-charge|missing-price|missing-duty-rate|missing-fx|duplicate-)/;

describe('snippets in the editor', () => {
  inSample();

  for (const [name, snippet] of Object.entries(snippets)) {
    const prefix = BELONGS[name as keyof typeof BELONGS].word;
    const whole = 'isFileTemplate' in snippet;
    const [kind, before] = whole
      ? [prefix === 'products' ? 'product' : prefix, '']
      : (BEFORE[prefix] ?? ['quotation', QUOTATION]);

    it(`“${prefix}” is read without an error as it is inserted`, async () => {
      const { document } = await opened(`tried/${prefix}.${kind}.yaml`, before);
      const end = document.positionAt(before.length);
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'trade-yaml', name });
      await until('the snippet to be inserted', () => document.getText().length > before.length + 5);
      assert.ok(!document.getText().includes('$'), document.getText());
      const bad = errors(document.uri).filter((text) => !ABOUT_CONTENT.test(text));
      assert.deepEqual(bad, [], document.getText());
    });
  }
});
