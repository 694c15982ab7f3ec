import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, folder, inSample, opened, read, tree } from './at-work';

const pathOf = (uri: vscode.Uri | undefined): string | undefined => uri?.path.slice(folder().path.length + 1);

const call = <T>(name: string, argument: unknown): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(`tradewright.${name}`, argument);

/** What comes of a command whose question is closed without an answer. */
async function unanswered<T>(called: Thenable<T>): Promise<T> {
  let done = false;
  const result = Promise.resolve(called).finally(() => (done = true));
  while (!done) {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return result;
}

describe('commands of a folder', () => {
  inSample();

  it('newQuotation puts the file there', async () => {
    const items = [{ sku: 'LED-PANEL-60', quantity: 500 }];
    const wish = { uri: at('deals'), buyer: 'acme', incoterm: 'FOB Ningbo', items };
    assert.match(pathOf(await call<vscode.Uri>('newQuotation', wish)) ?? '', /^deals\/[^/]+\.quotation\.yaml$/);
  });

  it('newWorkspace asks before it writes there', async () => {
    const before = await tree();
    assert.equal(await unanswered(call('newWorkspace', at('products'))), undefined);
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

  for (const look of [{ language: 'zh' }, { design: 'classic' }, { ask: true }])
    it(`asks as what where it is told ${JSON.stringify(look)} alone`, async () => {
      const before = await tree();
      const wish = { uri: at('quotations/QT-2026-0041.quotation.yaml'), ...look };
      assert.equal(await unanswered(call('export', wish)), undefined);
      assert.deepEqual(await tree(), before);
    });

  it('asks nothing where it is told a format too', async () => {
    const wish = {
      uri: at('quotations/QT-2026-0041.quotation.yaml'),
      language: 'zh',
      formats: ['md'],
      folder: at('sent'),
    };
    const written = await call<vscode.Uri[]>('export', wish);
    assert.deepEqual(written?.map(pathOf), ['sent/QT-2026-0041.md']);
    assert.match(await read(at('sent/QT-2026-0041.md')), /报价单/);
  });
});
