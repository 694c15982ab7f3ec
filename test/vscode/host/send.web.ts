import type { HostEvent } from './send';

const log = console.log.bind(console);

if (!('importScripts' in globalThis)) throw new Error('this is not the web worker extension host');

/** A worker has no files and no environment: the runner picks the marked lines out of the page's console. */
export function send(event: HostEvent): void {
  log(`TEST_EVENT ${JSON.stringify(event)}`);
}
