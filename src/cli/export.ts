import path from 'node:path';
import { buyerModel, checkFile, compute, reportIssues } from '../core/index.ts';
import { FORMATS, fileNameOf, formatOf } from '../export/index.ts';
import type { Format } from '../export/index.ts';
import { issueLine } from './check.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { documentAt, load } from './load.ts';

/** `tradewright export`: documents as a buyer gets them, beside their sources or in a folder. One that fails does not stop the rest. */
export function exportFiles(files: readonly string[], options: Options, io: Io): ExitCode {
  if (files.length === 0) throw new CliError('tradewright export FILES… --to html,md: which documents?');
  const formats = readFormats(options.to ?? 'html');
  let worst: ExitCode = 0;
  for (const file of files) {
    try {
      if (exportOne(file, formats, options, io)) worst = worst === 0 ? 1 : worst;
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      io.err(error.message);
      worst = worst === 3 ? 3 : error.code;
    }
  }
  return worst;
}

/** Writes one document in all formats. True when it has an issue of level error, which is printed. */
function exportOne(file: string, formats: readonly Format[], options: Options, io: Io): boolean {
  const loaded = load(file, options.workspace, io);
  const document = documentAt(loaded, file, io);
  const computation = compute(loaded.workspace, document);
  const errors = checkFile(loaded.workspace, document, io.today, computation).filter(
    (issue) => issue.severity === 'error',
  );
  for (const issue of reportIssues(loaded.workspace, errors)) io.err(issueLine(issue));
  const model = buyerModel(computation);
  const assets = (name: string): Uint8Array | undefined => io.read(path.join(loaded.root, name));
  const folder =
    options.out === undefined ? path.dirname(path.resolve(io.cwd, file)) : path.resolve(io.cwd, options.out);
  for (const format of formats) {
    const target = path.join(folder, fileNameOf(model, format));
    try {
      io.write(target, format.render(model, assets));
    } catch (error) {
      throw new CliError(`Cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`, 3);
    }
    io.out(path.relative(io.cwd, target) || target);
  }
  return errors.length > 0;
}

function readFormats(written: string): Format[] {
  return written.split(',').map((word) => {
    const format = formatOf(word.trim().toLowerCase());
    if (!format) throw new CliError(`There is no format “${word}”: ${FORMATS.map(({ id }) => id).join(', ')}`);
    return format;
  });
}
