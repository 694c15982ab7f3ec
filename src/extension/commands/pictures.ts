import * as vscode from 'vscode';
import type { DocumentModel } from '../../core/index.ts';
import type { Root } from '../store.ts';

/** The pictures that a document shows, by path. One that cannot be read, or leads out of the workspace, is left out. */
export async function readPictures(root: Root, model: DocumentModel): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = new Set([model.logo, model.stamp, ...model.lines.map((line) => line.image)]);
  const found = new Map<string, Uint8Array>();
  const read = async (name: string): Promise<void> => {
    try {
      if (await throughLink(root.uri, name)) return;
      found.set(name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root.uri, name)));
    } catch {
      return; // there is no such picture
    }
  };
  await Promise.all([...names].map((name) => name !== undefined && read(name)));
  return found;
}

/** Whether a file, or a folder on its way from the root, is a symbolic link: it may lead anywhere. */
async function throughLink(root: vscode.Uri, name: string): Promise<boolean> {
  let at = root;
  for (const part of name.split('/')) {
    at = vscode.Uri.joinPath(at, part);
    const { type } = await vscode.workspace.fs.stat(at);
    if (type & vscode.FileType.SymbolicLink) return true;
  }
  return false;
}
