import assert from 'node:assert/strict';
import * as vscode from 'vscode';

// What suites inside the editor do with files; runs in the web worker too, so no Node here.

/** Polls until `probe` gives something truthy, and gives that. */
export async function until<T>(
  what: string,
  probe: () => T | PromiseLike<T>,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + milliseconds; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1000} s in vain for ${what}`);
  }
}

export function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri, 'a folder is open');
  return uri;
}

export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(at(path), bytes);
  return at(path);
}

/** Writes a file and opens it. */
export async function opened(path: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await write(path, content));
}

/** Changes an open file, found by the text that is there, without saving it. */
export async function change(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const start = editor.document.getText().indexOf(from);
  assert.ok(start >= 0, `“${from}” is in the file`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + from.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, to)));
}

export const problems = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

/** The code of a problem; ours is a link to the page of its rule. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const codes = (uri: vscode.Uri): readonly string[] => problems(uri).map(codeOf);

/** Problems of level error, as `code: message`. */
export const errors = (uri: vscode.Uri): readonly string[] =>
  problems(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map((problem) => `${codeOf(problem)}: ${problem.message}`);

/** Every file of the workspace, by its path. */
export async function tree(): Promise<readonly string[]> {
  const start = folder().path.length + 1;
  const below = async (uri: vscode.Uri): Promise<string[]> => {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    const found = entries.map(([name, type]) => {
      const child = vscode.Uri.joinPath(uri, name);
      return type === vscode.FileType.Directory ? below(child) : [child.path.slice(start)];
    });
    return (await Promise.all(found)).flat();
  };
  return (await below(folder())).sort();
}

/** For a `describe`: what a test opened is closed unsaved and what it made is deleted, so that each finds the sample. */
export function inSample(): void {
  let before: readonly string[] = [];
  beforeEach(async () => {
    before = await tree();
  });
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const made = (await tree()).filter((path) => !before.includes(path));
    // As a person deletes: the watcher of the disk says nothing of a file that came and went within a moment.
    const deletion = new vscode.WorkspaceEdit();
    for (const path of made.filter((one) => one.endsWith('.yaml')))
      deletion.deleteFile(at(path), { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(deletion);
    const left = (await tree()).filter((path) => !before.includes(path));
    for (const path of left) await vscode.workspace.fs.delete(at(path));
    await until('the problems of deleted files to go', () => made.every((path) => problems(at(path)).length === 0));
  });
}
