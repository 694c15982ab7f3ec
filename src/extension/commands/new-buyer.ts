import * as vscode from 'vscode';
import { buyerId, draftBuyer, newFilePath } from '../../core/index.ts';
import { badArgument, namedArguments, textOf, uriArgument } from './arguments.ts';
import { folderChosen } from './folder-chosen.ts';
import { rootAtHand, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';

/** New Buyer: asks for name and country, makes the file, opens it. Returns its URI. */
export async function newBuyer(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const wish = namedArguments(argument) && readWish(argument);
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const { name, country } = wish ?? (await askWish()) ?? {};
  if (!name?.trim() || !country) return undefined;
  const path = folderChosen(root, argument, newFilePath(root.workspace, 'buyer', buyerId(name)));
  const draft = draftBuyer({ name: name.trim(), country: country.trim().toUpperCase() });
  return writeNew(shell, { root, path }, draft);
}

interface Wish {
  readonly name: string;
  readonly country: string;
}

const isCountry = (text: string): boolean => /^[A-Za-z]{2}$/.test(text.trim());

function readWish(argument: unknown): Wish {
  const [name, country] = [textOf(argument, 'name'), textOf(argument, 'country')];
  if (!name?.trim()) throw badArgument('name', name);
  if (country === undefined || !isCountry(country)) throw badArgument('country', country);
  return { name, country };
}

async function askWish(): Promise<Wish | undefined> {
  const title = vscode.l10n.t('New Buyer');
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the company, as printed'),
    ignoreFocusOut: true,
  });
  if (!name?.trim()) return undefined;
  const country = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Country code of two letters: US, DE, AE …'),
    ignoreFocusOut: true,
    validateInput: (text) => (isCountry(text) ? undefined : vscode.l10n.t('Two letters of ISO 3166, such as US')),
  });
  return country === undefined ? undefined : { name, country };
}
