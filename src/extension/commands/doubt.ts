import * as vscode from 'vscode';
import type { DocumentModel } from '../../core/index.ts';
import { wordedMissing } from '../wording.ts';

/** Why a document had better not leave yet; `undefined` when nothing is wrong with it. */
export function doubtAbout(model: DocumentModel, errors: number): string | undefined {
  const { number, missing } = model;
  if (!model.complete)
    return vscode.l10n.t('{number} has no total yet. Still needed: {missing}.', {
      number,
      missing: wordedMissing(missing),
    });
  return errors > 0
    ? vscode.l10n.t('{number} has errors ({count}): mend them first.', { number, count: String(errors) })
    : undefined;
}

/** Asks whether a doubtful document leaves all the same; `anyway` is the answer that says so. */
export async function mayLeave(doubt: string, anyway: string): Promise<boolean> {
  // The first answer is the one that Enter gives.
  const show = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showWarningMessage(doubt, { modal: true }, show, anyway);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return answer === anyway;
}
