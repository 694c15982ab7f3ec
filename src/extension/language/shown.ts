import * as vscode from 'vscode';
import type { SourceFile } from '../../core/index.ts';
import type { View } from '../../language/view.ts';
import { ENGLISH } from '../../webview/protocol.ts';
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

/**
 * The same, for a feature that can wait: while folders are read for the first time, and for a large file while somebody
 * types. Gives up when it is cancelled.
 */
export async function shownWhenRead(
  store: Store,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<Shown | undefined> {
  const place = await store.ready(document.uri);
  const shown = shownIn(store, document);
  if (shown || !place || token.isCancellationRequested || document.isClosed) return shown;
  return new Promise((resolve) => {
    const end = (found: Shown | undefined): void => {
      waiting.dispose();
      resolve(found);
    };
    const waiting = vscode.Disposable.from(
      token.onCancellationRequested(() => end(undefined)),
      store.onDidChange(() => {
        const found = document.isClosed ? undefined : shownIn(store, document);
        if (found ?? document.isClosed) end(found);
      }),
    );
  });
}

/** The workspace of a root as the features see it. */
export function viewOf(store: Store, root: Root): View {
  return {
    workspace: root.workspace,
    today: today(),
    language: vscode.env.language,
    computation: (path) => store.result({ root, path })?.computation,
    issues: (path) => store.issues({ root, path }),
    l10n: {
      t: (message, data = {}) => worded(message, data),
      element: (element) => vscode.l10n.t(ENGLISH[`element.${element}`]),
    },
  };
}
