import * as vscode from 'vscode';
import { draftProduct, newFilePath } from '../../core/index.ts';
import { badArgument, namedArguments, textOf, uriArgument } from './arguments.ts';
import { folderChosen } from './folder-chosen.ts';
import { Refusal, rootAtHand, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';

/** New Product Spec: asks for SKU and name, makes the file, opens it. Returns its URI. */
export async function newProduct(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const wish = namedArguments(argument) && readWish(argument);
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const known = root.workspace.productsBySku();
  const { sku, name } = wish ?? (await askWish((text) => known.has(text))) ?? {};
  if (!sku?.trim() || name === undefined) return undefined;
  if (known.has(sku.trim())) throw new Refusal(taken());
  const path = folderChosen(root, argument, newFilePath(root.workspace, 'product', sku.trim().toLowerCase()));
  const draft = draftProduct(root.workspace, { sku: sku.trim(), name: name.trim() });
  return writeNew(shell, { root, path }, draft);
}

interface Wish {
  readonly sku: string;
  readonly name: string;
}

const taken = (): string => vscode.l10n.t('A product with this SKU exists already: choose another');

function readWish(argument: unknown): Wish {
  const sku = textOf(argument, 'sku');
  if (!sku?.trim()) throw badArgument('sku', sku);
  return { sku, name: textOf(argument, 'name') ?? '' };
}

async function askWish(isKnown: (sku: string) => boolean): Promise<Wish | undefined> {
  const title = vscode.l10n.t('New Product Spec');
  const sku = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('SKU: the code that quotations use for the product'),
    placeHolder: 'LED-PANEL-60',
    ignoreFocusOut: true,
    validateInput: (text) => (isKnown(text.trim()) ? taken() : undefined),
  });
  if (!sku?.trim()) return undefined;
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name as printed, in English'),
    ignoreFocusOut: true,
  });
  return name === undefined ? undefined : { sku, name };
}
