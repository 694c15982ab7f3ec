import * as vscode from 'vscode';
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

/** By way of a file beside it and a rename, so that nobody ever opens half a document. */
async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const part = target.with({ path: `${target.path}.part` });
  try {
    await fs.writeFile(part, bytes);
    await fs.rename(part, target, { overwrite: true });
  } catch (error) {
    await fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}

/** Tells our own last export from a file that a person has edited (FNV-1a, 52 bits are plenty for that). */
function digest(bytes: Uint8Array): string {
  let [low, high] = [0x811c9dc5, bytes.length];
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193) >>> 0;
    high = (Math.imul(high, 31) + low) >>> 0;
  }
  return `${low.toString(16)}-${high.toString(16)}-${bytes.length}`;
}

/** A file's own name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
