import * as vscode from 'vscode';
import { webSurroundings } from '../worker/start-web.ts';
import { start } from './extension.ts';

/** The extension in a browser. */
export function activate(context: vscode.ExtensionContext): void {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  start(
    context,
    webSurroundings(async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name))),
  );
}
