import * as vscode from 'vscode';
import { buyerModel } from '../../core/index.ts';
import type { Computation, DocumentModel } from '../../core/index.ts';
import { amountText } from '../../export/format.ts';
import { today } from '../store.ts';
import type { Store } from '../store.ts';
import { wordedMissing } from '../wording.ts';
import { isExpired } from './documents.ts';
import type { DocumentNode } from './nodes.ts';
import { problemIcon, problemWords, problemsOf } from './problems.ts';
import type { Problems } from './problems.ts';
import { joined, plain, tooltip } from './text.ts';

/** What is said of a document, to anyone who may look over a shoulder: nothing internal. */
interface Said {
  readonly model: DocumentModel;
  readonly problems: Problems;
  readonly kind: string;
  readonly state: string;
  readonly total: string;
  /** When money or an answer is due next. */
  readonly day: string | undefined;
}

/** The buyer's model of a computation is made once. */
const models = new WeakMap<Computation, DocumentModel>();

function said(store: Store, node: DocumentNode): Said | undefined {
  const [file, result] = [store.document(node.place), store.result(node.place)];
  if (!file || !result) return undefined;
  const model = models.get(result.computation) ?? buyerModel(result.computation);
  models.set(result.computation, model);
  const days = model.schedule.flatMap(({ due }) => due ?? []).sort();
  const due = days.find((day) => day >= today()) ?? days.at(-1);
  const { validUntil } = model;
  return {
    model,
    problems: problemsOf(result.issues),
    kind: file.kind === 'quotation' ? vscode.l10n.t('Quotation') : vscode.l10n.t('Proforma invoice'),
    state: isExpired({ place: node.place, file }) ? vscode.l10n.t('Expired') : vscode.l10n.t('Draft'),
    total: model.complete
      ? `${model.currency} ${amountText(model.totals.total, 'en')}`
      : vscode.l10n.t('Total incomplete'),
    day: due
      ? vscode.l10n.t('due {date}', { date: dayText(due) })
      : validUntil && vscode.l10n.t('until {date}', { date: dayText(validUntil) }),
  };
}

/** A day as short as it can be read in the editor's language: `Dec 24`, and of another year with its year. */
function dayText(iso: string): string {
  const year = iso.slice(0, 4) === today().slice(0, 4) ? undefined : ('numeric' as const);
  const words = new Intl.DateTimeFormat(vscode.env.language, { month: 'short', day: 'numeric', year, timeZone: 'UTC' });
  return words.format(new Date(`${iso}T00:00:00Z`));
}

/** A document in a tree: number, total, buyer, state, the day to look at, and what is wrong with it in words. */
export function documentItem(store: Store, node: DocumentNode): vscode.TreeItem {
  const item = new vscode.TreeItem(plain(node.code));
  item.id = node.id;
  item.contextValue = store.document(node.place)?.kind ?? 'gone';
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
  const found = said(store, node);
  if (!found) return item;
  const { problems, total, state, day, kind, model } = found;
  // The group that it stands in says the state; so does what a screen reader says.
  item.description = joined([total, plain(model.buyer.name), day, problemWords(problems)]);
  item.iconPath = problemIcon(problems, item.contextValue === 'quotation' ? 'file-text' : 'checklist');
  const words = [kind, plain(node.code), plain(model.buyer.name), total, state, day, problemWords(problems)];
  item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
  return item;
}

export async function documentTooltip(store: Store, node: DocumentNode): Promise<vscode.MarkdownString | undefined> {
  const found = said(store, node);
  if (!found) return undefined;
  const { model, problems, total, state, day, kind } = found;
  const { incoterm, missing } = model;
  return tooltip(`${kind} ${plain(node.code)}`, [
    plain(model.buyer.name, 200),
    incoterm && plain(`${incoterm.rule} ${incoterm.place}`, 200),
    total,
    missing.length > 0
      ? plain(vscode.l10n.t('Still needed: {missing}', { missing: wordedMissing(missing) }), 400)
      : undefined,
    joined([state, day]),
    problemWords(problems),
    plain(node.place.path, 200),
  ]);
}
