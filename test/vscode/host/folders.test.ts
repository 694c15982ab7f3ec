import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, codes, inSample, opened, problems, read, until, write } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const TWIN = 'old/deep/twin.quotation.yaml';

const isDouble = (path: string): boolean => codes(at(path)).includes('duplicate-number');

/** A second file with the number of a quotation, in a folder of its own, read as such. */
async function twin(): Promise<void> {
  await vscode.window.showTextDocument(at(FOB));
  await write(TWIN, await read(at(FOB)));
  await until('the double number', () => isDouble(FOB) && isDouble(TWIN));
}

async function isGone(path: string): Promise<void> {
  await until('the problems of its files to go', () => problems(at(path)).length === 0);
}

const noDouble = (): Promise<boolean> => until('the number to be single', () => !isDouble(FOB));

async function applied(fill: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  fill(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('a folder', () => {
  inSample();

  it('that is deleted in the editor takes its files along', async () => {
    await twin();
    await applied((edit) => edit.deleteFile(at('old'), { recursive: true }));
    await isGone(TWIN);
    await noDouble();
  });

  it('that others delete takes its files along', async () => {
    await twin();
    await vscode.workspace.fs.delete(at('old'), { recursive: true });
    await isGone(TWIN);
    await noDouble();
  });

  it('that is renamed in the editor takes its files along, open ones too', async () => {
    await twin();
    await vscode.window.showTextDocument(at(TWIN));
    await applied((edit) => edit.renameFile(at('old'), at('older')));
    await until('the file to be read where it is now', () => isDouble('older/deep/twin.quotation.yaml'));
    await isGone(TWIN);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await applied((edit) => edit.deleteFile(at('older'), { recursive: true }));
    await noDouble();
  });

  it('that others rename takes its files along', async () => {
    await twin();
    await vscode.workspace.fs.rename(at('old'), at('moved'));
    await until('the file to be read where it is now', () => isDouble('moved/deep/twin.quotation.yaml'));
    await isGone(TWIN);
    await vscode.workspace.fs.delete(at('moved'), { recursive: true });
    await noDouble();
  });
});

describe('problems of other files', () => {
  inSample();

  it('follow an edit of the number in one of two documents', async () => {
    const editor = await opened('quotations/twin.quotation.yaml', await read(at(FOB)));
    await until('the double number', () => isDouble(FOB));
    await change(editor, 'QT-2026-0041', 'QT-2026-0941');
    await noDouble();
    await change(editor, 'QT-2026-0941', 'QT-2026-0041');
    await until('the double number again', () => isDouble(FOB));
  });

  it('follow an edit in the quotation that a proforma follows', async () => {
    const pi = await vscode.commands.executeCommand<vscode.Uri>('tradewright.newProforma', { uri: at(FOB) });
    const editor = await vscode.window.showTextDocument(at(FOB));
    await change(editor, 'buyer: acme', 'buyer: voorbeeld');
    await until('the difference', () => codes(pi).includes('differs-from-parent'));
    await change(editor, 'buyer: voorbeeld', 'buyer: acme');
    await until('the difference to go', () => !codes(pi).includes('differs-from-parent'));
  });

  it('are at most 500 of a file, the last with the count of the rest', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `wrong${index}: 1\n`).join('');
    const { document } = await opened('quotations/wrong.quotation.yaml', `number: W\n${rows}`);
    await until('the problems', () => problems(document.uri).length === 500);
    assert.match(problems(document.uri).at(-1)?.message ?? '', /\d{3}/);
  });

  it('are none of a document that is only a view of a file', async () => {
    const content = 'number: A\nqty: 1\n';
    const provider = { provideTextDocumentContent: () => content };
    const views = vscode.workspace.registerTextDocumentContentProvider('history-of-tests', provider);
    const view = vscode.Uri.parse('history-of-tests:/quotations/view.quotation.yaml');
    await vscode.window.showTextDocument(view);
    const real = await opened('quotations/real.quotation.yaml', content);
    await until('problems of the file', () => codes(real.document.uri).includes('unknown-key'));
    assert.deepEqual(problems(view), []);
    views.dispose();
  });
});
