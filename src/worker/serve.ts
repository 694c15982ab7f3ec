import { starterTemplate } from '../export/docx/starter.ts';
import { ExportRefusal } from '../export/refusal.ts';
import { RENDERERS } from '../export/render.ts';
import type { Tools } from '../export/render.ts';
import { TemplateError } from '../export/typst/template-error.ts';
import { Preview } from '../export/typst/preview.ts';
import { Typesetter } from '../export/typst/typesetter.ts';
import { viewOf } from '../export/view/build.ts';
import type { Failure, FromWorker, Job, Port, ToWorker } from './protocol.ts';

type Task = Extract<ToWorker, { readonly type: 'render' | 'preview' | 'starter' }>;
type Answer = Without<Extract<FromWorker, { readonly memory: number }>, 'memory'>;
/** Of each member of a union. */
type Without<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

/** Does what it is asked, one task after the other; whoever asks may ask for the next before. */
export function serve(port: Port<FromWorker, ToWorker>): void {
  const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let requests = 0;
  const ask = (request: { from: 'shipped' } | { from: 'workspace'; job: number }, path: string) =>
    new Promise<Uint8Array | undefined>((resolve) => {
      const id = (requests += 1);
      waiting.set(id, resolve);
      port.post({ type: 'read', id, path, ...request });
    });
  const shipped = once(async (path) => {
    const bytes = await ask({ from: 'shipped' }, path);
    if (!bytes) throw new Error(`${path} is not there: the extension is not whole, install it again`);
    return bytes;
  });
  let loaded: Typesetter | undefined;
  const typesetter = once(async () => (loaded = await Typesetter.load(shipped)));
  const preview = once(() => Preview.load(shipped));

  const tools = (id: number, { files }: Job): Tools => ({
    assets: (path) => files.get(path),
    read: (path) => ask({ from: 'workspace', job: id }, path),
    shipped,
    typesetter: () => typesetter(''),
  });
  const run = async (task: Task): Promise<Answer> => {
    const { id, job } = task;
    if (task.type === 'render')
      return { type: 'rendered', id, bytes: await RENDERERS[task.format](job.model, tools(id, job)) };
    if (task.type === 'starter')
      return { type: 'rendered', id, bytes: await starterTemplate(viewOf(job.model, tools(id, job).assets)) };
    const drawn = await (await preview('')).pages(job.model, await typesetter(''), tools(id, job));
    return { type: 'pages', id, pages: drawn };
  };
  let last = Promise.resolve();
  port.onMessage((message) => {
    if (message.type === 'file') {
      waiting.get(message.id)?.(message.bytes);
      waiting.delete(message.id);
      return;
    }
    last = last
      .then(() => run(message))
      .catch((error: unknown): Answer => ({ type: 'failed', id: message.id, failure: failureOf(error) }))
      .then((answer) => port.post({ ...answer, memory: loaded?.memory ?? 0 }));
  });
}

/** Remembers what was made for a key; what failed is made anew. */
function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const found = made.get(key);
    if (found) return found;
    const value = make(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    return value;
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof ExportRefusal) {
    const { template, data, faults } = error;
    return { kind: 'refused', template, data, faults };
  }
  if (error instanceof TemplateError) return { kind: 'template', faults: error.faults };
  return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
