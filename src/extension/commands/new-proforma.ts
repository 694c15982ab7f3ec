import * as vscode from 'vscode';
import { draftProforma, newFilePath, nextNumber, proformaOf } from '../../core/index.ts';
import type { Place } from '../store.ts';
import { today } from '../store.ts';
import { namedArguments, uriArgument } from './arguments.ts';
import { Refusal, documentAtHand, rootAtHand, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';

/** New Proforma from Quotation: the active quotation, or one picked; prices pinned. Returns the new file's URI. */
export async function newProforma(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const place = await quotationAtHand(shell, argument);
  const file = place && shell.store.document(place);
  if (!place || !file) return undefined;
  const { workspace } = place.root;
  const before = proformaOf(workspace, file);
  if (before && !namedArguments(argument)) {
    const [open, another] = [vscode.l10n.t('Open It'), vscode.l10n.t('Make Another')];
    const data = { proforma: before.value.number ?? before.path, number: file.value.number ?? '' };
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('{proforma} already follows {number}.', data),
      open,
      another,
    );
    if (choice === open) {
      const uri = shell.store.uriOf({ root: place.root, path: before.path });
      await vscode.window.showTextDocument(uri);
      return uri;
    }
    if (choice !== another) return undefined;
  }
  const number = nextNumber(workspace, 'proforma', today(), place.path);
  const draft = draftProforma(workspace, file, { number, date: today() });
  if (!draft)
    throw new Refusal(
      vscode.l10n.t(
        '{number} is written in a way that cannot be converted: write its items as “- { sku: …, quantity: … }” lines',
        { number: file.value.number ?? place.path },
      ),
    );
  return writeNew(shell, { root: place.root, path: newFilePath(workspace, 'proforma', number, place.path) }, draft);
}

async function quotationAtHand(shell: Shell, argument: unknown): Promise<Place | undefined> {
  const place = await documentAtHand(shell, uriArgument(argument));
  if (place && shell.store.document(place)?.kind === 'quotation') return place;
  if (namedArguments(argument)) throw new Refusal(vscode.l10n.t('Open a quotation first.'));
  const root = await rootAtHand(shell);
  if (!root) return undefined;
  const rows = root.workspace.of('quotation').map((file) => ({
    label: file.value.number ?? file.path,
    description: file.value.date ?? '',
    detail: file.path,
    place: { root, path: file.path },
  }));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no quotation here yet: make one with “New Quotation…”.'),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(rows.reverse(), {
    title: vscode.l10n.t('New Proforma: from which quotation?'),
    matchOnDetail: true,
  });
  return picked?.place;
}
