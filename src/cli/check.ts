import path from 'node:path';
import type { ReportIssue, SourceFile } from '../core/index.ts';
import type { Io } from './io.ts';
import { issuesFrom, issuesIn, opener, pathIn } from './load.ts';
import type { Loaded } from './load.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';

const MOST_NAMED = 6;

/** `tradewright check`: the same issues as the Problems panel shows, of the files or folders named, else of the whole workspace. */
export function check(named: readonly string[], options: Options, io: Io): ExitCode {
  const open = opener(options.workspace, io);
  const chosen = new Map<Loaded, Set<SourceFile>>();
  const choose = (loaded: Loaded, files: readonly SourceFile[]): void =>
    void chosen.set(loaded, new Set([...(chosen.get(loaded) ?? []), ...files]));
  if (named.length === 0) choose(open('.'), open('.').workspace.all());
  for (const name of named) choose(open(name), namedIn(open(name), name, io));
  const issues = [...chosen].flatMap(([loaded, files]) =>
    issuesFrom(
      loaded,
      [...files].flatMap((file) => issuesIn(loaded, file, io)),
      io,
    ),
  );
  const files = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const workspaces = [...chosen.keys()].map(({ root }) => root);
  if (options.json) io.out(JSON.stringify({ workspaces, files, errors, issues }, undefined, 2));
  else {
    for (const issue of issues) io.out(issueLine(issue));
    const warnings = issues.filter((issue) => issue.severity === 'warning').length;
    const where = workspaces.join(', ');
    io.out(`${count(files, 'file')} in ${where}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  }
  tellApart(
    [...chosen.keys()].flatMap(({ apart }) => apart),
    io,
  );
  return errors > 0 ? 1 : 0;
}

function tellApart(folders: readonly string[], io: Io): void {
  if (folders.length === 0) return;
  const named = folders.slice(0, MOST_NAMED).map((folder) => path.relative(io.cwd, folder));
  const more = folders.length > MOST_NAMED ? ` and ${folders.length - MOST_NAMED} more` : '';
  io.err(
    `Not checked, each is a workspace of its own: ${named.join(', ')}${more}. Name one with --workspace, or all of this folder as one with --workspace .`,
  );
}

/** The file of that name, or all files below the folder. */
function namedIn({ root, workspace }: Loaded, name: string, io: Io): readonly SourceFile[] {
  const full = path.resolve(io.cwd, name);
  if (!io.exists(full)) throw new CliError(`There is no file ${name}`, 3);
  const at = pathIn(root, name, io);
  if (io.isFolder(full)) return workspace.all().filter((file) => at === '' || file.path.startsWith(`${at}/`));
  const found = workspace.get(at);
  if (!found) throw new CliError(`${name} is not one of our files: see the endings in the README`);
  return [found];
}

/** One issue as compilers print it: file:line:column severity code message. */
export function issueLine({ file, line, column, severity, code, message }: ReportIssue): string {
  return `${file}:${line}:${column}  ${severity}  ${code}  ${message}`;
}

function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`;
}
