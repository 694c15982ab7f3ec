import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'tradewright.tradewright';

describe('activation', () => {
  it('finds the extension', () => {
    assert.ok(vscode.extensions.getExtension(id));
  });

  it('activates by a command of the palette', async () => {
    await vscode.commands.executeCommand('tradewright.showTotals');
    assert.equal(vscode.extensions.getExtension(id)?.isActive, true);
  });

  it('registers every command of the manifest', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension);
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((name) => !known.has(name));
    assert.deepEqual(missing, []);
  });
});
