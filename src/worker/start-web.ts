import type { Surroundings, WorkerPort } from './press.ts';
import type { FromWorker } from './protocol.ts';

/** A worker of the browser, made from its text: the page may load no script from where the extension is. */
export function webSurroundings(shipped: Surroundings['shipped']): Surroundings {
  return {
    shipped,
    start: async () => {
      const script = await shipped('worker.js');
      if (!script) throw new Error('worker.js is not there');
      const url = URL.createObjectURL(new Blob([script as BlobPart], { type: 'text/javascript' }));
      const worker = new Worker(url);
      // Not at once: the editor's own Worker reads the address later, from inside. Its first word comes after that.
      const revoke = (): void => URL.revokeObjectURL(url);
      worker.addEventListener('message', revoke, { once: true });
      worker.addEventListener('error', revoke, { once: true });
      return portOf(worker);
    },
  };
}

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => listener(event.data)),
    onEnd: (listener) => worker.addEventListener('error', (event) => listener(event.message)),
    end: () => worker.terminate(),
  };
}
