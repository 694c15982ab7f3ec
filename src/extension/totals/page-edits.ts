import * as vscode from 'vscode';
import { compareTerms, writeWhatIf } from '../../core/index.ts';
import type { FromPage } from '../../webview/protocol.ts';
import { putTerm } from '../commands/compare-terms.ts';
import { Refusal } from '../commands/shell.ts';
import { fixEdit } from '../quick-fixes.ts';
import { positionOf, textEdits } from '../ranges.ts';
import type { Store } from '../store.ts';
import { readWish } from './page-messages.ts';
import type { Shown } from './page-messages.ts';

type Change = Extract<FromPage, { readonly type: 'convert' | 'write' | 'fix' }>;

/** Changes the document as the page asks; each change is one step of Undo. */
export async function changeDocument(store: Store, shown: Shown, change: Change): Promise<void> {
  switch (change.type) {
    case 'convert': {
      const file = store.document(shown);
      const row = file && compareTerms(shown.root.workspace, file).find(({ rule }) => rule === change.rule);
      if (row) await putTerm(store, shown, row);
      return;
    }
    case 'write': {
      const file = store.document(shown);
      const wish = readWish(change.wish);
      const edits = file && wish && writeWhatIf(shown.root.workspace, file, wish);
      if (!edits)
        throw new Refusal(
          vscode.l10n.t('This document is written in a way that this cannot be put into: write it by hand'),
        );
      await apply(textEdits(store, shown.root, edits));
      return;
    }
    case 'fix': {
      const { place, code, fix } = change;
      const text = store.file(shown)?.text ?? '';
      const issue = store
        .issues(shown)
        .find((one) => one.code === code && one.file === place.file && isAt(positionOf(text, one.range.start), place));
      const chosen = issue?.fixes?.[fix];
      if (chosen) await apply(fixEdit(store, shown, chosen));
      return;
    }
  }
}

function isAt(
  { line, character }: vscode.Position,
  place: { readonly line: number; readonly column: number },
): boolean {
  return line + 1 === place.line && character + 1 === place.column;
}

async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(vscode.l10n.t('The document could not be changed: it may be read-only'));
}
