import fs from 'node:fs';

/** A line for the person at the terminal (arguments of console.log), or the end. */
export type HostEvent = { readonly line: readonly unknown[] } | { readonly stats: Mocha.Stats | undefined };

/** The console of an extension host is full of other things: the runner names a file and reads that. */
export function send(event: HostEvent): void {
  const file = process.env['TEST_EVENTS'];
  if (file) fs.appendFileSync(file, `${JSON.stringify(event)}\n`);
  else if ('line' in event) console.log(...event.line);
}
