import * as vscode from 'vscode';
import { compareTerms } from '../../core/index.ts';
import type { TermRow } from '../../core/index.ts';
import { amountText, shareText } from '../../export/format.ts';
import { rangeIn } from '../ranges.ts';
import type { Place } from '../store.ts';
import { wordedMissing } from '../wording.ts';
import { namedArguments, uriArgument } from './arguments.ts';
import { meaningOf } from './meaning.ts';
import { documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';

/** Compare Terms: the deal under all eleven rules; picking one puts it into the document. With `{ uri }` it only returns the rows. */
export async function compareTermsCommand(shell: Shell, argument?: unknown): Promise<readonly TermRow[] | undefined> {
  const place = await documentAtHand(shell, uriArgument(argument));
  const file = place && shell.store.document(place);
  if (!place || !file) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
    return undefined;
  }
  const rows = compareTerms(place.root.workspace, file);
  if (namedArguments(argument)) return rows;
  const currency = shell.store.result(place)?.computation.deal.currency ?? '';
  const items = rows.map((row) => ({
    label: `${row.current ? '$(check) ' : ''}${row.rule} ${row.place}`,
    description:
      row.total === null ? vscode.l10n.t('needs {what}', { what: wordedMissing(row.missing) }) : figures(row, currency),
    detail: meaningOf(row.rule),
    row,
  }));
  const picked = await pickFrom(items);
  if (picked && !picked.row.current) await putTerm(shell, place, picked.row);
  return rows;
}

interface Item extends vscode.QuickPickItem {
  readonly row: TermRow;
}

/** The list opens at the document's own term, wherever that stands among the eleven. */
async function pickFrom(items: readonly Item[]): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = vscode.l10n.t('The same deal under all eleven rules of Incoterms 2020');
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
  const margin = row.margin ? ` · ${vscode.l10n.t('margin {percent}', { percent: shareText(row.margin) })}` : '';
  return `${currency} ${amountText(row.total ?? undefined)}${margin}`;
}

async function putTerm({ store }: Shell, place: Place, { rule, place: named }: TermRow): Promise<void> {
  const file = store.document(place);
  if (!file) return;
  const { text, tree } = file;
  const entry = tree?.kind === 'map' ? tree.entries.get('incoterm') : undefined;
  const term = `${rule} ${named}`.trim();
  const uri = store.uriOf(place);
  const edit = new vscode.WorkspaceEdit();
  const insert = (offset: number, written: string): void =>
    edit.insert(uri, rangeIn(text, { start: offset, end: offset }).start, written);
  if (entry?.value) edit.replace(uri, rangeIn(text, entry.value.range), term);
  else if (entry) insert(entry.key.end + 1, ` ${term}`);
  else insert(text.length, `${/(^|\n)$/.test(text) ? '' : '\n'}incoterm: ${term}\n`);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}
