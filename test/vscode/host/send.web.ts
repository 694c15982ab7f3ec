import type { HostEvent } from './send';

/** A worker has no files and no environment: the runner picks the marked lines out of the page's console. */
export function send(event: HostEvent): void {
  console.log(`TEST_EVENT ${JSON.stringify(event)}`);
}
