import * as vscode from 'vscode';
import { kindOf } from '../core/index.ts';
import { PATTERN, filesUnder } from './places.ts';

/** What is done about files on disk. */
export interface Reader {
  /** A file is new or was changed. */
  readonly read: (uri: vscode.Uri) => unknown;
  /** A file is gone, or a folder with all that was in it. */
  readonly remove: (uri: vscode.Uri) => void;
  /** A file or folder of any kind came or went. */
  readonly moved: (uri: vscode.Uri) => void;
  /** A file of any kind was changed. */
  readonly written: (uri: vscode.Uri) => void;
}

/** Tells of files that come, change and go: made here or by others, alone or with the folder that they are in. */
export function watchFiles({ read, remove, moved, written }: Reader): vscode.Disposable {
  const readAll = async (uri: vscode.Uri): Promise<void> => {
    if (kindOf(uri.path)) read(uri);
    else if (mayBeFolder(uri)) for (const file of await filesUnder(uri)) read(file);
  };
  const gone = (uri: vscode.Uri): void => {
    remove(uri);
    moved(uri);
  };
  // A folder that goes or comes is told once, without the files in it.
  const files = vscode.workspace.createFileSystemWatcher(PATTERN);
  const folders = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    files,
    folders,
    files.onDidCreate(read),
    files.onDidChange(read),
    folders.onDidCreate((uri) => !kindOf(uri.path) && void readAll(uri)),
    folders.onDidCreate(moved),
    folders.onDidChange(written),
    folders.onDidDelete(gone),
    vscode.workspace.onDidDeleteFiles((event) => event.files.forEach(gone)),
    vscode.workspace.onDidRenameFiles((event) => {
      for (const { oldUri, newUri } of event.files) {
        gone(oldUri);
        moved(newUri);
        void readAll(newUri);
      }
    }),
  );
}

/** By its name alone, so that unpacking a thousand pictures costs nothing. */
function mayBeFolder({ path }: vscode.Uri): boolean {
  return !/\/(node_modules|\.git)\/|\.[a-z]\w{0,4}$/i.test(path);
}
