import * as vscode from 'vscode';
import {
  ORIGIN_RULES,
  RULES,
  draftQuotation,
  idOf,
  inLanguage,
  isRule,
  newFilePath,
  nextNumber,
} from '../../core/index.ts';
import type { QuotationWish, Rule } from '../../core/index.ts';
import { today } from '../store.ts';
import type { Root } from '../store.ts';
import { badArgument, namedArguments, textOf, uriArgument } from './arguments.ts';
import { folderChosen } from './folder-chosen.ts';
import { meaningOf } from './meaning.ts';
import { rootAtHand, writeNew } from './shell.ts';
import type { Shell } from './shell.ts';

type Wish = Pick<QuotationWish, 'buyer' | 'incoterm' | 'items'>;

/**
 * New Quotation…: buyer, products, quantities, term, place; then the file, opened at the first thing to fill.
 * With `{ buyer, incoterm, items: [{ sku, quantity }] }` nothing is asked. Returns the new file's URI; cancelling
 * at any step writes nothing. A tree's product comes as its file and its SKU: a file may hold many.
 */
export async function newQuotation(shell: Shell, argument?: unknown, sku?: unknown): Promise<vscode.Uri | undefined> {
  const near = uriArgument(argument);
  const named = namedArguments(argument) && readWish(argument);
  const root = await rootAtHand(shell, near);
  if (!root) return undefined;
  const from = near && shell.store.place(near);
  const wish = named ?? (await askWish(root, { path: from?.path, sku: typeof sku === 'string' ? sku : undefined }));
  if (!wish) return undefined;
  const number = nextNumber(root.workspace, 'quotation', today());
  const path = folderChosen(root, argument, newFilePath(root.workspace, 'quotation', number));
  const draft = draftQuotation(root.workspace, path, { number, date: today(), ...wish });
  const uri = await writeNew(shell, { root, path }, draft);
  if (!named)
    await vscode.commands.executeCommand('tradewright.totals.focus').then(() => vscode.window.showTextDocument(uri));
  return uri;
}

function readWish(argument: unknown): Wish {
  const incoterm = textOf(argument, 'incoterm') ?? '';
  const [rule = ''] = incoterm.trim().toUpperCase().split(/\s+/);
  if (rule !== '' && !isRule(rule)) throw badArgument('incoterm', incoterm);
  const rows = namedArguments(argument)?.['items'] ?? [];
  if (!Array.isArray(rows)) throw badArgument('items', rows);
  const items = rows.map((row: unknown) => {
    const sku = textOf(row, 'sku');
    const quantity = namedArguments(row)?.['quantity'];
    const written = quantity === undefined ? undefined : String(quantity);
    if (sku === undefined || (written !== undefined && !isQuantity(written))) throw badArgument('items', row);
    return { sku, quantity: written };
  });
  return { buyer: textOf(argument, 'buyer') ?? '', incoterm, items };
}

const isQuantity = (text: string): boolean => /^\d+(\.\d+)?$/.test(text.trim()) && Number(text) > 0;

const TITLE = (step: number): string => vscode.l10n.t('New Quotation ({step}/4)', { step: String(step) });

/** The file that the command was called on, and the one product of it. */
interface Near {
  readonly path: string | undefined;
  readonly sku: string | undefined;
}

async function askWish(root: Root, { path, sku }: Near): Promise<Wish | undefined> {
  const near = path === undefined ? undefined : root.workspace.get(path);
  const buyer = near?.kind === 'buyer' ? idOf(near) : await askBuyer(root);
  if (buyer === undefined) return undefined;
  const items = await askItems(
    root,
    near?.kind === 'product'
      ? new Set(sku === undefined ? near.indexes.map((index) => near.skuOf(index)) : [sku])
      : new Set(),
  );
  if (!items) return undefined;
  const incoterm = await askTerm(root, buyer);
  return incoterm === undefined ? undefined : { buyer, items, incoterm };
}

async function askBuyer({ workspace }: Root): Promise<string | undefined> {
  const rows = workspace.of('buyer').map((file) => ({
    label: inLanguage(file.value.name, 'en') ?? idOf(file),
    description: file.value.country ?? '',
    detail: file.path,
    id: idOf(file),
  }));
  const later = {
    label: vscode.l10n.t('Another buyer: I will write the name in the document'),
    description: '',
    detail: '',
    id: '',
  };
  const picked = await vscode.window.showQuickPick([...rows, later], {
    title: TITLE(1),
    placeHolder: vscode.l10n.t('Who is the buyer?'),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.id;
}

async function askItems(
  { workspace }: Root,
  chosen: ReadonlySet<string | undefined>,
): Promise<Wish['items'] | undefined> {
  const rows = [...workspace.productsBySku()].map(([sku, [found]]) => ({
    label: sku,
    description: found?.names.join(' · ') ?? '',
    picked: chosen.has(sku),
    found,
  }));
  if (rows.length === 0) return [];
  const picked = await vscode.window.showQuickPick(rows, {
    title: TITLE(2),
    placeHolder: vscode.l10n.t('Which products?'),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const items: { sku: string; quantity: string }[] = [];
  for (const { label: sku, found } of picked) {
    const [moq, unit] = [found?.value.moq?.toFixed(), found?.value.unit ?? 'pcs'];
    const quantity = await vscode.window.showInputBox({
      title: TITLE(3),
      prompt:
        moq === undefined
          ? vscode.l10n.t('Quantity of {sku}, in {unit}', { sku, unit })
          : vscode.l10n.t('Quantity of {sku}, in {unit} (minimum order {moq})', { sku, unit, moq }),
      value: moq ?? '',
      ignoreFocusOut: true,
      validateInput: (text) =>
        isQuantity(text) ? undefined : vscode.l10n.t('A number above zero, without separators'),
    });
    if (quantity === undefined) return undefined;
    items.push({ sku, quantity: quantity.trim() });
  }
  return items;
}

async function askTerm({ workspace }: Root, buyer: string): Promise<string | undefined> {
  const usual = workspace.seller(undefined, '')?.value.defaults?.incoterm;
  const own = workspace.buyer(buyer)?.value.incoterm;
  const order = [...new Set<Rule>([own?.rule ?? usual?.rule ?? 'FOB', 'FOB', 'DDP', ...RULES])];
  const rows = order.map((rule) => ({ label: rule, detail: meaningOf(rule), rule }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: TITLE(4),
    placeHolder: vscode.l10n.t('Which Incoterms rule?'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const { rule } = picked;
  const origin = ORIGIN_RULES.has(rule);
  const earlier = workspace.of('quotation').filter((file) => file.value.buyer === buyer);
  const home = usual?.rule && ORIGIN_RULES.has(usual.rule) ? usual.place : '';
  const last = earlier
    .map((file) => file.value.to)
    .filter(Boolean)
    .at(-1);
  const value = own?.rule === rule && own.place ? own.place : origin ? home : (last ?? '');
  const place = await vscode.window.showInputBox({
    title: TITLE(4),
    prompt: origin
      ? vscode.l10n.t('{rule}: from which port or place?', { rule })
      : vscode.l10n.t('{rule}: to which port or place?', { rule }),
    value,
    ignoreFocusOut: true,
  });
  return place === undefined ? undefined : `${rule} ${place.trim()}`.trim();
}
