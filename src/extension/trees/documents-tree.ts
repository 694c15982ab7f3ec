import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { documentNodes, isExpired } from './documents.ts';
import type { DocumentAt } from './documents.ts';
import type { DocumentNode, GroupNode } from './nodes.ts';
import { TradeTree } from './trade-tree.ts';

const GROUPS = ['quotations', 'proformas', 'expired'] as const;

/** All documents by kind and state: quotations that stand, proforma invoices, offers that have lapsed. */
export class DocumentsTree extends TradeTree<GroupNode> {
  private readonly groups: readonly GroupNode[] = GROUPS.map((group) => ({ group }));

  /** Of the present look at the files, newest first. */
  private members = new Map<string, DocumentAt[]>();

  constructor(store: Store) {
    super('tradewright.documents', store);
  }

  protected roots(): GroupNode[] {
    this.members = new Map(this.groups.map(({ group }) => [group, []]));
    for (const document of documentNodes(this.store)) this.members.get(groupOf(document))?.push(document);
    return this.groups.filter(({ group }) => this.members.get(group)?.length);
  }

  protected below({ group }: GroupNode): DocumentNode[] {
    return this.nodesOf(group, this.members.get(group) ?? []);
  }

  protected item({ group }: GroupNode): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(labelOf(group), group === 'expired' ? Collapsed : Expanded);
    item.id = group;
    item.description = String(this.members.get(group)?.length ?? 0);
    item.contextValue = 'group';
    return item;
  }

  protected async tooltip(): Promise<undefined> {
    return undefined;
  }
}

function groupOf(document: DocumentAt): string {
  if (document.file.kind === 'proforma') return 'proformas';
  return isExpired(document) ? 'expired' : 'quotations';
}

function labelOf(group: string): string {
  if (group === 'proformas') return vscode.l10n.t('Proforma invoices');
  return group === 'expired' ? vscode.l10n.t('Expired quotations') : vscode.l10n.t('Quotations');
}
