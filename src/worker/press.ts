import type { FormatId } from '../export/formats.ts';
import type { PreviewPages } from '../export/typst/preview.ts';
import type { Failure, FromWorker, Job, Port, ToWorker } from './protocol.ts';

/** A worker from the side of whoever started it. */
export interface WorkerPort extends Port<ToWorker, FromWorker> {
  /** It ended by itself, with what it said. */
  onEnd(listener: (message: string) => void): void;
  end(): void;
}

/** What the worker needs of its surroundings. */
export interface Surroundings {
  start(): Promise<WorkerPort>;
  /** A file of `dist/`. */
  shipped(path: string): Promise<Uint8Array | undefined>;
}

/** A task and where the files of its workspace are. */
export interface Order extends Job {
  /** A file of the workspace that a template asks for; `undefined` if there is none inside it. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/** Why nothing was written. */
export class PressError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'fault' ? failure.message : failure.kind);
  }
}

/** Told to stop. */
export class Stopped extends Error {}

type Task = { readonly type: 'render'; readonly format: FormatId } | { readonly type: 'preview' | 'starter' };

interface Pending {
  readonly task: Task;
  readonly order: Order;
  readonly resolve: (answer: FromWorker) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Typst never gives memory back, and in a browser or in Node it can have 4 GB at most: once it has taken so many bytes, the
 * next task gets a new worker.
 */
const MOST_MEMORY = 600e6;

/** After this many milliseconds without work the worker is ended: Typst with its fonts takes a few hundred megabytes. */
const IDLE = 180_000;

/** Writes and shows documents in a worker, so that nothing else waits. The worker is started when it is first needed. */
export class Press {
  private worker: Promise<WorkerPort> | undefined;
  private readonly pending = new Map<number, Pending>();
  private tasks = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private worn = false;

  constructor(private readonly surroundings: Surroundings) {}

  /** The file. Throws a `PressError`, or `Stopped` when the signal says so. */
  async render(order: Order, format: FormatId, signal?: AbortSignal): Promise<Uint8Array> {
    const answer = await this.ask({ type: 'render', format }, order, signal);
    if (answer.type !== 'rendered') throw new Error(answer.type);
    return answer.bytes;
  }

  /** A Word template to start from. */
  async starter(order: Order): Promise<Uint8Array> {
    const answer = await this.ask({ type: 'starter' }, order, undefined);
    if (answer.type !== 'rendered') throw new Error(answer.type);
    return answer.bytes;
  }

  /** The pages as they are shown. */
  async preview(order: Order, signal?: AbortSignal): Promise<PreviewPages> {
    const answer = await this.ask({ type: 'preview' }, order, signal);
    if (answer.type !== 'pages') throw new Error(answer.type);
    return answer.pages;
  }

  /** Ends the worker; what it was at is rejected. */
  dispose(): void {
    this.endWorker(new Stopped());
  }

  private async ask(task: Task, order: Order, signal: AbortSignal | undefined): Promise<FromWorker> {
    if (signal?.aborted) throw new Stopped();
    clearTimeout(this.idle);
    const id = (this.tasks += 1);
    const stop = (): void => this.stop(id, new Stopped());
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise<FromWorker>((resolve, reject) => {
        const pending: Pending = { task, order, resolve, reject };
        this.pending.set(id, pending);
        this.post(id, pending);
      });
    } finally {
      this.pending.delete(id);
      signal?.removeEventListener('abort', stop);
      if (this.pending.size === 0) this.rest();
    }
  }

  private post(id: number, { task, order: { model, files }, reject }: Pending): void {
    this.started()
      .then((worker) => worker.post({ ...task, id, job: { model, files } }))
      .catch(reject);
  }

  /** A task cannot be stopped half-way: the worker is, and another takes what else was waiting. */
  private stop(id: number, reason: Error): void {
    this.pending.get(id)?.reject(reason);
    this.pending.delete(id);
    const others = [...this.pending];
    this.pending.clear();
    this.endWorker(new Stopped());
    for (const [other, pending] of others) {
      this.pending.set(other, pending);
      this.post(other, pending);
    }
  }

  private rest(): void {
    if (this.worn) return this.dispose();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.dispose(), IDLE);
    // In Node a timer keeps the process; this one must not.
    if (typeof this.idle === 'object' && 'unref' in this.idle) this.idle.unref();
  }

  private started(): Promise<WorkerPort> {
    if (this.worker) return this.worker;
    const worker = this.surroundings.start().then((port) => {
      // A worker that was ended says so, and perhaps an answer before: neither is about the one that followed it.
      const isCurrent = (): boolean => this.worker === worker;
      port.onMessage((message) => isCurrent() && void this.hear(port, message));
      port.onEnd((said) => isCurrent() && this.endWorker(new PressError({ kind: 'fault', message: said })));
      return port;
    });
    this.worker = worker;
    worker.catch(() => this.worker === worker && (this.worker = undefined));
    return worker;
  }

  private async hear(port: WorkerPort, message: FromWorker): Promise<void> {
    if (message.type === 'read') {
      const { id, path } = message;
      const order = message.from === 'workspace' ? this.pending.get(message.job)?.order : undefined;
      const read = message.from === 'shipped' ? this.surroundings.shipped(path) : order?.read(path);
      const bytes = await Promise.resolve(read).catch(() => undefined);
      return port.post({ type: 'file', id, bytes });
    }
    this.worn = message.memory > MOST_MEMORY;
    if (message.type !== 'failed') return this.pending.get(message.id)?.resolve(message);
    const error = new PressError(message.failure);
    // After a fault of Typst nothing works in its worker any more.
    if (message.failure.kind === 'fault') this.stop(message.id, error);
    else this.pending.get(message.id)?.reject(error);
  }

  private endWorker(reason: Error): void {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    this.worn = false;
    void worker?.then(
      (port) => port.end(),
      () => undefined,
    );
    for (const { reject } of this.pending.values()) reject(reason);
    this.pending.clear();
  }
}
