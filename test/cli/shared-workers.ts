import type { Surroundings, WorkerPort } from '../../src/worker/press.ts';
import type { FromWorker } from '../../src/worker/protocol.ts';
import { nodeSurroundings } from '../../src/worker/start-node.ts';

/** Real workers that one run of the command line leaves to the next: to start one takes longer than what most tests write. */
interface Shared {
  readonly port: WorkerPort;
  hear: (message: FromWorker) => void;
  ended: (message: string) => void;
}

let idle: Shared[] = [];

export function sharedWorkers(dist: string): Surroundings {
  const { start, shipped } = nodeSurroundings(dist);
  return { shipped, start: async () => lent(idle.pop() ?? share(await start())) };
}

/** For `after`: they would keep the process. */
export function endWorkers(): void {
  for (const { port } of idle) port.end();
  idle = [];
}

function share(port: WorkerPort): Shared {
  const shared: Shared = { port, hear: () => undefined, ended: () => undefined };
  port.onMessage((message) => shared.hear(message));
  port.onEnd((message) => shared.ended(message));
  return shared;
}

function lent(shared: Shared): WorkerPort {
  let tasks = 0;
  return {
    post: (message) => {
      if (message.type !== 'file') tasks += 1;
      shared.port.post(message);
    },
    onMessage: (listener) => {
      shared.hear = (message) => {
        // After a fault nothing works in it any more: its task stays open, and it is no worker for others.
        if (message.type !== 'read' && !(message.type === 'failed' && message.failure.kind === 'fault')) tasks -= 1;
        listener(message);
      };
    },
    onEnd: (listener) => (shared.ended = listener),
    end: () => (tasks === 0 ? void idle.push(shared) : shared.port.end()),
  };
}
