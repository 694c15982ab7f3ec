import * as vscode from 'vscode';
import { FILE_KINDS, Workspace, checkFile, compute, kindOf } from '../core/index.ts';
import type { Computation, DocumentFile, Issue, SourceFile } from '../core/index.ts';

const PATTERN = `**/*.{${FILE_KINDS.join(',')}}.yaml`;

/** One folder of the editor with its trade files; files in it are known by their path from the folder. */
export interface Root {
  readonly uri: vscode.Uri;
  readonly workspace: Workspace;
}

/** A file and the folder that it belongs to. */
export interface Place {
  readonly root: Root;
  readonly path: string;
}

/**
 * The trade files of all open folders, as they are in the editor where they are open and as they are on disk where
 * not. Tells when anything changed; computes a document at most once between two changes.
 */
export class Store implements vscode.Disposable {
  private readonly roots = new Map<string, Root & { readonly loaded: Promise<void> }>();
  private readonly results = new Map<string, { computation: Computation; issues: readonly Issue[] }>();
  private readonly changed = new vscode.EventEmitter<Place>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  private readonly late = new Map<string, ReturnType<typeof setTimeout>>();

  /** A file was read, changed or removed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(PATTERN);
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.readDisk(uri)),
      watcher.onDidChange((uri) => this.readDisk(uri)),
      watcher.onDidDelete((uri) => this.remove(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.take(document)),
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) => contentChanges.length > 0 && this.take(document),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.readDisk(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.loadAll()),
    );
  }

  dispose(): void {
    for (const timer of this.late.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Reads all open folders. Resolves when every file has been read once. */
  async loadAll(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const open = new Set(folders.map((folder) => folder.uri.toString()));
    for (const [key, root] of this.roots) {
      if (open.has(key) || !vscode.workspace.workspaceFolders) continue;
      this.roots.delete(key);
      for (const file of root.workspace.all()) this.changed.fire({ root, path: file.path });
    }
    await Promise.all(folders.map((folder) => this.rootFor(folder.uri).loaded));
    for (const document of vscode.workspace.textDocuments) this.take(document);
  }

  all(): readonly Root[] {
    return [...this.roots.values()];
  }

  /** Where a file of ours stands; `undefined` for any other file. A file outside all folders belongs to its own folder. */
  place(uri: vscode.Uri): Place | undefined {
    if (!kindOf(uri.path) || uri.scheme === 'git') return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const root = this.rootFor(folder?.uri ?? vscode.Uri.joinPath(uri, '..'));
    const base = root.uri.path.endsWith('/') ? root.uri.path : `${root.uri.path}/`;
    return { root, path: uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path };
  }

  /** The place of a file, once its folder has been read. */
  async ready(uri: vscode.Uri): Promise<Place | undefined> {
    const place = this.place(uri);
    if (place) await this.roots.get(place.root.uri.toString())?.loaded;
    if (place && !place.root.workspace.get(place.path)) await this.readDisk(uri);
    return place;
  }

  uriOf({ root, path }: Place): vscode.Uri {
    return vscode.Uri.joinPath(root.uri, path);
  }

  file({ root, path }: Place): SourceFile | undefined {
    return root.workspace.get(path);
  }

  document({ root, path }: Place): DocumentFile | undefined {
    return root.workspace.document(path);
  }

  /** What a document comes to, and all its issues; kept until something changes. */
  result(place: Place): { computation: Computation; issues: readonly Issue[] } | undefined {
    const file = this.document(place);
    if (!file) return undefined;
    const key = this.uriOf(place).toString();
    let result = this.results.get(key);
    if (!result) {
      const computation = compute(place.root.workspace, file);
      result = { computation, issues: checkFile(place.root.workspace, file, today(), computation) };
      this.results.set(key, result);
    }
    return result;
  }

  private rootFor(uri: vscode.Uri): Root & { readonly loaded: Promise<void> } {
    const key = uri.toString();
    let root = this.roots.get(key);
    if (!root) {
      const made = { uri, workspace: new Workspace() };
      root = { ...made, loaded: this.load(made) };
      this.roots.set(key, root);
    }
    return root;
  }

  private async load({ uri }: Root): Promise<void> {
    const isOpen = vscode.workspace.workspaceFolders?.some((folder) => folder.uri.toString() === uri.toString());
    const uris = isOpen
      ? await vscode.workspace.findFiles(new vscode.RelativePattern(uri, PATTERN), '**/{node_modules,.git}/**')
      : await besides(uri);
    await Promise.all(uris.map((file) => this.readDisk(file)));
  }

  private async readDisk(uri: vscode.Uri): Promise<void> {
    if (!this.place(uri)) return;
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString() && !document.isClosed,
    );
    if (open) return this.take(open);
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      this.set(uri, new TextDecoder().decode(bytes));
    } catch {
      this.remove(uri); // gone meanwhile, or closed without ever being saved
    }
  }

  /** Takes an open document's text; a very large one when typing rests. */
  private take(document: vscode.TextDocument): void {
    const place = this.place(document.uri);
    if (!place) return;
    const key = document.uri.toString();
    clearTimeout(this.late.get(key));
    const text = document.getText();
    if (text.length < 300_000 || !place.root.workspace.get(place.path)) this.set(document.uri, text);
    else
      this.late.set(
        key,
        setTimeout(() => !document.isClosed && this.set(document.uri, document.getText()), 400),
      );
  }

  private set(uri: vscode.Uri, text: string): void {
    const place = this.place(uri);
    if (!place) return;
    const before = place.root.workspace.get(place.path);
    if (place.root.workspace.set(place.path, text) === before) return;
    this.results.clear();
    this.changed.fire(place);
  }

  private remove(uri: vscode.Uri): void {
    const place = this.place(uri);
    if (!place?.root.workspace.get(place.path)) return;
    place.root.workspace.delete(place.path);
    this.results.clear();
    this.changed.fire(place);
  }
}

/** Our files directly in a folder that is not open; it may be a home folder, so nothing below it is looked at. */
async function besides(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name]) => (kindOf(name) ? [vscode.Uri.joinPath(folder, name)] : []));
  } catch {
    return []; // not a folder that can be listed: a file of another scheme, or one that is gone
  }
}

/** Today in the user's own time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
