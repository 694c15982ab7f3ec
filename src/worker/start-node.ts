import fs from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Surroundings, WorkerPort } from './press.ts';
import type { FromWorker } from './protocol.ts';

/** A worker of Node, and the files that ship with us, from the folder `dist`. */
export function nodeSurroundings(dist: string): Surroundings {
  return {
    start: () => Promise.resolve(portOf(new Worker(path.join(dist, 'worker.js')))),
    shipped: (name) => fs.readFile(path.join(dist, name)),
  };
}

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', (message: FromWorker) => listener(message)),
    onEnd: (listener) => {
      worker.on('error', (error) => listener(error.stack ?? error.message));
      worker.on('exit', (code) => listener(`The worker ended with ${code}`));
    },
    end: () => void worker.terminate(),
  };
}
