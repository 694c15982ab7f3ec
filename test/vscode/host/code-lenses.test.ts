import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, inSample, opened, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

/** The lenses of a file, all of them resolved: first those that can be worded at once. */
async function lenses(path: string): Promise<readonly vscode.Command[]> {
  await vscode.workspace.openTextDocument(at(path));
  const find = (): Thenable<vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', at(path), 50);
  await until('lenses', async () => (await find()).length > 0);
  return (await find()).flatMap(({ command }) => command ?? []);
}

const titles = async (path: string): Promise<readonly string[]> => (await lenses(path)).map(({ title }) => title);

describe('code lenses', () => {
  inSample();

  it('of a quotation are its total and margin, and what can be done with it', async () => {
    const found = await titles(FOB);
    assert.deepEqual(found.slice(0, 3), ['Preview', 'Export…', 'Make Proforma']);
    assert.match(found[3] ?? '', /^USD 37,642\.84 · margin 17\.\d+%/);
  });

  it('call commands that are there', async () => {
    const known = await vscode.commands.getCommands();
    for (const path of [FOB, 'products/led-panel-60.product.yaml', 'buyers/acme.buyer.yaml'])
      for (const { command, title } of await lenses(path)) assert.ok(known.includes(command), title);
  });

  it('follow an edit', async () => {
    await change(await vscode.window.showTextDocument(at(FOB)), 'quantity: 1200', 'quantity: 1000');
    await until('the total', async () => (await titles(FOB))[3]?.startsWith('USD 35,262.84'));
  });

  it('leave the margin out with the internal figures', async () => {
    await vscode.commands.executeCommand('tradewright.toggleInternal');
    try {
      assert.equal((await titles(FOB))[3]?.includes('margin'), false);
    } finally {
      await vscode.commands.executeCommand('tradewright.toggleInternal');
    }
  });

  it('of a product lead to the lines that name it, and to a new quotation of it', async () => {
    const [quote, uses] = await lenses('products/led-panel-60.product.yaml');
    assert.equal(uses?.title, 'Used in 2 documents');
    const places = (uses?.arguments?.[2] ?? []) as readonly vscode.Location[];
    assert.deepEqual(
      places.map(({ uri }) => uri.path.split('/').at(-1)),
      ['PI-2026-0017.proforma.yaml', 'QT-2026-0041.quotation.yaml'],
    );
    assert.equal(quote?.command, 'tradewright.newQuotation');
    assert.equal(quote?.arguments?.[1], 'LED-PANEL-60');
  });

  it('say that a product is in no document', async () => {
    await opened('products/new.product.yaml', 'sku: NEW-1\nname: New\nunit: pcs\n');
    assert.equal((await titles('products/new.product.yaml'))[1], 'Used in no document');
  });
});
