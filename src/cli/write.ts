import { CliError } from './command.ts';
import type { Io } from './io.ts';

/** Writes a file, or says why it cannot. */
export function writeFile(target: string, bytes: Uint8Array | string, io: Io): void {
  try {
    io.write(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The name of the temporary file tells nobody anything.
    throw new CliError(`Cannot write ${target}: ${reason.replace(/, (open|rename) '.*$/s, '')}`, 3);
  }
}
