import * as vscode from 'vscode';
import type { SourceFile } from '../../core/index.ts';
import type { View } from '../../language/view.ts';
import type { Place, Root, Store } from '../store.ts';
import { today } from '../store.ts';
import { worded } from '../wording.ts';

/** A file of ours in an editor, and the workspace around it. */
export interface Shown {
  readonly place: Place;
  readonly file: SourceFile;
  readonly view: View;
}

/** The file that an editor shows; `undefined` while it has not been read as it stands: no place in it would be right. */
export function shownIn(store: Store, document: vscode.TextDocument): Shown | undefined {
  const place = store.place(document.uri);
  const file = place && store.file(place);
  return place && file?.text === document.getText() ? { place, file, view: viewOf(store, place.root) } : undefined;
}

/** The workspace of a root as the features see it. */
export function viewOf(store: Store, root: Root): View {
  return {
    workspace: root.workspace,
    today: today(),
    language: vscode.env.language,
    computation: (path) => store.result({ root, path })?.computation,
    issues: (path) => store.issues({ root, path }),
    l10n: { t: (message, data = {}) => worded(message, data) },
  };
}
