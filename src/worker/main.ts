import type { FromWorker, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

// The worker, one file for Node and for browsers: it is large, and the package has room for it once.
if (typeof importScripts === 'function')
  serve({
    post: (message: FromWorker) => postMessage(message),
    onMessage: (listener) => addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
  });
else
  void import('node:worker_threads').then(({ parentPort: port }) => {
    if (port)
      serve({
        post: (message: FromWorker) => port.postMessage(message),
        onMessage: (listener) => port.on('message', (message: ToWorker) => listener(message)),
      });
  });

declare const importScripts: unknown;
