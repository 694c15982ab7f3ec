import * as vscode from 'vscode';
import type { DocumentModel } from '../../core/index.ts';
import { filesOf } from '../../export/assets.ts';
import type { Order } from '../../worker/press.ts';
import { throughLink } from '../places.ts';
import type { Root } from '../store.ts';

/** A model and the files that it names, ready to be written or shown. `named` takes each file that goes into it. */
export async function orderOf(root: Root, model: DocumentModel, named = new Set<string>()): Promise<Order> {
  const files = new Map<string, Uint8Array>();
  const read = (name: string): Promise<Uint8Array | undefined> => {
    named.add(name);
    return readInside(root, name);
  };
  const take = async (name: string): Promise<void> => {
    const bytes = await read(name);
    if (bytes) files.set(name, bytes);
  };
  await Promise.all(filesOf(model).map(take));
  return { model, files, read };
}

/** A file of the workspace, as it is in the editor where it was changed; `undefined` where there is none or a link leads out. */
async function readInside(root: Root, name: string): Promise<Uint8Array | undefined> {
  const uri = vscode.Uri.joinPath(root.uri, name);
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  try {
    if (await throughLink(root.uri, name)) return undefined;
    return open ? new TextEncoder().encode(open.getText()) : await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
