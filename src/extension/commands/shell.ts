import * as vscode from 'vscode';
import type { Place, Root, Store } from '../store.ts';
import type { TotalsView } from '../totals-view.ts';

/** What commands need of the extension. */
export interface Shell {
  readonly store: Store;
  readonly totals: TotalsView;
  readonly extensionUri: vscode.Uri;
  /** Remembers across sessions, for this workspace. */
  readonly memory: vscode.Memento;
}

/** Ends a command that the person has cancelled: nothing has been written. */
export const CANCELLED = Symbol('cancelled');

/** The first argument as a file: a URI from a menu, or `{ uri }` from a caller. */
export function uriArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const uri = (argument as { uri?: unknown } | undefined)?.uri;
  if (uri instanceof vscode.Uri) return uri;
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}

/** Named arguments of a caller; a menu's URI is none. */
export function namedArguments(argument: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  return argument as Readonly<Record<string, unknown>>;
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
export async function documentAtHand({ store, totals }: Shell, argument: unknown): Promise<Place | undefined> {
  const named = uriArgument(argument);
  for (const uri of named ? [named] : [vscode.window.activeTextEditor?.document.uri, totals.current]) {
    const place = uri && (await store.ready(uri));
    if (place && store.document(place)) return place;
  }
  return undefined;
}

/** Writes a new file and opens it with the cursor at an offset. A file that is there is never overwritten. */
export async function writeNew(
  { store }: Shell,
  place: Place,
  text: string,
  cursor: number,
  show = true,
): Promise<vscode.Uri> {
  const uri = store.uriOf(place);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
  edit.insert(uri, new vscode.Position(0, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('{file} could not be written', { file: place.path }));
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  if (show) {
    const at = document.positionAt(cursor);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  }
  return uri;
}
