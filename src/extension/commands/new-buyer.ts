import * as vscode from 'vscode';
import { draftBuyer, newFilePath } from '../../core/index.ts';
import { folderChosen } from './folder-chosen.ts';
import { textOf } from './new-product.ts';
import { namedArguments, rootAtHand, uriArgument, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';

/** New Buyer: asks for name and country, makes the file, opens it. Returns its URI. */
export async function newBuyer(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const named = namedArguments(argument);
  const title = vscode.l10n.t('New Buyer');
  const name =
    textOf(named?.['name']) ??
    (await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('Name of the company, as printed'),
      ignoreFocusOut: true,
    }));
  if (!name?.trim()) return undefined;
  const country =
    textOf(named?.['country']) ??
    (await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('Country code of two letters: US, DE, AE …'),
      ignoreFocusOut: true,
      validateInput: (text) =>
        /^[A-Za-z]{2}$/.test(text.trim()) ? undefined : vscode.l10n.t('Two letters of ISO 3166, such as US'),
    }));
  if (!country) return undefined;
  const path = folderChosen(root, argument, newFilePath(root.workspace, 'buyer', idFrom(name)));
  const draft = draftBuyer({ name: name.trim(), country: country.trim().toUpperCase() });
  return writeNew(shell, { root, path }, draft.text, draft.cursor);
}

/** The id that a buyer gets: the first words of its name without legal forms. */
function idFrom(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\b(co|ltd|llc|inc|gmbh|bv|b\.v|fze|pty|sa|srl|limited|company|corp|corporation)\b\.?/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.slice(0, 2).join('-') || 'buyer';
}
