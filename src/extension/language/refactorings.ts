import * as vscode from 'vscode';
import { actionsAt, fromLineStart } from '../../language/actions/index.ts';
import type { Action, Change } from '../../language/actions/index.ts';
import { positionOf, textEdits } from '../ranges.ts';
import type { Place, Store } from '../store.ts';
import { shownIn } from './shown.ts';

const KINDS: Readonly<Record<Action['kind'], vscode.CodeActionKind>> = {
  quickfix: vscode.CodeActionKind.QuickFix,
  extract: vscode.CodeActionKind.RefactorExtract,
  rewrite: vscode.CodeActionKind.RefactorRewrite,
};

class Offered extends vscode.CodeAction {
  constructor(
    readonly offered: Action,
    readonly place: Place,
    /** As the action was offered for it. */
    readonly text: string,
  ) {
    super(offered.title, KINDS[offered.kind]);
  }
}

/** What can be done to a file besides the fixes of its issues; what it changes is worked out when it is picked. */
export class Refactorings implements vscode.CodeActionProvider<Offered> {
  static readonly kinds = Object.values(KINDS);

  constructor(private readonly store: Store) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Offered[] {
    const shown = shownIn(this.store, document);
    if (!shown) return [];
    const { view, file, place } = shown;
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return actionsAt(view, file, selected)
      .filter(({ kind }) => !only || only.contains(KINDS[kind]))
      .map((action) => {
        const offered = new Offered(action, place, file.text);
        offered.diagnostics = diagnostics.filter(({ code }) => action.mends.some((one) => one === codeOf(code)));
        if (typeof action.change !== 'function')
          offered.command = {
            command: 'tradewright.compareTerms',
            title: action.title,
            arguments: [document.uri, action.change.keep],
          };
        return offered;
      });
  }

  resolveCodeAction(action: Offered): Offered {
    const { change } = action.offered;
    if (typeof change !== 'function') return action;
    const changed = change();
    if (changed) action.edit = this.edit(action, changed);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This document is written in a way that this cannot be put into: write it by hand'),
      );
    return action;
  }

  private edit({ place, text: before }: Offered, { edits, snippet, created }: Change): vscode.WorkspaceEdit {
    const { store } = this;
    const { root } = place;
    if (!snippet) {
      const all = textEdits(store, root, edits);
      if (created) {
        const uri = store.uriOf({ root, path: created.path });
        // Not as `contents`: those are lost where the edit is handed on, as other extensions and tests do.
        all.createFile(uri);
        all.insert(uri, new vscode.Position(0, 0), created.text);
      }
      return all;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const one of edits) {
      // A snippet is for the file that it was asked for, which may just have been written anew on disk.
      const { range, text } = fromLineStart(before, one);
      const at = new vscode.Range(positionOf(before, range.start), positionOf(before, range.end));
      edit.set(store.uriOf({ root, path: one.file }), [
        vscode.SnippetTextEdit.replace(at, new vscode.SnippetString(text)),
      ]);
    }
    return edit;
  }
}

function codeOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
