import path from 'node:path';
import { Workspace, asChosen, checkFile, kindOf, reportIssues } from '../core/index.ts';
import type { Computation, DocumentFile, Issue, ReportIssue, RuleChoices, SourceFile } from '../core/index.ts';
import type { Io } from './io.ts';
import { otherFiles } from './other-files.ts';
import { choicesNear } from './rule-settings.ts';
import { CliError } from './command.ts';

/** A workspace read from disk. Files in it are known by their path from the root, with `/`. */
export interface Loaded {
  readonly root: string;
  readonly workspace: Workspace;
  /** How grave the issues of each rule are here. */
  readonly choices: RuleChoices;
  /** Folders below it that were not read: each is a workspace of its own. */
  readonly apart: readonly string[];
}

const SKIP = new Set(['node_modules', '.git', '.vscode-test', 'dist']);

/** Without a seller that says where the workspace is, no more than this is read below a folder: it may be the home. */
const MOST_DEPTH = 6;

/** Reads the workspace of a file or folder; each workspace once, however many of its files are asked for. */
export type Open = (near: string) => Loaded;

/**
 * Opens workspaces: the nearest folder upward that has a seller, or the one named; else the file's own folder, to a
 * limited depth and without the workspaces of several sellers below it. Hidden folders and links to folders are passed over.
 */
export function opener(named: string | undefined, io: Io): Open {
  const known = new Map<string, Loaded>();
  if (named !== undefined && !io.isFolder(path.resolve(io.cwd, named)))
    throw new CliError(`There is no folder ${named}`, 3);
  return (near) => {
    const { root, depth } =
      named === undefined
        ? findRoot(path.resolve(io.cwd, near), io)
        : { root: path.resolve(io.cwd, named), depth: Infinity };
    const loaded = known.get(root) ?? read(root, depth, io);
    known.set(root, loaded);
    return loaded;
  };
}

/** Opens the workspace of one file. */
export function load(near: string, named: string | undefined, io: Io): Loaded {
  return opener(named, io)(near);
}

function read(root: string, depth: number, io: Io): Loaded {
  const files = filesUnder(root, depth, io);
  const homes = new Set(files.filter(isSeller).map((file) => path.dirname(file)));
  const apart = depth !== Infinity && homes.size > 1 ? [...homes] : [];
  const workspace = new Workspace(otherFiles(root, io));
  const decoder = new TextDecoder();
  for (const file of files) {
    if (apart.some((home) => file.startsWith(home + path.sep))) continue;
    const bytes = io.read(file);
    if (!bytes) throw new CliError(`Cannot read ${file}`, 3);
    workspace.set(relative(root, file), decoder.decode(bytes));
  }
  return { root, workspace, choices: choicesNear(root, io), apart };
}

function filesUnder(folder: string, depth: number, io: Io): string[] {
  return io.list(folder).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (!entry.folder) return kindOf(entry.name) ? [full] : [];
    return depth > 0 && !SKIP.has(entry.name) && !entry.name.startsWith('.') ? filesUnder(full, depth - 1, io) : [];
  });
}

function findRoot(start: string, io: Io): { readonly root: string; readonly depth: number } {
  const first = io.isFolder(start) ? start : path.dirname(start);
  for (let folder = first; ; folder = path.dirname(folder)) {
    if (io.list(folder).some((entry) => !entry.folder && isSeller(entry.name)))
      return { root: folder, depth: Infinity };
    if (path.dirname(folder) === folder) return { root: first, depth: MOST_DEPTH };
  }
}

function isSeller(file: string): boolean {
  return kindOf(file) === 'seller';
}

/** The document that a user named on the command line. */
export function documentAt({ root, workspace }: Loaded, file: string, io: Io): DocumentFile {
  const full = path.resolve(io.cwd, file);
  if (!io.exists(full)) throw new CliError(`There is no file ${file}`, 3);
  const at = pathIn(root, file, io);
  const found = workspace.document(at);
  if (!found) throw new CliError(`${file} is not a document: its name ends with .quotation.yaml or .proforma.yaml`);
  return found;
}

/** Where a file that was named stands in a workspace. */
export function pathIn(root: string, file: string, io: Io): string {
  const at = relative(root, path.resolve(io.cwd, file));
  if (at === '..' || at.startsWith('../') || path.isAbsolute(at))
    throw new CliError(`${file} is not in the workspace ${root}`);
  return at;
}

/** All issues of a file, each as grave as the settings of the workspace want it. */
export function issuesIn(
  { workspace, choices }: Loaded,
  file: SourceFile,
  io: Io,
  computed?: Computation,
): readonly Issue[] {
  return asChosen(checkFile(workspace, file, io.today, computed), choices);
}

/** Issues for whoever called: their files are named from where the command runs. */
export function issuesFrom({ root, workspace }: Loaded, issues: readonly Issue[], io: Io): ReportIssue[] {
  return reportIssues(workspace, issues).map((issue) => ({
    ...issue,
    file: relative(io.cwd, path.join(root, issue.file)),
  }));
}

export function relative(root: string, full: string): string {
  return path.relative(root, full).split(path.sep).join('/');
}
