import path from 'node:path';
import type * as vscode from 'vscode';
import { nodeSurroundings } from '../worker/start-node.ts';
import { start } from './extension.ts';

/** The extension in Node: a desktop, or a server. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, nodeSurroundings(path.join(context.extensionUri.fsPath, 'dist')));
}
