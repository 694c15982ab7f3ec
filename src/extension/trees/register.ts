import * as vscode from 'vscode';
import type { Store } from '../store.ts';
import { BuyersTree } from './buyers-tree.ts';
import { DocumentsTree } from './documents-tree.ts';
import { ProductsTree } from './products-tree.ts';

/** The trees of documents, products and buyers, below the totals. */
export function showTrees(store: Store): vscode.Disposable {
  return vscode.Disposable.from(new DocumentsTree(store), new ProductsTree(store), new BuyersTree(store));
}
