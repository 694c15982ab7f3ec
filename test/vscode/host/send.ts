import fs from 'node:fs';

export type HostEvent =
  /** Arguments of console.log, for the person at the terminal. */
  | { readonly line: readonly unknown[] }
  /** A rejection that nobody took, perhaps not ours. */
  | { readonly unhandled: string }
  /** The end. */
  | { readonly stats: Mocha.Stats | undefined };

/** The console of an extension host is full of other things: the runner names a file and reads that. */
export function send(event: HostEvent): void {
  const file = process.env['TEST_EVENTS'];
  if (file) fs.appendFileSync(file, `${JSON.stringify(event)}\n`);
}
