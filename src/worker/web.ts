import type { FromWorker, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

// The worker in a browser.
serve({
  post: (message: FromWorker) => postMessage(message),
  onMessage: (listener) => addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
});
