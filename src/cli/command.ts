import type { Io } from './io.ts';

/** Exit codes: 0 fine, 1 issues of level error, 2 wrong use, 3 could not read or write. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A fault of use or of reading that ends a command with a message and a code. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly code: ExitCode = 2,
  ) {
    super(message);
  }
}

export interface Options {
  readonly json: boolean;
  readonly explain: boolean;
  readonly buyer: boolean;
  readonly force: boolean;
  /** What stays from rule to rule: `prices` or `margin`. */
  readonly keep: string | undefined;
  readonly to: string | undefined;
  readonly out: string | undefined;
  readonly workspace: string | undefined;
  readonly term: string | undefined;
  /** `PATH=VALUE`, as often as wanted. */
  readonly set: readonly string[];
  readonly margin: string | undefined;
  readonly total: string | undefined;
  readonly price: string | undefined;
  readonly item: string | undefined;
  readonly language: string | undefined;
  readonly design: string | undefined;
}

/** One command: arguments and options in, output through `io`, exit code out. */
export type Command = (args: readonly string[], options: Options, io: Io) => ExitCode | Promise<ExitCode>;
