import * as vscode from 'vscode';
import { isDocumentKind, kindOf } from '../../core/index.ts';
import type { FileKind } from '../../core/index.ts';
import type { Change, Store } from '../store.ts';
import { documentItem, documentTooltip } from './document-item.ts';
import { documentNode, standingOf } from './documents.ts';
import type { DocumentAt } from './documents.ts';
import { DocumentNode } from './nodes.ts';
import { Turns } from '../turns.ts';

/** Typing rests when it has paused for this long, in ms. */
const REST = 150;

/** What all our trees do: wait for the files, follow the store when typing rests, and only where somebody looks. */
export abstract class TradeTree<Other> implements vscode.TreeDataProvider<Other | DocumentNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<(Other | DocumentNode)[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Other | DocumentNode>;
  private readonly subscriptions: vscode.Disposable[];
  protected readonly turns = new Turns();
  /** The documents that the tree shows, by their URI. */
  private readonly documentNodes = new Map<string, DocumentNode>();
  private readonly edited = new Set<string>();
  private reshape = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    id: string,
    protected readonly store: Store,
    /** The files that the tree hangs on; without it, all. */
    private readonly kinds?: readonly FileKind[],
  ) {
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: id === 'tradewright.documents',
    });
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(({ visible }) => visible && this.refreshSoon()),
      store.onDidChange((change) => this.note(change)),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  async getChildren(parent?: Other | DocumentNode): Promise<(Other | DocumentNode)[]> {
    if (this.store.isLoading) await this.store.loaded();
    if (parent instanceof DocumentNode) return [];
    if (!parent) return this.roots();
    return this.below(parent);
  }

  async getTreeItem(node: Other | DocumentNode): Promise<vscode.TreeItem> {
    await this.turns.next();
    return node instanceof DocumentNode ? documentItem(this.store, node) : this.item(node);
  }

  /** Tooltips are made when somebody points at an item. */
  async resolveTreeItem(item: vscode.TreeItem, node: Other | DocumentNode): Promise<vscode.TreeItem> {
    item.tooltip = await (node instanceof DocumentNode ? documentTooltip(this.store, node) : this.tooltip(node));
    return item;
  }

  protected abstract roots(): (Other | DocumentNode)[] | Promise<(Other | DocumentNode)[]>;
  protected abstract below(parent: Other): (Other | DocumentNode)[];
  protected abstract item(node: Other): vscode.TreeItem;
  protected abstract tooltip(node: Other): Promise<vscode.MarkdownString | undefined>;

  /** Documents below something of that name. */
  protected nodesOf(parent: string, documents: readonly DocumentAt[]): DocumentNode[] {
    return documents.map((document) => {
      const node = documentNode(this.store, parent, document);
      this.documentNodes.set(node.uri.toString(), node);
      return node;
    });
  }

  private note({ root, path, others }: Change): void {
    const kind = kindOf(path);
    if (this.kinds && !(kind && this.kinds.includes(kind))) return;
    if (others === 'all' || !isDocumentKind(kind)) this.reshape = true;
    else for (const one of [path, ...others]) this.edited.add(this.store.uriOf({ root, path: one }).toString());
    this.refreshSoon();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), REST);
  }

  /** What nobody looks at waits until it is looked at. */
  private refresh(): void {
    if (!this.view.visible || (!this.reshape && this.edited.size === 0)) return;
    const edited = [...this.edited].flatMap((uri) => this.documentNodes.get(uri) ?? []);
    const moved = edited.some((node) => standingOf(this.store, node.place) !== node.standing);
    if (this.reshape || moved) {
      this.documentNodes.clear();
      this.changed.fire(undefined);
    } else if (edited.length > 0) this.changed.fire(edited);
    this.reshape = false;
    this.edited.clear();
  }
}
