import type { FormatId } from '../export/formats.ts';
import { REFUSALS } from '../export/refusal.ts';
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
  readonly id: number;
  /** When the worker was given it. */
  begun?: number;
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

/**
 * Milliseconds that a template of the seller's own has, and more for each line: one that goes round in circles would
 * never end. Our own designs need 2 s and 5 ms a line on a slow machine.
 */
const TEMPLATE_TIME = 30_000;
const LINE_TIME = 20;

/**
 * Milliseconds that pages which nobody waits for any more have, likewise: to end a worker costs the next document two
 * seconds, more than most pages take, and a template that is stuck would keep the next one waiting for half a minute.
 */
const PATIENCE = 5000;

/** Writes and shows documents in a worker, so that nothing else waits. The worker is started when it is first needed. */
export class Press {
  private worker: Promise<WorkerPort> | undefined;
  /** The task that the worker is at; the others wait here, so that one of them can be taken back. */
  private running: Pending | undefined;
  private readonly waiting: Pending[] = [];
  private tasks = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private limit: ReturnType<typeof setTimeout> | undefined;
  private worn = false;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly templateTime = TEMPLATE_TIME,
    private readonly patience = PATIENCE,
  ) {}

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

  /** The pages as they are shown. When `outdated` says so they have little time left; then `Stopped` is thrown. */
  async preview(order: Order, outdated?: AbortSignal): Promise<PreviewPages> {
    const answer = await this.ask({ type: 'preview' }, order, outdated);
    if (answer.type !== 'pages') throw new Error(answer.type);
    return answer.pages;
  }

  /** Ends the worker; what it was at, and what waits, is rejected. */
  dispose(): void {
    const { running } = this;
    const left = [...(running ? [running] : []), ...this.waiting.splice(0)];
    this.running = undefined;
    this.endWorker();
    for (const { reject } of left) reject(new Stopped());
  }

  private async ask(task: Task, order: Order, signal: AbortSignal | undefined): Promise<FromWorker> {
    if (signal?.aborted) throw new Stopped();
    clearTimeout(this.idle);
    const id = (this.tasks += 1);
    const stop = (): void => (task.type === 'preview' ? this.outdate(id) : this.stop(id, new Stopped()));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise<FromWorker>((resolve, reject) => {
        this.waiting.push({ id, task, order, resolve, reject });
        this.next();
      });
    } finally {
      signal?.removeEventListener('abort', stop);
      if (!this.running && this.waiting.length === 0) this.rest();
    }
  }

  private next(): void {
    if (this.running) return;
    const pending = this.waiting.shift();
    if (!pending) return;
    this.running = pending;
    const { id, task, order } = pending;
    const { model, files } = order;
    const { template } = model.design;
    pending.begun = Date.now();
    this.started()
      .then((worker) => worker.post({ ...task, id, job: { model, files } }))
      .catch((error: unknown) => this.done(id, () => pending.reject(asError(error))));
    if (template === undefined) return;
    const late = (): void =>
      this.stop(id, new PressError({ kind: 'refused', template: REFUSALS.slow, data: { template }, faults: [] }));
    this.limit = unheld(setTimeout(late, this.templateTime + LINE_TIME * model.lines.length));
  }

  /** Nobody waits for a task any more. Under way it may come to its end all the same, if that is soon. */
  private outdate(id: number): void {
    const { running } = this;
    if (running?.id !== id) return this.stop(id, new Stopped());
    const lasted = Date.now() - (running.begun ?? 0);
    const left = this.patience + LINE_TIME * running.order.model.lines.length - lasted;
    clearTimeout(this.limit);
    this.limit = unheld(setTimeout(() => this.stop(id, new Stopped()), Math.max(0, left)));
  }

  /** The running task has ended, in one way or another. */
  private done(id: number, tell: () => void): void {
    if (this.running?.id !== id) return;
    clearTimeout(this.limit);
    this.running = undefined;
    tell();
    this.next();
  }

  /** A task that waits is taken back. The running one cannot be stopped half-way: its worker is, and the next gets another. */
  private stop(id: number, reason: Error): void {
    const { running } = this;
    if (running?.id === id) {
      this.endWorker();
      this.done(id, () => running.reject(reason));
      return;
    }
    const index = this.waiting.findIndex((pending) => pending.id === id);
    if (index >= 0) this.waiting.splice(index, 1)[0]?.reject(reason);
  }

  private rest(): void {
    if (this.worn) return this.dispose();
    clearTimeout(this.idle);
    this.idle = unheld(setTimeout(() => this.dispose(), IDLE));
  }

  private started(): Promise<WorkerPort> {
    if (this.worker) return this.worker;
    const worker = this.surroundings.start().then((port) => {
      // A worker that was ended says so, and perhaps an answer before: neither is about the one that followed it.
      const isCurrent = (): boolean => this.worker === worker;
      port.onMessage((message) => isCurrent() && void this.hear(port, message));
      port.onEnd((said) => isCurrent() && this.broken(new PressError({ kind: 'fault', message: said })));
      return port;
    });
    this.worker = worker;
    worker.catch(() => this.worker === worker && (this.worker = undefined));
    return worker;
  }

  private async hear(port: WorkerPort, message: FromWorker): Promise<void> {
    if (message.type === 'read') {
      const { id, path } = message;
      const order = message.from === 'workspace' && this.running?.id === message.job ? this.running.order : undefined;
      const read = message.from === 'shipped' ? this.surroundings.shipped(path) : order?.read(path);
      const bytes = await Promise.resolve(read).catch(() => undefined);
      return port.post({ type: 'file', id, bytes });
    }
    this.worn = message.memory > MOST_MEMORY;
    const { running } = this;
    if (running?.id !== message.id) return;
    if (message.type !== 'failed') return this.done(message.id, () => running.resolve(message));
    const error = new PressError(message.failure);
    // After a fault of Typst nothing works in its worker any more.
    if (message.failure.kind === 'fault') this.stop(message.id, error);
    else this.done(message.id, () => running.reject(error));
  }

  /** The worker ended by itself. What waited for it gets another. */
  private broken(reason: Error): void {
    if (this.running) this.stop(this.running.id, reason);
    else this.endWorker();
  }

  private endWorker(): void {
    clearTimeout(this.idle);
    clearTimeout(this.limit);
    const { worker } = this;
    this.worker = undefined;
    this.worn = false;
    void worker?.then(
      (port) => port.end(),
      () => undefined,
    );
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** In Node a timer keeps the process; these must not. */
function unheld(timer: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> {
  if (typeof timer === 'object' && 'unref' in timer) timer.unref();
  return timer;
}
