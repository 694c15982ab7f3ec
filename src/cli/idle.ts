import { CliError } from './command.ts';
import type { Command, Options } from './command.ts';
import type { Io } from './io.ts';

/** Runs a command that supposes something, and says of what it supposes in vain: without it the output is the same. */
export function tellingIdle(command: Command): Command {
  return (args, options, io) => {
    const said: string[] = [];
    const listened = { ...io, out: (text: string): void => void (said.push(text), io.out(text)) };
    const code = command(args, options, listened);
    for (const [n, one] of options.set.entries())
      if (said.join() === saidBy(command, args, { ...options, set: options.set.filter((_, m) => m !== n) }, io))
        io.err(`--set ${one}: without it this comes out the same`);
    return code;
  };
}

function saidBy(command: Command, args: readonly string[], options: Options, io: Io): string | undefined {
  const said: string[] = [];
  try {
    void command(args, options, { ...io, out: (text) => void said.push(text), err: () => undefined });
    return said.join();
  } catch (error) {
    // What is supposed besides leads nowhere without it.
    if (error instanceof CliError) return undefined;
    throw error;
  }
}
