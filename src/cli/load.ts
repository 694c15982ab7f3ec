import path from 'node:path';
import { Workspace, kindOf } from '../core/index.ts';
import type { DocumentFile } from '../core/index.ts';
import type { Io } from './io.ts';
import { otherFiles } from './other-files.ts';
import { CliError } from './command.ts';

/** A workspace read from disk. Files in it are known by their path from the root, with `/`. */
export interface Loaded {
  readonly root: string;
  readonly workspace: Workspace;
}

const SKIP = new Set(['node_modules', '.git', '.vscode-test', 'dist']);

/** Without a seller that says where the workspace is, no more than this is read below a folder: it may be the home. */
const MOST_DEPTH = 6;

/**
 * Reads the workspace of a file: the nearest folder upward that has a seller, or the one named; else the file's own
 * folder, to a limited depth. Hidden folders and links to folders are passed over.
 */
export function load(near: string, named: string | undefined, io: Io): Loaded {
  const { root, depth } =
    named === undefined
      ? findRoot(path.resolve(io.cwd, near), io)
      : { root: path.resolve(io.cwd, named), depth: Infinity };
  if (named !== undefined && !io.exists(root)) throw new CliError(`There is no folder ${named}`, 3);
  const workspace = new Workspace(otherFiles(root, io));
  const decoder = new TextDecoder();
  const visit = (folder: string, below: number): void => {
    for (const entry of io.list(folder)) {
      const full = path.join(folder, entry.name);
      if (entry.folder) {
        if (below > 0 && !SKIP.has(entry.name) && !entry.name.startsWith('.')) visit(full, below - 1);
      } else if (kindOf(entry.name)) {
        const bytes = io.read(full);
        if (!bytes) throw new CliError(`Cannot read ${full}`, 3);
        workspace.set(relative(root, full), decoder.decode(bytes));
      }
    }
  };
  visit(root, depth);
  return { root, workspace };
}

function findRoot(start: string, io: Io): { readonly root: string; readonly depth: number } {
  const first = start === io.cwd || io.list(start).length > 0 ? start : path.dirname(start);
  for (let folder = first; ; folder = path.dirname(folder)) {
    if (io.list(folder).some((entry) => !entry.folder && kindOf(entry.name) === 'seller'))
      return { root: folder, depth: Infinity };
    if (path.dirname(folder) === folder) return { root: first, depth: MOST_DEPTH };
  }
}

/** The document that a user named on the command line. */
export function documentAt({ root, workspace }: Loaded, file: string, io: Io): DocumentFile {
  const full = path.resolve(io.cwd, file);
  if (!io.exists(full)) throw new CliError(`There is no file ${file}`, 3);
  const found = workspace.document(relative(root, full));
  if (!found) throw new CliError(`${file} is not a document: its name ends with .quotation.yaml or .proforma.yaml`);
  return found;
}

export function relative(root: string, full: string): string {
  return path.relative(root, full).split(path.sep).join('/');
}
