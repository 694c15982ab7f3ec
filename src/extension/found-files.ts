import * as vscode from 'vscode';
import { listingOf, namedFiles, parted, workspacePath } from '../core/index.ts';
import type { FileContent, Listing, NamedFile, OtherFiles, SourceFile, Workspace } from '../core/index.ts';
import { contentOf } from '../export/assets.ts';
import { throughLink } from './places.ts';

/** What is asked in one moment is looked for together, and a folder that pictures are unpacked into is listed once. In ms. */
const REST = 100;

/**
 * Pictures, fonts and templates of a folder of the editor, whatever `files.exclude` hides. Nothing is looked for before a
 * rule asks; what was found is told later by the folders that it lies in, and again when it has changed.
 */
export class FoundFiles implements OtherFiles, vscode.Disposable {
  /** What was asked for is a key; it has a value once it was found. */
  private readonly folders = new Map<string, Listing | undefined>();
  private readonly contents = new Map<string, FileContent | undefined>();
  private readonly toList = new Set<string>();
  private readonly toRead = new Set<string>();
  private looking: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(
    private readonly root: vscode.Uri,
    private readonly found: (folders: ReadonlySet<string>) => void,
  ) {}

  folder(path: string): Listing | undefined {
    if (!this.folders.has(path)) {
      this.folders.set(path, undefined);
      this.toList.add(path);
      this.lookSoon();
    }
    return this.folders.get(path);
  }

  content(path: string): FileContent | undefined {
    if (!this.contents.has(path)) {
      this.contents.set(path, undefined);
      this.toRead.add(path);
      this.lookSoon();
    }
    return this.contents.get(path);
  }

  /** A file or a folder came or went. Of a folder the files in it are not told. */
  moved(path: string): void {
    const isIn = (one: string): boolean => one === path || one.startsWith(`${path}/`);
    const parent = parted(path).folder;
    for (const folder of this.folders.keys()) if (folder === parent || isIn(folder)) this.toList.add(folder);
    for (const file of this.contents.keys()) if (isIn(file)) this.toRead.add(file);
    this.lookSoon();
  }

  /** A file has another content. */
  written(path: string): void {
    if (this.contents.has(path)) this.toRead.add(path);
    this.lookSoon();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.looking);
  }

  private lookSoon(): void {
    if (this.toList.size + this.toRead.size === 0 || this.disposed) return;
    this.looking ??= setTimeout(() => void this.look(), REST);
  }

  /** One after the other: what changes meanwhile is looked at again. */
  private async look(): Promise<void> {
    const [folders, files] = [[...this.toList], [...this.toRead]];
    this.toList.clear();
    this.toRead.clear();
    await Promise.all([
      ...folders.map(async (folder) => this.folders.set(folder, await this.list(folder))),
      ...files.map(async (file) => this.contents.set(file, await this.read(file))),
    ]);
    this.looking = undefined;
    if (!this.disposed) this.found(new Set([...folders, ...files.map((file) => parted(file).folder)]));
    this.lookSoon();
  }

  private async list(folder: string): Promise<Listing | undefined> {
    try {
      if (await throughLink(this.root, folder)) return listingOf([]);
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(this.root, folder));
      const { Directory, SymbolicLink } = vscode.FileType;
      return listingOf(entries.flatMap(([name, type]) => (type & (Directory | SymbolicLink) ? [] : [name])));
    } catch (error) {
      // Where a folder is but cannot be listed, nobody knows what is missing.
      const isNone = error instanceof vscode.FileSystemError && /^File(NotFound|NotADirectory)$/.test(error.code);
      return isNone ? listingOf([]) : undefined;
    }
  }

  private async read(file: string): Promise<FileContent | undefined> {
    try {
      if (await throughLink(this.root, file)) return undefined;
      return contentOf(file, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.root, file)));
    } catch {
      return undefined;
    }
  }
}

/** Our files that name a file in one of these folders, by their paths. */
export function namersOf(folders: ReadonlySet<string>, workspace: Workspace): string[] {
  const namers = workspace.all().filter((file) =>
    namedSoFar(file).some(({ named }) => {
      const path = workspacePath(file.path, named);
      return path !== undefined && folders.has(parted(path).folder);
    }),
  );
  return namers.map(({ path }) => path);
}

/** Products that have not been read yet were not checked either. */
function namedSoFar(file: SourceFile): readonly NamedFile[] {
  if (file.kind !== 'product') return namedFiles(file);
  const read = file.indexes.filter((index) => file.isRead(index));
  return read.length > 0 ? namedFiles(file.only(read)) : [];
}
