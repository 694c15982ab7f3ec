import * as vscode from 'vscode';
import { complete } from '../../language/completion/complete.ts';
import type { Completion } from '../../language/completion/completion.ts';
import type { Store } from '../store.ts';
import { Turns } from '../turns.ts';
import { viewOf } from './shown.ts';

/** Typed after these, the list opens by itself. */
const TRIGGERS = [' ', '"', '/', '+'];

/** What can be written at the cursor: keys, values and whole items, from the files of the workspace. */
export function offerCompletions(store: Store): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider('trade-yaml', new TradeCompletions(store), ...TRIGGERS);
}

class TradeCompletions implements vscode.CompletionItemProvider<vscode.CompletionItem> {
  private readonly words = new WeakMap<vscode.CompletionItem, () => string | undefined>();

  constructor(private readonly store: Store) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | undefined> {
    const { version } = document;
    // Who types on has asked again by now: nothing is looked up for letters that are past.
    await new Turns().next();
    if (token.isCancellationRequested || document.version !== version) return undefined;
    const place = this.store.place(document.uri);
    const kind = place && this.store.file(place)?.kind;
    if (!kind) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const found = complete(viewOf(this.store, place.root), { path: place.path, kind, text, offset });
    if (!found) return undefined;
    const { start, end } = found.range;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const items = found.items.map((one, n) => this.itemOf(one, range, n));
    return new vscode.CompletionList(items, found.isCut);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    const words = this.words.get(item)?.();
    if (words) item.documentation = words;
    return item;
  }

  private itemOf(one: Completion, range: vscode.Range, n: number): vscode.CompletionItem {
    const { label, description, detail, kind, insert, filter, words, goesOn } = one;
    const item = new vscode.CompletionItem(description ? { label, description } : label, KINDS[kind]);
    item.insertText = textOf(insert) ?? new vscode.SnippetString(insert);
    item.range = range;
    item.filterText = filter;
    item.sortText = String(n).padStart(5, '0');
    if (detail) item.detail = detail;
    if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    if (words) this.words.set(item, words);
    return item;
  }
}

/**
 * A snippet without a stop as plain text. The editor leaves Enter to the line where the chosen row changes nothing, but
 * only of rows that are no snippets.
 */
function textOf(insert: string): string | undefined {
  return /(?<!\\)\$/.test(insert) ? undefined : insert.replace(/\\([\\$}])/g, '$1');
}

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  block: vscode.CompletionItemKind.Struct,
  element: vscode.CompletionItemKind.Field,
  figure: vscode.CompletionItemKind.Value,
  file: vscode.CompletionItemKind.File,
  key: vscode.CompletionItemKind.Property,
  party: vscode.CompletionItemKind.User,
  place: vscode.CompletionItemKind.Value,
  product: vscode.CompletionItemKind.Class,
  snippet: vscode.CompletionItemKind.Snippet,
  term: vscode.CompletionItemKind.EnumMember,
  word: vscode.CompletionItemKind.EnumMember,
};
