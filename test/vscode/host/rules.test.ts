import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, codeOf, codes, inSample, problems, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const HINT = 'container-with-sea-rule';

const setting = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('tradewright', at(FOB));
const choose = (choices: unknown): Thenable<void> =>
  setting().update('rules', choices, vscode.ConfigurationTarget.WorkspaceFolder);

const actionsAt = (range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', at(FOB), range, 'quickfix');

const found = (code: string): Promise<vscode.Diagnostic> =>
  until(code, () => problems(at(FOB)).find((one) => codeOf(one) === code));

describe('rules', () => {
  inSample();

  afterEach(async () => {
    await choose(undefined);
    await until('the rule to be its own again', () => codes(at(FOB)).includes(HINT));
  });

  it('follow the settings at once', async () => {
    await vscode.window.showTextDocument(at(FOB));
    assert.equal((await found(HINT)).severity, vscode.DiagnosticSeverity.Hint);
    await choose({ [HINT]: 'error' });
    await until('an error', () =>
      problems(at(FOB)).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await choose({ [HINT]: 'off' });
    await until('nothing', () => !codes(at(FOB)).includes(HINT));
  });

  it('are explained and turned off beside the quick fixes, which come first', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'buyer: acme', 'buyer: acne');
    const actions = await actionsAt((await found('unknown-buyer')).range);
    assert.deepEqual(
      actions.map(({ title, isPreferred = false }) => [title, isPreferred]),
      [
        ['Write acme', true],
        ['Explain unknown-buyer', false],
        ['Turn unknown-buyer off in this workspace', false],
      ],
    );
    const { command } = actions[2] ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until('the rule to be off', () => !codes(at(FOB)).includes('unknown-buyer'));
    assert.deepEqual(setting().inspect('rules')?.workspaceFolderValue, { 'unknown-buyer': 'off' });
  });

  it('that are off say so on their page', async () => {
    await choose({ [HINT]: 'off' });
    const uri = vscode.Uri.from({ scheme: 'tradewright-rule', path: `/${HINT}.md` });
    const page = await vscode.workspace.openTextDocument(uri);
    await until('the page to say so', () => page.getText().includes('In this workspace: off'));
    await choose(undefined);
    await until('the page to follow', () => !page.getText().includes('In this workspace'));
  });

  it('of reading are explained, and cannot be turned off', async () => {
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'mode: sea', 'mode: boat');
    const actions = await actionsAt((await found('bad-value')).range);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Explain bad-value'],
    );
  });

  it('have a page', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('tradewright.explainRule', HINT);
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /^# container-with-sea-rule\n\nA container is handed over at a terminal/);
    assert.equal(page.languageId, 'markdown');
    await until('the page to be shown', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(HINT))),
    );
  });
});
