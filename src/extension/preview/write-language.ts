import * as vscode from 'vscode';
import { putValue } from '../../core/index.ts';
import { Refusal } from '../commands/shell.ts';
import { textEdits } from '../ranges.ts';
import type { Place, Store } from '../store.ts';

/** Writes a language into a document; Undo takes it back. */
export async function writeLanguage(store: Store, place: Place, language: string): Promise<void> {
  const file = store.document(place);
  const written = file && putValue(file, { keys: ['language'], value: language });
  if (!written || !(await vscode.workspace.applyEdit(textEdits(store, place.root, [written]))))
    throw new Refusal(
      vscode.l10n.t('The language could not be written into {file}: write it by hand', { file: place.path }),
    );
}
