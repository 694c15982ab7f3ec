import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

// The worker in Node: the editor on a desktop or a server, and the command line.
const port = parentPort;
if (port)
  serve({
    post: (message: FromWorker) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (message: ToWorker) => listener(message)),
  });
