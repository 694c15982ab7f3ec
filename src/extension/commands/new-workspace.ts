import * as vscode from 'vscode';
import { datedSample } from '../../core/index.ts';
import { today } from '../store.ts';
import { namedArguments, uriArgument, uriOf } from './arguments.ts';
import type { Shell } from './shell.ts';

const FIRST = 'quotations/QT-2026-0041.quotation.yaml';

/** New Workspace with Samples: writes the sample exporter into a folder and opens its FOB quotation. Returns the folder's URI. */
export async function newWorkspace(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const named = namedArguments(argument) && (uriArgument(argument) ?? uriOf(argument, 'folder'));
  const folder = named ?? (await chooseFolder(uriArgument(argument)));
  if (!folder) return undefined;
  await writeSample(shell, folder);
  const inside = vscode.workspace.getWorkspaceFolder(folder);
  if (inside) {
    await vscode.commands.executeCommand('tradewright.showTotals');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, FIRST));
  } else if (!named) await vscode.commands.executeCommand('vscode.openFolder', folder);
  return folder;
}

/** The folder of the menu or the open one when it is the one, else one that the person picks. */
async function chooseFolder(near: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const open = near ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!open) return pickFolder();
  const here = {
    label: vscode.l10n.t('Into this folder'),
    description: open.path.slice(open.path.lastIndexOf('/') + 1),
    detail: vscode.l10n.t('Files that are there stay as they are'),
  };
  const other = { label: vscode.l10n.t('Choose another folder…') };
  const choice = await vscode.window.showQuickPick([here, other], {
    title: vscode.l10n.t('New Workspace with Samples'),
  });
  return choice === here ? open : choice && pickFolder();
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: vscode.l10n.t('Put the Samples Here'),
  });
  return chosen?.[0];
}

interface Packed {
  readonly text?: string;
  readonly base64?: string;
}

async function writeSample({ extensionUri, store }: Shell, folder: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'sample.json'));
  const files = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Packed>>;
  for (const [name, { text, base64 }] of Object.entries(files)) {
    const target = vscode.Uri.joinPath(folder, name);
    if (await exists(target)) continue;
    const content =
      text !== undefined
        ? new TextEncoder().encode(datedSample(text, today()))
        : Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
    await vscode.workspace.fs.writeFile(target, content);
    if (text !== undefined && vscode.workspace.getWorkspaceFolder(target)) await store.ready(target);
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
