import path from 'node:path';
import { draftProforma, kindOf, newFilePath, nextNumber, proformaOf } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { documentAt, load } from './load.ts';
import { writeFile } from './write.ts';

/** `tradewright convert FILE --to proforma`: the proforma that follows a quotation, as a new file. */
export function convert([file]: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright convert FILE --to proforma: which quotation?');
  if (options.to !== 'proforma') throw new CliError('A quotation becomes a proforma: --to proforma');
  const loaded = load(file, options.workspace, io);
  const document = documentAt(loaded, file, io);
  if (document.kind !== 'quotation') throw new CliError(`${file} is not a quotation`);
  const before = proformaOf(loaded.workspace, document);
  if (before && !options.force)
    throw new CliError(
      `${before.value.number ?? 'A proforma'} already follows ${document.value.number ?? file}: ${path.relative(io.cwd, path.join(loaded.root, before.path))}. --force makes another`,
      3,
    );
  const number = nextNumber(loaded.workspace, 'proforma', io.today, document.path);
  const target =
    options.out === undefined
      ? path.join(loaded.root, newFilePath(loaded.workspace, 'proforma', number, document.path))
      : path.resolve(io.cwd, options.out);
  if (kindOf(target) !== 'proforma')
    throw new CliError(`-o ${options.out ?? target}: the name of a proforma ends with .proforma.yaml`);
  if (io.exists(target)) throw new CliError(`${target} is there already: nothing is overwritten`, 3);
  const draft = draftProforma(loaded.workspace, document, { number, date: io.today });
  if (!draft)
    throw new CliError(
      `${document.value.number ?? file} is written in a way that cannot be converted: write its items as “- { sku: …, quantity: … }” lines`,
      1,
    );
  writeFile(target, draft.text, io);
  io.out(path.relative(io.cwd, target));
  return 0;
}
