import path from 'node:path';
import { checkFile, reportIssues } from '../core/index.ts';
import type { ReportIssue, SourceFile } from '../core/index.ts';
import type { Io } from './io.ts';
import { load, relative } from './load.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';

/** `tradewright check`: the same issues as the Problems panel shows. */
export function check(files: readonly string[], options: Options, io: Io): ExitCode {
  const loaded = load(files[0] ?? io.cwd, options.workspace, io);
  const { workspace, root } = loaded;
  const wanted = files.filter((file) => io.list(path.resolve(io.cwd, file)).length === 0);
  const chosen: SourceFile[] = wanted.length === 0 ? workspace.all() : wanted.map((file) => named(file));
  const issues = reportIssues(
    workspace,
    chosen.flatMap((file) => checkFile(workspace, file, io.today)),
  );
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  if (options.json) io.out(JSON.stringify({ files: chosen.length, errors, issues }, undefined, 2));
  else {
    for (const issue of issues) io.out(issueLine(issue));
    const warnings = issues.filter((issue) => issue.severity === 'warning').length;
    io.out(`${count(chosen.length, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  }
  return errors > 0 ? 1 : 0;

  function named(file: string): SourceFile {
    const full = path.resolve(io.cwd, file);
    if (!io.exists(full)) throw new CliError(`There is no file ${file}`, 3);
    const found = workspace.get(relative(root, full));
    if (!found) throw new CliError(`${file} is not one of our files: see the endings in the README`);
    return found;
  }
}

/** One issue as compilers print it: file:line:column severity code message. */
export function issueLine({ file, line, column, severity, code, message }: ReportIssue): string {
  return `${file}:${line}:${column}  ${severity}  ${code}  ${message}`;
}

function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`;
}
