import * as vscode from 'vscode';
import { idOf, inLanguage } from '../../core/index.ts';
import type { SourceFile } from '../../core/index.ts';
import type { Place, Store } from '../store.ts';
import { documentNodes } from './documents.ts';
import type { DocumentAt } from './documents.ts';
import { FileNode } from './nodes.ts';
import type { DocumentNode, GroupNode } from './nodes.ts';
import { problemIcon, problemWords, problemsOf } from './problems.ts';
import { joined, plain, tooltip } from './text.ts';
import { TradeTree } from './trade-tree.ts';

type BuyerFile = Extract<SourceFile, { kind: 'buyer' }>;

/** Documents whose buyer stands in them, or in no file. */
const OTHERS: GroupNode = { group: 'others' };

/** Buyers by name, each with its documents. */
export class BuyersTree extends TradeTree<FileNode | GroupNode> {
  /** Of the present look at the files, newest first: by buyer's file, or under the name of the others. */
  private documents = new Map<string, DocumentAt[]>();

  constructor(store: Store) {
    super('tradewright.buyers', store);
  }

  protected roots(): (FileNode | GroupNode)[] {
    this.documents = new Map();
    for (const document of documentNodes(this.store)) {
      const key = buyerOf(this.store, document);
      const known = this.documents.get(key);
      if (known) known.push(document);
      else this.documents.set(key, [document]);
    }
    const found = this.store.all().flatMap((root) => root.workspace.of('buyer').map((file) => ({ root, file })));
    const nodes = found.map(({ root, file }) => {
      const place = { root, path: file.path };
      const uri = this.store.uriOf(place);
      return { name: nameOf(file), node: new FileNode(uri.toString(), place, uri, idOf(file)) };
    });
    const sorted = nodes.sort((a, b) => a.name.localeCompare(b.name)).map(({ node }) => node);
    return this.documents.has(OTHERS.group) ? [...sorted, OTHERS] : sorted;
  }

  protected below(parent: FileNode | GroupNode): DocumentNode[] {
    const key = keyOf(parent);
    return this.nodesOf(key, this.documents.get(key) ?? []);
  }

  protected item(node: FileNode | GroupNode): vscode.TreeItem {
    const count = this.documents.get(keyOf(node))?.length ?? 0;
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const documents = vscode.l10n.t('Documents: {count}', { count: String(count) });
    if (!(node instanceof FileNode)) {
      const item = new vscode.TreeItem(vscode.l10n.t('Without a buyer file'), Collapsed);
      item.id = node.group;
      item.description = String(count);
      item.accessibilityInformation = { label: `${String(item.label)}, ${documents}` };
      return item;
    }
    const file = buyerAt(this.store, node.place);
    const item = new vscode.TreeItem(plain(file ? nameOf(file) : node.code), count > 0 ? Collapsed : None);
    const problems = problemsOf(this.store.issues(node.place));
    item.id = node.id;
    item.contextValue = 'buyer';
    item.description = joined([file?.value.country, count > 0 ? String(count) : undefined, problemWords(problems)]);
    const words = [item.label, file?.value.country, documents, problemWords(problems)];
    item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
    item.iconPath = problemIcon(problems, 'person');
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node.uri] };
    return item;
  }

  protected async tooltip(node: FileNode | GroupNode): Promise<vscode.MarkdownString | undefined> {
    const file = node instanceof FileNode ? buyerAt(this.store, node.place) : undefined;
    if (!file || !(node instanceof FileNode)) return undefined;
    const { incoterm, currency, payment } = file.value;
    return tooltip(plain(nameOf(file), 200), [
      plain(node.code),
      joined([incoterm && plain(`${incoterm.rule} ${incoterm.place}`), currency]),
      plain(inLanguage(payment, vscode.env.language) ?? '', 200),
      problemWords(problemsOf(this.store.issues(node.place))),
      plain(node.place.path, 200),
    ]);
  }
}

const nameOf = (file: BuyerFile): string => inLanguage(file.value.name, vscode.env.language) ?? idOf(file);

function buyerAt(store: Store, place: Place): BuyerFile | undefined {
  const file = store.file(place);
  return file?.kind === 'buyer' ? file : undefined;
}

const keyOf = (parent: FileNode | GroupNode): string => (parent instanceof FileNode ? parent.id : parent.group);

/** The file of the buyer that a document names by its id, in its own folder. */
function buyerOf(store: Store, { place: { root }, file }: DocumentAt): string {
  const { buyer } = file.value;
  const found = typeof buyer === 'string' ? root.workspace.buyer(buyer) : undefined;
  return found ? store.uriOf({ root, path: found.path }).toString() : OTHERS.group;
}
