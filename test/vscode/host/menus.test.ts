import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, folder, inSample, opened, tree } from './at-work';

const pathOf = (uri: vscode.Uri | undefined): string | undefined => uri?.path.slice(folder().path.length + 1);

const call = <T>(name: string, argument: unknown): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(`tradewright.${name}`, argument);

describe('commands of a folder', () => {
  inSample();

  it('newQuotation puts the file there', async () => {
    const items = [{ sku: 'LED-PANEL-60', quantity: 500 }];
    const wish = { uri: at('deals'), buyer: 'acme', incoterm: 'FOB Ningbo', items };
    assert.match(pathOf(await call<vscode.Uri>('newQuotation', wish)) ?? '', /^deals\/[^/]+\.quotation\.yaml$/);
  });

  it('newWorkspace asks before it writes there', async () => {
    const before = await tree();
    let done = false;
    const called = Promise.resolve(call('newWorkspace', at('products'))).finally(() => (done = true));
    while (!done) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(await called, undefined);
    assert.deepEqual(await tree(), before);
  });
});

describe('export by arguments', () => {
  inSample();

  it('writes a document that lacks a figure', async () => {
    const text =
      'number: LACKS\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\nitems: [{ sku: NONE, quantity: 1 }]\n';
    const { document } = await opened('quotations/lacks.quotation.yaml', text);
    const written = await call<vscode.Uri[]>('export', { uri: document.uri, formats: ['md'], folder: at('sent') });
    assert.deepEqual(written?.map(pathOf), ['sent/LACKS.md']);
  });
});
