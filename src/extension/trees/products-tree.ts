import * as vscode from 'vscode';
import { inLanguage, rangeAt, workspacePath } from '../../core/index.ts';
import type { Issue, ProductFile } from '../../core/index.ts';
import { rangeIn } from '../ranges.ts';
import type { Place, Store } from '../store.ts';
import { FileNode } from './nodes.ts';
import type { GroupNode } from './nodes.ts';
import { problemIcon, problemWords, problemsOf } from './problems.ts';
import type { Problems } from './problems.ts';
import { joined, plain, tooltip } from './text.ts';
import { TradeTree } from './trade-tree.ts';

/** A product spec; a file may hold many. */
class ProductNode extends FileNode {
  constructor(
    place: Place,
    readonly file: ProductFile,
    /** In its file. */
    readonly index: number,
    uri: vscode.Uri,
  ) {
    super([uri.toString(), ...file.pathOf(index)].join('#'), place, uri, file.skuOf(index) ?? '');
  }

  /** It is read when it is first shown. */
  get product(): ReturnType<ProductFile['product']> {
    return this.file.product(this.index);
  }
}

/** Products by SKU, in their families if any has one. */
export class ProductsTree extends TradeTree<FileNode | GroupNode> {
  /** Of the present look at the files; the same objects as long as it lasts. */
  private families = new Map<string, ProductNode[]>();

  constructor(store: Store) {
    super('tradewright.products', store, ['product']);
  }

  protected async roots(): Promise<(FileNode | GroupNode)[]> {
    const families = new Map<string, ProductNode[]>();
    for (const node of allProducts(this.store)) {
      const family = await this.familyOf(node);
      const members = families.get(family);
      if (members) members.push(node);
      else families.set(family, [node]);
    }
    this.families = families;
    const names = [...this.families.keys()];
    if (names.every((name) => name === '')) return this.families.get('') ?? [];
    const sorted = names.filter(Boolean).sort((a, b) => a.localeCompare(b));
    return [...sorted, ...names.filter((name) => name === '')].map((group) => ({ group }));
  }

  /** A product whose text has no such key is not read for it. */
  private async familyOf({ file, index }: ProductNode): Promise<string> {
    if (!file.isRead(index)) {
      if (!/family|\\/.test(file.textOf(index))) return '';
      await this.turns.next();
    }
    return inLanguage(file.product(index).family, vscode.env.language) ?? '';
  }

  protected below(parent: FileNode | GroupNode): FileNode[] {
    return parent instanceof FileNode ? [] : (this.families.get(parent.group) ?? []);
  }

  protected item(node: FileNode | GroupNode): vscode.TreeItem {
    if (!(node instanceof FileNode)) return familyItem(node.group, this.families);
    if (!(node instanceof ProductNode)) return new vscode.TreeItem(node.code);
    const { product } = node;
    const problems = problemsIn(this.store, node);
    const label = product.sku ? plain(product.sku) : vscode.l10n.t('No SKU yet');
    const item = new vscode.TreeItem(label);
    item.id = node.id;
    item.contextValue = 'product';
    item.description = joined([
      plain(inLanguage(product.name, vscode.env.language) ?? ''),
      product.hs ? undefined : vscode.l10n.t('no HS code'),
      problemWords(problems),
    ]);
    item.iconPath = problemIcon(problems, product.image ? 'file-media' : 'package');
    const picture = product.image ? vscode.l10n.t('with a picture') : undefined;
    item.accessibilityInformation = { label: [label, item.description, picture].filter(Boolean).join(', ') };
    const { start } = rangeIn(node.file.text, node.file.skuRange(node.index));
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [node.uri, { selection: new vscode.Range(start, start) }],
    };
    return item;
  }

  protected async tooltip(node: FileNode | GroupNode): Promise<vscode.MarkdownString | undefined> {
    if (!(node instanceof ProductNode)) return undefined;
    const { product } = node;
    return tooltip(plain(node.code), [
      plain(inLanguage(product.name, vscode.env.language) ?? '', 200),
      product.hs ? vscode.l10n.t('HS code {hs}', { hs: plain(product.hs) }) : vscode.l10n.t('no HS code'),
      await pictureWords(this.store, node),
      problemWords(problemsIn(this.store, node)),
      plain(node.place.path, 200),
    ]);
  }
}

function allProducts(store: Store): ProductNode[] {
  const nodes = store.all().flatMap((root) =>
    root.workspace.of('product').flatMap((file) => {
      const place = { root, path: file.path };
      const uri = store.uriOf(place);
      return file.indexes.map((index) => new ProductNode(place, file, index, uri));
    }),
  );
  return nodes.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function familyItem(group: string, families: ReadonlyMap<string, readonly unknown[]>): vscode.TreeItem {
  const label = group ? plain(group) : vscode.l10n.t('Without a family');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `family/${group}`;
  item.description = String(families.get(group)?.length ?? 0);
  return item;
}

/** The grave issues of a file, picked out once for all its products. */
const grave = new WeakMap<readonly Issue[], readonly Issue[]>();

function problemsIn(store: Store, { place, file, index }: ProductNode): Problems {
  const all = store.issues(place);
  let issues = grave.get(all);
  if (!issues) grave.set(all, (issues = all.filter(({ severity }) => severity === 'error' || severity === 'warning')));
  const at = file.pathOf(index);
  if (at.length === 0 || issues.length === 0) return problemsOf(issues);
  const { start, end } = rangeAt(store.file(place)?.tree, at);
  return problemsOf(issues.filter(({ range }) => range.start >= start && range.start < end));
}

/** Whether the picture that a product names is there. */
async function pictureWords(store: Store, { place, product }: ProductNode): Promise<string> {
  const { image } = product;
  if (!image) return vscode.l10n.t('no picture');
  const path = workspacePath(place.path, image);
  const found =
    path !== undefined &&
    (await vscode.workspace.fs.stat(store.uriOf({ root: place.root, path })).then(
      () => true,
      () => false,
    ));
  const name = plain(image, 200);
  return found ? vscode.l10n.t('Picture {name}', { name }) : vscode.l10n.t('Picture {name} is not there', { name });
}
