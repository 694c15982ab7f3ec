import * as vscode from 'vscode';
import { digest } from '../../export/digest.ts';
import type { Place } from '../store.ts';
import { exists } from './new-workspace.ts';
import type { Shell } from './shell.ts';

/**
 * Writes an export as a whole or not at all. A file that we did not write last, from this very document, is replaced
 * only when the person says so. False where he says no.
 */
export async function writeExport(shell: Shell, from: Place, target: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const { memory, store } = shell;
  const key = `exported:${target.toString()}`;
  const signed = (content: Uint8Array): string => `${digest(content)} ${store.uriOf(from).toString()}`;
  if (await exists(target)) {
    const before = await vscode.workspace.fs.readFile(target);
    if (signed(before) !== memory.get(key) && digest(before) !== digest(bytes) && !(await mayReplace(target)))
      return false;
  }
  await writeWhole(target, bytes);
  await memory.update(key, signed(bytes));
  return true;
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const yes = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{name} was changed since its last export, or comes from elsewhere. Replace it?', {
    name: nameOf(target),
  });
  return (await vscode.window.showWarningMessage(message, { modal: true }, yes)) === yes;
}

/** By way of a file of its own beside it and a rename, so that nobody ever opens half a document. */
async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const part = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2)}.part` });
  try {
    await fs.writeFile(part, bytes);
    await fs.rename(part, target, { overwrite: true });
  } catch (error) {
    await fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}

/** A file's own name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
