import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, inSample, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const PANEL = 'products/led-panel-60.product.yaml';

/** The hints of a file, as `line: text`; lines from 1. */
async function hints(path = FOB): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(at(path));
  const range = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range,
  );
  return found.map(({ position, label }) => `${position.line + 1}: ${String(label)}`);
}

const set = (name: string, value: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('tradewright.inlayHints').update(name, value, vscode.ConfigurationTarget.Workspace);

describe('inlay hints', () => {
  inSample();

  it('show amounts and packing beside the items, and how full the container is', async () => {
    await until('the hints', async () => (await hints()).length > 0);
    const found = await hints();
    assert.ok(found.includes('16: × 11.90 (from 500) = 14,280.00'), found.join('\n'));
    assert.ok(found.includes('16: · 300 ctn · 27.03 m³'), found.join('\n'));
    assert.ok(found.includes('9: 84% full · 652 ctn · 56.81 m³'), found.join('\n'));
  });

  it('follow an edit, of the document and of a product', async () => {
    await change(await vscode.window.showTextDocument(at(FOB)), 'quantity: 1200', 'quantity: 1000');
    await until('the amount', async () => (await hints()).includes('16: × 11.90 (from 500) = 11,900.00'));
    await change(await vscode.window.showTextDocument(at(PANEL)), 'unit: 11.90', 'unit: 11.00');
    await until('the price', async () => (await hints()).includes('16: × 11.00 (from 500) = 11,000.00'));
  });

  it('go by their settings', async () => {
    try {
      await set('amounts', false);
      await until('no amounts', async () => !(await hints()).some((hint) => hint.includes('=')));
      assert.ok((await hints()).some((hint) => hint.includes('ctn')));
      await set('packing', false);
      await until('no hint', async () => (await hints()).length === 0);
    } finally {
      await set('amounts', undefined);
      await set('packing', undefined);
    }
  });
});
