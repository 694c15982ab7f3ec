import * as vscode from 'vscode';
import { draftProduct, newFilePath } from '../../core/index.ts';
import { namedArguments, rootAtHand, uriArgument, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';
import { folderChosen } from './folder-chosen.ts';

/** New Product Spec: asks for SKU and name, makes the file, opens it. Returns its URI. */
export async function newProduct(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const named = namedArguments(argument);
  const title = vscode.l10n.t('New Product Spec');
  const known = root.workspace.productsBySku();
  const sku =
    textOf(named?.['sku']) ??
    (await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('SKU: the code that quotations use for the product'),
      placeHolder: 'LED-PANEL-60',
      ignoreFocusOut: true,
      validateInput: (text) =>
        known.has(text.trim()) ? vscode.l10n.t('A product with this SKU exists already: choose another') : undefined,
    }));
  if (!sku?.trim()) return undefined;
  const name = named
    ? (textOf(named['name']) ?? '')
    : await vscode.window.showInputBox({
        title,
        prompt: vscode.l10n.t('Name as printed, in English'),
        ignoreFocusOut: true,
      });
  if (name === undefined) return undefined;
  const path = folderChosen(root, argument, newFilePath(root.workspace, 'product', sku.trim().toLowerCase()));
  const draft = draftProduct(root.workspace, { sku: sku.trim(), name: name.trim() });
  return writeNew(shell, { root, path }, draft.text, draft.cursor);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
