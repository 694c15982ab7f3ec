import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { Press, PressError, Stopped } from '../../src/worker/press.ts';
import type { Order, WorkerPort } from '../../src/worker/press.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { sampleModel } from '../export/sample-model.ts';

const order: Order = { model: sampleModel(), files: new Map(), read: () => Promise.resolve(undefined) };

/** More than the lines of the document add to what pages have. */
const LINE_TIMES = 60_000;

/** A worker that does what the test says. */
class FakeWorker implements WorkerPort {
  readonly asked: ToWorker[] = [];
  ended = false;
  private hear: (message: FromWorker) => void = () => undefined;
  private tellEnd: (said: string) => void = () => undefined;

  post(message: ToWorker): void {
    this.asked.push(message);
  }
  onMessage(listener: (message: FromWorker) => void): void {
    this.hear = listener;
  }
  onEnd(listener: (said: string) => void): void {
    this.tellEnd = listener;
  }
  /** Like a worker of Node: it says that it ended even where it was told to. */
  end(): void {
    this.ended = true;
    setImmediate(() => this.tellEnd('ended with 1'));
  }
  answer(n: number, memory = 0): void {
    const id = this.asked[n]?.id ?? -1;
    this.hear({ type: 'rendered', id, memory, bytes: new Uint8Array([n]) });
  }
  draw(n: number): void {
    this.hear({ type: 'pages', id: this.asked[n]?.id ?? -1, memory: 0, pages: { defs: new Map(), pages: [] } });
  }
}

/** `patience` in milliseconds, for pages that nobody waits for any more. */
function pressOf(patience?: number): { press: Press; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const start = (): Promise<WorkerPort> => {
    workers.push(new FakeWorker());
    return Promise.resolve(workers.at(-1) as FakeWorker);
  };
  return { press: new Press({ start, shipped: () => Promise.resolve(undefined) }, undefined, patience), workers };
}

async function turns(): Promise<void> {
  for (let n = 0; n < 5; n++) await turn();
}

describe('who writes documents', () => {
  it('keeps its worker from task to task', async () => {
    const { press, workers } = pressOf();
    for (let n = 0; n < 3; n++) {
      const written = press.render(order, 'pdf');
      await turns();
      workers[0]?.answer(n, 5e8);
      assert.deepEqual(await written, new Uint8Array([n]));
    }
    assert.equal(workers.length, 1);
    press.dispose();
  });

  it('takes a new worker when one has taken too much memory, and nothing waits in vain', async () => {
    const { press, workers } = pressOf();
    const [first, second] = [press.render(order, 'pdf'), press.render(order, 'pdf')];
    await turns();
    workers[0]?.answer(0, 3e9);
    await first;
    await turns();
    assert.equal(workers[0]?.ended, false, 'another task is under way');
    workers[0].answer(1, 3e9);
    await second;
    assert.equal(workers[0].ended, true);
    const third = press.render(order, 'pdf');
    await turns();
    assert.equal(workers.length, 2);
    workers[1]?.answer(0);
    await third;
    press.dispose();
  });

  it('stops one task, and another worker does the rest', async () => {
    const { press, workers } = pressOf();
    const stop = new AbortController();
    const [stopped, other] = [press.render(order, 'pdf', stop.signal), press.render(order, 'pdf')];
    await turns();
    stop.abort();
    await assert.rejects(stopped, Stopped);
    await turns();
    assert.equal(workers.length, 2);
    workers[1]?.answer(0);
    assert.deepEqual(await other, new Uint8Array([0]));
    press.dispose();
  });

  it('takes a task back that waits, and leaves the one under way alone', async () => {
    const { press, workers } = pressOf();
    const stop = new AbortController();
    const [first, taken, third] = [
      press.render(order, 'pdf'),
      press.render(order, 'pdf', stop.signal),
      press.render(order, 'pdf'),
    ];
    await turns();
    stop.abort();
    await assert.rejects(taken, Stopped);
    workers[0]?.answer(0);
    assert.deepEqual(await first, new Uint8Array([0]));
    await turns();
    workers[0]?.answer(1);
    assert.deepEqual(await third, new Uint8Array([1]));
    assert.equal(workers.length, 1);
    assert.equal(workers[0]?.asked.length, 2, 'it was never asked');
    press.dispose();
  });

  it('lets pages that nobody waits for come to their end, if that is soon', async () => {
    const { press, workers } = pressOf();
    const outdated = new AbortController();
    const [old, next] = [press.preview(order, outdated.signal), press.render(order, 'pdf')];
    await turns();
    outdated.abort();
    await turns();
    workers[0]?.draw(0);
    assert.deepEqual((await old).pages, []);
    await turns();
    workers[0]?.answer(1);
    await next;
    assert.equal(workers.length, 1, 'the next has the same worker');
    press.dispose();
  });

  it('ends pages that nobody waits for once they have taken long, and goes on with another worker', async () => {
    const { press, workers } = pressOf(-LINE_TIMES);
    const outdated = new AbortController();
    const [old, next] = [press.preview(order, outdated.signal), press.render(order, 'pdf')];
    await turns();
    assert.equal(workers[0]?.ended, false, 'as long as somebody waits, it is left alone');
    outdated.abort();
    await assert.rejects(old, Stopped);
    await turns();
    assert.equal(workers[0].ended, true);
    workers[1]?.answer(0);
    await next;
    press.dispose();
  });

  it('takes pages back that wait and that nobody waits for', async () => {
    const { press, workers } = pressOf();
    const outdated = new AbortController();
    const [first, old] = [press.render(order, 'pdf'), press.preview(order, outdated.signal)];
    await turns();
    outdated.abort();
    await assert.rejects(old, Stopped);
    workers[0]?.answer(0);
    await first;
    assert.equal(workers[0]?.asked.length, 1);
    press.dispose();
  });

  it('says when a task cannot be handed over', async () => {
    const { press, workers } = pressOf();
    const first = press.render(order, 'pdf');
    await turns();
    workers[0]?.answer(0);
    await first;
    Object.assign(workers[0] ?? {}, { post: () => assert.fail('it cannot be cloned') });
    await assert.rejects(press.render(order, 'pdf'), /cannot be cloned/);
    press.dispose();
  });

  it('says what a worker said that ended by itself', async () => {
    const { press, workers } = pressOf();
    const written = press.render(order, 'pdf');
    await turns();
    workers[0]?.end();
    await assert.rejects(written, (error) => error instanceof PressError && /ended with 1/.test(error.message));
    press.dispose();
  });
});
