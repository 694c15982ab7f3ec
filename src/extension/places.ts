import * as vscode from 'vscode';
import { FILE_KINDS, kindOf } from '../core/index.ts';
import type { Checked, Computation, Issue, RuleChoices, Shown, Workspace } from '../core/index.ts';
import type { SlicedCheck } from './sliced-check.ts';

export const PATTERN = `**/*.{${FILE_KINDS.join(',')}}.yaml`;

/** What a check of a file gave; a document comes with what it was computed to. */
export interface Result {
  readonly computation: Computation | undefined;
  readonly checked: Checked;
  /** All that was found, with places of the file. */
  readonly issues: readonly Issue[];
}

/** One folder of the editor with its trade files; files in it are known by their path from the folder. */
export interface Root {
  readonly uri: vscode.Uri;
  readonly workspace: Workspace;
  /** By path; kept until something changes that may change them. */
  readonly results: Map<string, Result>;
  /** By path: the checks of long lists that are not through yet. */
  readonly underway: Map<string, SlicedCheck>;
  /** How grave its settings want the issues of each rule to be. */
  choices: RuleChoices;
  /** By path: the issues as they were shown last, to be taken over where they are still the same. */
  readonly shown: Map<string, { readonly of: Checked; readonly as: Shown }>;
  /** Until all its files have been read once nothing is computed: what one file says of another would be false. */
  isLoaded: boolean;
}

/** A file and the folder that it belongs to. */
export interface Place {
  readonly root: Root;
  readonly path: string;
}

/** What became of a file, and the other files of its root whose issues may differ now. */
export interface Change extends Place {
  readonly others: 'all' | readonly string[];
}

/** Where files are that people edit. Any other scheme is a view of one: its history, one side of a comparison, a search. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web']);

/** Whether a file is one of ours, by its name and by where it is. */
export function isOurs({ path, scheme }: vscode.Uri): boolean {
  if (!kindOf(path)) return false;
  return SCHEMES.has(scheme) || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

/** Whether a file or folder is that folder or lies in it. */
export function isIn(folder: vscode.Uri, { scheme, authority, path }: vscode.Uri): boolean {
  if (scheme !== folder.scheme || authority !== folder.authority) return false;
  return `${path}/`.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

/** The path of a file from a folder that it is in; else its own. */
export function pathIn(folder: vscode.Uri, { path }: vscode.Uri): string {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}

export function isOpenFolder(uri: vscode.Uri): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.toString() === uri.toString());
}

/** The folder whose files a file works with: the innermost that is open, else the one that it is in. */
export function homeOf(uri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
}

/** The document of a file that is open in the editor. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === key && !one.isClosed);
}

/** Our files in an open folder, or in one below it. */
export async function filesUnder(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, PATTERN), '**/{node_modules,.git}/**');
}

/** Our files directly in a folder that is not open; it may be a home folder, so nothing below it is looked at. */
export async function filesBesides(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name]) => (kindOf(name) ? [vscode.Uri.joinPath(folder, name)] : []));
  } catch {
    return []; // not a folder that can be listed: a file of another scheme, or one that is gone
  }
}

/** Whether a file or folder, by its path from the root, or a folder on its way, is a symbolic link: it may lead anywhere. */
export async function throughLink(root: vscode.Uri, path: string): Promise<boolean> {
  let at = root;
  for (const part of path.split('/').filter(Boolean)) {
    at = vscode.Uri.joinPath(at, part);
    const { type } = await vscode.workspace.fs.stat(at);
    if (type & vscode.FileType.SymbolicLink) return true;
  }
  return false;
}
