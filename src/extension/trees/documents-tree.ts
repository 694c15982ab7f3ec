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

  constructor(store: Store) {
    super('tradewright.documents', store);
  }

  protected roots(): GroupNode[] {
    const present = new Set(documentNodes(this.store).map(groupOf));
    return this.groups.filter(({ group }) => present.has(group));
  }

  protected below({ group }: GroupNode): DocumentNode[] {
    return this.documentsOf(group, (document) => groupOf(document) === group);
  }

  protected item({ group }: GroupNode): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(labelOf(group), group === 'expired' ? Collapsed : Expanded);
    item.id = group;
    item.description = String(documentNodes(this.store).filter((one) => groupOf(one) === group).length);
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
