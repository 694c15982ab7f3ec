import { CliError } from './command.ts';
import type { Io } from './io.ts';

/** Writes a file, or says why it cannot. */
export function writeFile(target: string, bytes: Uint8Array | string, io: Io): void {
  try {
    io.write(target, bytes);
  } catch (error) {
    throw new CliError(`Cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`, 3);
  }
}
