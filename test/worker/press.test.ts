import assert from 'node:assert/strict';
import path from 'node:path';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { Press, PressError, Stopped } from '../../src/worker/press.ts';
import type { Order, Surroundings, WorkerPort } from '../../src/worker/press.ts';
import { Presses } from '../../src/worker/presses.ts';
import { nodeSurroundings } from '../../src/worker/start-node.ts';
import { incompleteModel, sampleModel, withLines } from '../export/sample-model.ts';

// The worker as it ships, in real threads.
const DIST = path.join(import.meta.dirname, '../../dist');

const order = (model: DocumentModel, files: Readonly<Record<string, string>> = {}): Order => {
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return { model, files: bytes, read: (name) => Promise.resolve(bytes.get(name)) };
};

/** Surroundings that count the workers that they start. */
function counted(): Surroundings & { readonly started: WorkerPort[] } {
  const real = nodeSurroundings(DIST);
  const started: WorkerPort[] = [];
  const start = async (): Promise<WorkerPort> => {
    const port = await real.start();
    started.push(port);
    return port;
  };
  return { start, shipped: (name) => real.shipped(name), started };
}

describe('the worker that writes documents', () => {
  let press: Press;
  let surroundings: ReturnType<typeof counted>;
  beforeEach(() => {
    surroundings = counted();
    press = new Press(surroundings);
  });
  afterEach(() => press.dispose());

  it('is started once, when it is first needed', async () => {
    assert.equal(surroundings.started.length, 0);
    const [md, pdf] = await Promise.all([
      press.render(order(sampleModel()), 'md'),
      press.render(order(sampleModel()), 'pdf'),
    ]);
    assert.match(new TextDecoder().decode(md), /^# QUOTATION/);
    assert.match(new TextDecoder().decode(pdf.slice(0, 5)), /^%PDF-/);
    assert.equal(surroundings.started.length, 1);
  });

  it('draws pages, with links from the figures', async () => {
    const { pages, defs } = await press.preview(order(withLines(sampleModel(), 30)));
    assert.ok(pages.length >= 2);
    assert.ok(defs.size > 0);
    for (const page of pages) {
      assert.deepEqual([Math.round(page.width), Math.round(page.height)], [596, 842].map(Math.round));
      assert.match(page.svg, /^<g class="typst-page"[^]*<\/g>$/);
      assert.doesNotMatch(page.svg, /<script|<style|onclick/);
    }
    assert.match(pages.map(({ svg }) => svg).join(''), /href="trade:total"/);
  });

  it('says why a document is refused, and goes on', async () => {
    const refused = (error: unknown): boolean =>
      error instanceof PressError && error.failure.kind === 'refused' && error.failure.data['number'] !== undefined;
    await assert.rejects(press.render(order(incompleteModel()), 'ubl'), refused);
    await press.render(order(sampleModel()), 'ubl');
    assert.equal(surroundings.started.length, 1);
  });

  it('says where a template is wrong, in the preview', async () => {
    const model = sampleModel();
    const design = { ...model.design, template: 't.typ' };
    const wrong = press.preview(order({ ...model, design }, { 't.typ': 'x\n#nothing' }));
    await assert.rejects(wrong, (error: unknown) => {
      assert.ok(error instanceof PressError && error.failure.kind === 'template');
      const [fault] = error.failure.faults;
      assert.deepEqual([fault?.path, fault?.range?.line], ['/t.typ', 1]);
      return true;
    });
  });

  it('ends a template that goes round in circles, says so, and goes on', async () => {
    const quick = new Press(surroundings, 1500);
    const model = sampleModel();
    const design = { ...model.design, template: 't.typ' };
    const endless = '#for a in range(100000) { for b in range(100000) { let c = a * b } }';
    const slow = quick.preview(order({ ...model, design }, { 't.typ': endless }));
    const next = quick.render(order(sampleModel()), 'md');
    await assert.rejects(slow, (error: unknown) => {
      assert.ok(error instanceof PressError && error.failure.kind === 'refused');
      assert.match(error.failure.template, /takes too long/);
      return true;
    });
    assert.match(new TextDecoder().decode(await next), /^# QUOTATION/);
    quick.dispose();
  });

  it('gives a template the files that it asks for', async () => {
    const model = sampleModel();
    const design = { ...model.design, template: 't.typ' };
    const { pages } = await press.preview(
      order({ ...model, design }, { 't.typ': '#import "a.typ": a\n#a', 'a.typ': '#let a = [b]' }),
    );
    assert.equal(pages.length, 1);
  });

  it('stops when it is told to, and does what else was asked', async () => {
    const stop = new AbortController();
    const long = press.render(order(withLines(sampleModel(), 400)), 'pdf', stop.signal);
    const short = press.render(order(sampleModel()), 'md');
    stop.abort();
    await assert.rejects(long, Stopped);
    assert.match(new TextDecoder().decode(await short), /^# QUOTATION/);
    await assert.rejects(press.render(order(sampleModel()), 'md', stop.signal), Stopped);
  });

  it('is started anew when it broke down', async () => {
    await press.render(order(sampleModel()), 'md');
    surroundings.started[0]?.end();
    await new Promise((resolve) => setImmediate(resolve));
    let written: Uint8Array | undefined;
    while (!written)
      written = await press.render(order(sampleModel()), 'md').catch((error: unknown) => {
        assert.ok(error instanceof PressError);
        return undefined;
      });
    assert.equal(surroundings.started.length, 2);
  });

  it('is started anew after a fault of Typst, which leaves nothing behind that works', async () => {
    const model = sampleModel();
    const design = { ...model.design, template: 't.typ' };
    // Deeper than Typst can go: it stops in the middle of what it does.
    const deep = '#{ let a = (); for n in range(100000) { a = (a,) }; [#a] }';
    const fault = press.render(order({ ...model, design }, { 't.typ': deep }), 'pdf');
    const after = press.render(order(model), 'pdf');
    await assert.rejects(fault, (error: unknown) => error instanceof PressError && error.failure.kind === 'fault');
    assert.match(new TextDecoder().decode((await after).slice(0, 5)), /^%PDF-/);
    assert.equal(surroundings.started.length, 2);
  });

  it('says when what ships is not whole', async () => {
    const broken = new Press({ ...surroundings, shipped: () => Promise.resolve(undefined) });
    await assert.rejects(broken.render(order(sampleModel()), 'pdf'), /is not there: the extension is not whole/);
    broken.dispose();
  });
});

describe('several workers', () => {
  it('share what there is to do', async () => {
    const surroundings = counted();
    const presses = new Presses(surroundings, 2);
    const numbers = Array.from({ length: 6 }, (_, n) => `QT-${n}`);
    const written = await Promise.all(
      numbers.map((number) => presses.render(() => order(sampleModel({ number })), 'txt')),
    );
    presses.dispose();
    written.forEach((bytes, n) => assert.match(new TextDecoder().decode(bytes), new RegExp(`QT-${n}`)));
    assert.equal(surroundings.started.length, 2);
  });
});
