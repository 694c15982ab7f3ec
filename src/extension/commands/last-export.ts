import * as vscode from 'vscode';
import type { Place } from '../places.ts';
import type { Shell } from './shell.ts';

function keyOf(place: Place, { store }: Shell): string {
  return `lastExport:${store.uriOf(place).toString()}`;
}

/** Remembers which files were exported of a document; where there are none, those from before stay the last. */
export async function keepLastExport(shell: Shell, place: Place, files: readonly vscode.Uri[]): Promise<void> {
  if (files.length === 0) return;
  await shell.memory.update(
    keyOf(place, shell),
    files.map((uri) => uri.toString()),
  );
}

/** The files that were exported of a document the last time; `undefined` where we have exported none. */
export function lastExportOf(shell: Shell, place: Place): readonly vscode.Uri[] | undefined {
  return shell.memory.get<readonly string[]>(keyOf(place, shell))?.map((uri) => vscode.Uri.parse(uri));
}
