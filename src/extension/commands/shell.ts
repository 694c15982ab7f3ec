import * as vscode from 'vscode';
import type { Draft } from '../../core/index.ts';
import type { Press } from '../../worker/press.ts';
import type { Place, Root, Store } from '../store.ts';

/** What commands need of the extension. */
export interface Shell {
  readonly store: Store;
  /** The document that the side bar shows. */
  readonly totals: { readonly current: vscode.Uri | undefined };
  /** Writes documents, beside the editor. */
  readonly press: Press;
  readonly extensionUri: vscode.Uri;
  /** Remembers across sessions, for this workspace. */
  readonly memory: vscode.Memento;
  /** What is too long for a message. */
  readonly output: vscode.OutputChannel;
}

/** Why a command does not go on, in words for the person. */
export class Refusal extends Error {}

/** Runs a command. What stops it is told to the person; only a fault of our own reaches VS Code, and thus its log. */
export async function told<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof vscode.FileSystemError)) throw error;
    void vscode.window.showErrorMessage(error.message);
    return undefined;
  }
}

/** The folder that a new file goes to: that of a file at hand, else the first that is open. Offers help where none is. */
export async function rootAtHand({ store }: Shell, near?: vscode.Uri): Promise<Root | undefined> {
  const uri = near ?? vscode.window.activeTextEditor?.document.uri;
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder) {
    await store.loadAll();
    return store.all().find((root) => root.uri.toString() === folder.uri.toString());
  }
  const [open, sample] = [vscode.l10n.t('Open Folder…'), vscode.l10n.t('New Workspace with Samples')];
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open a folder first: documents are files in it.'),
    open,
    sample,
  );
  if (choice === open) await vscode.commands.executeCommand('vscode.openFolder');
  if (choice === sample) await vscode.commands.executeCommand('tradewright.newWorkspace');
  return undefined;
}

/** The document that a command is about: the one named, the active one, the one in the totals view. */
export async function documentAtHand(
  { store, totals }: Shell,
  named: vscode.Uri | undefined,
): Promise<Place | undefined> {
  for (const uri of named ? [named] : [vscode.window.activeTextEditor?.document.uri, totals.current]) {
    const place = uri && (await store.ready(uri));
    if (place && store.document(place)) return place;
  }
  return undefined;
}

/** Writes a new file and opens it, to stay, with the cursor where the draft puts it. A file that is there is never overwritten. */
export async function writeNew({ store }: Shell, place: Place, { text, cursor }: Draft): Promise<vscode.Uri> {
  const uri = store.uriOf(place);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
  edit.insert(uri, new vscode.Position(0, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(vscode.l10n.t('{file} could not be written', { file: place.path }));
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  const at = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(at, at) });
  return uri;
}
