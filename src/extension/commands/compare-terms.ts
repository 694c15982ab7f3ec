import * as vscode from 'vscode';
import { compareTerms, writeTerm } from '../../core/index.ts';
import type { Keep, TermRow } from '../../core/index.ts';
import { amountText, shareText } from '../../export/format.ts';
import { textEdits } from '../ranges.ts';
import type { Place, Store } from '../store.ts';
import { wordedMissing } from '../wording.ts';
import { badArgument, namedArguments, textOf, uriArgument } from './arguments.ts';
import { meaningOf } from './meaning.ts';
import { Refusal, documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';

/**
 * Compare Terms: the deal under all eleven rules; picking one puts it into the document, with prices that keep what is
 * earned, or as `keep` says. With `{ uri, keep }` it only returns the rows.
 */
export async function compareTermsCommand(
  shell: Shell,
  argument?: unknown,
  wish?: unknown,
): Promise<readonly TermRow[] | undefined> {
  const named = namedArguments(argument);
  const keep = named ? keepNamed(argument) : (keepOf(wish) ?? 'earnings');
  const place = await documentAtHand(shell, uriArgument(argument));
  const file = place && shell.store.document(place);
  if (!place || !file) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
    return undefined;
  }
  const rows = compareTerms(place.root.workspace, file, keep);
  if (named) return rows;
  const currency = shell.store.result(place)?.computation.deal.currency ?? '';
  const items = rows.map((row) => ({
    label: `${row.current ? '$(check) ' : ''}${row.rule} ${row.place}`,
    description:
      row.total === null ? vscode.l10n.t('needs {what}', { what: wordedMissing(row.missing) }) : figures(row, currency),
    detail: meaningOf(row.rule),
    row,
  }));
  const picked = await pickFrom(items, titleOf(keep));
  if (picked && !picked.row.current) await putTerm(shell.store, place, picked.row, keep);
  return rows;
}

interface Item extends vscode.QuickPickItem {
  readonly row: TermRow;
}

function keepNamed(argument: unknown): Keep {
  const given = textOf(argument, 'keep') ?? 'earnings';
  const keep = keepOf(given);
  if (!keep) throw badArgument('keep', given);
  return keep;
}

function keepOf(value: unknown): Keep | undefined {
  return value === 'earnings' || value === 'prices' || value === 'margin' ? value : undefined;
}

function titleOf(keep: Keep): string {
  switch (keep) {
    case 'prices':
      return vscode.l10n.t('The same unit prices under all eleven rules of Incoterms 2020');
    case 'margin':
      return vscode.l10n.t('The same margin under all eleven rules of Incoterms 2020');
    default:
      return vscode.l10n.t('The same deal under all eleven rules of Incoterms 2020');
  }
}

/** The list opens at the document's own term, wherever that stands among the eleven. */
async function pickFrom(items: readonly Item[], title: string): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = title;
  list.placeholder = vscode.l10n.t('Pick one to write it into the document; Escape changes nothing');
  list.items = items;
  list.activeItems = items.filter((item) => item.row.current);
  try {
    return await new Promise((resolve) => {
      list.onDidAccept(() => resolve(list.selectedItems[0]));
      list.onDidHide(() => resolve(undefined));
      list.show();
    });
  } finally {
    list.dispose();
  }
}

function figures(row: TermRow, currency: string): string {
  const margin = row.margin ? ` · ${vscode.l10n.t('margin {percent}', { percent: shareText(row.margin, 'en') })}` : '';
  return `${currency} ${amountText(row.total ?? undefined, 'en')}${margin}`;
}

/** Writes a rule and its place into a document, and the prices that keep what is to be kept; Undo takes it back. */
export async function putTerm(
  store: Store,
  place: Place,
  { rule, place: named }: TermRow,
  keep: Keep = 'earnings',
): Promise<void> {
  const file = store.document(place);
  const written = file && writeTerm(place.root.workspace, file, { rule, place: named }, keep);
  if (!written)
    throw new Refusal(
      vscode.l10n.t('The rule could not be written into {file}: write it by hand', { file: place.path }),
    );
  await vscode.workspace.applyEdit(textEdits(store, place.root, written));
  await vscode.window.showTextDocument(store.uriOf(place));
}
