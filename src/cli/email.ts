import path from 'node:path';
import { attachmentsAmong } from '../export/attachments.ts';
import { emailDraft } from '../export/email.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import { buyersCopy } from './buyers-copy.ts';
import type { Io } from './io.ts';

/** `tradewright email FILE`: subject and text of the mail that goes with a document. Nothing is sent. */
export function email([file]: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright email FILE: about which document?');
  const { model, faulty } = buyersCopy(file, options, io);
  if (faulty && !options.force)
    throw new CliError(`${file}: it has errors; mend them, or add --force for the e-mail as it is`, 1);
  const folder = path.resolve(io.cwd, options.out ?? path.dirname(file));
  const names = io.list(folder).flatMap((entry) => (entry.folder ? [] : [entry.name]));
  const { subject, body } = emailDraft(model, attachmentsAmong(names, model));
  io.out(options.json ? JSON.stringify({ subject, body }, undefined, 2) : `${subject}\n\n${body}`);
  return 0;
}
