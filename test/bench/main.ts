// npm run bench: medians and ratios of one run, on the core as it ships. With --long: the property tests and the oracle
// too; with --exports: documents written by the worker and the command line as they were built; with --editor: from a key to
// the figure in the side bar of a real VS Code (build first).
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { DocumentFile } from '../../src/core/index.ts';
import { completions, nearestSku } from './completions.ts';
import { shippedCore, shippedLanguage, type Core } from './core.ts';
import { BenchDeal } from './deal.ts';
import { timeExports } from './exports.ts';
import { runLong } from './long-runs.ts';
import { lookUps } from './look-up.ts';
import { measure, median, percentile, type Timing } from './sample.ts';
import { timeTyping } from './typing.ts';

const { values } = parseArgs({
  options: {
    long: { type: 'boolean' },
    editor: { type: 'boolean' },
    exports: { type: 'boolean' },
    samples: { type: 'string' },
  },
});
const samples = Math.max(15, Number(values.samples ?? 15));
let breaches = 0;

function judge(what: string, value: number, limit: number, unit: string): void {
  const passed = value <= limit;
  if (!passed) breaches++;
  console.log(`${passed ? 'PASS' : 'FAIL'}  ${what}: ${shown(value)}${unit}, limit ${limit}${unit}`);
}

/** What must be so many times as much at the least. */
function judgeTimes(what: string, value: number, least: number): void {
  const passed = value >= least;
  if (!passed) breaches++;
  console.log(`${passed ? 'PASS' : 'FAIL'}  ${what}: ${shown(value)} ×, at least ${least} ×`);
}

const shown = (value: number): string => value.toFixed(value < 10 ? 3 : 1);

function table(timings: Readonly<Record<string, Timing>>): void {
  console.log(`${'ms'.padEnd(34)}${['median', 'min', 'cpu'].map((name) => name.padStart(10)).join('')}`);
  for (const [name, { median, min, cpu }] of Object.entries(timings))
    console.log(`${name.padEnd(34)}${[median, min, cpu].map((value) => shown(value).padStart(10)).join('')}`);
}

function time(core: Core): void {
  const small = new BenchDeal(core, 1000);
  // First and by themselves, as in an editor with one document open.
  const turns = { warmUp: 5, samples };
  const keys = {
    ...measure({ 'one line of 1,000 changed': { prepare: oneLine(core, small, 'FOB') } }, turns),
    ...measure({ 'the same where freight moves all': { prepare: oneLine(core, small, 'DDP') } }, turns),
    ...measure({ 'a key in a text of 100 lines': { prepare: oneKey(core, new BenchDeal(core, 100)) } }, turns),
  };
  const large = new BenchDeal(core, 10_000);
  const totals = (deal: BenchDeal) => () => {
    const file = deal.fresh();
    return () => core.compute(deal.workspace, file);
  };
  const subjects = {
    'totals of 1,000 lines': { prepare: totals(small) },
    'totals of 10,000 lines': { prepare: totals(large) },
    'eleven terms of 1,000 lines': {
      prepare: () => {
        const file = small.fresh();
        return () => core.compareTerms(small.workspace, file);
      },
    },
  };
  const timings = perKey({ ...measure(subjects, turns), ...keys });
  table(timings);
  const [one, ten] = [timings['totals of 1,000 lines'].median, timings['totals of 10,000 lines'].median];
  judge('totals of 1,000 lines', one, 20, ' ms');
  judge('10,000 lines against 1,000', ten / one, 12, ' ×');
  judge('eleven terms against one', timings['eleven terms of 1,000 lines'].median / one, 6, ' ×');
  judge('a key in a text of 100 lines', timings['a key in a text of 100 lines'].median, 16, ' ms');
  judge('one line of 1,000 changed', timings['one line of 1,000 changed'].median, 0.5, ' ms');
}

/** What a person waits for who types into a document. */
async function timeEditor(): Promise<void> {
  const { typeInEditor } = await import('./keystrokes.ts');
  for (const [lines, limit] of [
    [100, 100],
    [1000, 200],
  ] as const) {
    const { whole, page } = await typeInEditor(lines);
    judge(`key to figure, ${lines} lines`, median(whole), limit, ' ms');
    judge(`of which the page, ${lines} lines`, median(page), 16, ' ms');
  }
  const { typeBesidePreview } = await import('./preview-keys.ts');
  for (const [lines, limit] of [
    [12, 300],
    [100, 1200],
  ] as const) {
    const { first, keys } = await typeBesidePreview(lines);
    judge(`preview opened, ${lines} lines`, first, 10_000, ' ms');
    judge(`key to page, ${lines} lines`, median(keys), limit, ' ms');
  }
}

/** The way from a key to diagnostics and totals, against Red Hat's YAML language server on the same file and keys. */
async function timeKeys(core: Core): Promise<void> {
  const { warm, idle } = await timeTyping(core);
  for (const [name, { ours, peer }] of Object.entries({ warm, idle })) {
    const figures = (all: readonly number[]): string =>
      [median(all), percentile(all, 0.95), Math.max(...all)].map((value) => shown(value).padStart(10)).join('');
    console.log(
      `${`key, ${name}, cpu ms`.padEnd(34)}${['median', 'p95', 'most'].map((one) => one.padStart(10)).join('')}`,
    );
    console.log(`${`ours, ${ours.length} keys`.padEnd(34)}${figures(ours)}`);
    if (peer) console.log(`${'yaml-language-server'.padEnd(34)}${figures(peer)}`);
    judge(`most of a key, ${name}`, Math.max(...ours), 50, ' ms');
    if (!peer) continue;
    judgeTimes(`key against yaml-language-server, ${name}, median`, median(peer) / median(ours), 200);
    judgeTimes(`the same at the 95th percentile`, percentile(peer, 0.95) / percentile(ours, 0.95), 50);
  }
  if (!warm.peer) console.log('      not compared: yaml-language-server is not installed (npm install)');
}

const BURSTS: ReadonlySet<string> = new Set(['one line of 1,000 changed', 'the same where freight moves all']);

function perKey<K extends string>(timings: Readonly<Record<K, Timing>>): Readonly<Record<K, Timing>> {
  const rows = Object.entries<Timing>(timings).map(([name, { median, min, cpu }]) => {
    const keys = BURSTS.has(name) ? KEYS : 1;
    return [name, { median: median / keys, min: min / keys, cpu: cpu / keys }];
  });
  return Object.fromEntries(rows) as Record<K, Timing>;
}

/** Keys pressed one after another, as somebody who types does; figures are for one. */
const KEYS = 20;

/**
 * A document computed before, and one item of it changed by each key. Under FOB the others stay as they are; under DDP
 * every price holds a part of the freight and of the fees, so that all are worked out again.
 */
function oneLine(core: Core, deal: BenchDeal, term: 'FOB' | 'DDP'): () => () => unknown {
  let file = deal.fresh(`${term}.quotation.yaml`, term);
  core.compute(deal.workspace, file);
  let quantity = 100;
  return () => {
    const files = Array.from({ length: KEYS }, () => {
      const items = (file.value.items ?? []).map((item, index) =>
        index === 500 && item.quantity ? { ...item, quantity: item.quantity.plus((quantity += 1)) } : item,
      );
      return (file = { ...file, value: { ...file.value, items } } as DocumentFile);
    });
    return () => files.map((one) => core.compute(deal.workspace, one));
  };
}

/** All that the editor asks for at a key: the text read, computed and checked, and what the side bar shows of it. */
function oneKey(core: Core, deal: BenchDeal): () => () => unknown {
  let text = deal.fresh().text;
  let quantity = 100;
  return () => {
    text = text.replace(/quantity: \d+/, `quantity: ${(quantity += 1)}`);
    return () => {
      deal.workspace.set('q.quotation.yaml', text);
      const file = deal.workspace.document('q.quotation.yaml');
      if (!file) throw new Error('no document');
      const computation = core.compute(deal.workspace, file);
      const issues = core.checkFile(deal.workspace, file, '2026-11-23', computation);
      const report = core.totalsReport(computation, core.reportIssues(deal.workspace, issues));
      return [report, core.priceLadder(computation), core.whatIfInputs(computation), core.referenceTotal(computation)];
    };
  };
}

/** What a person waits for whose workspace has very many products. */
function timeLookUps(core: Core): void {
  const all = lookUps(core);
  const timings = measure(Object.fromEntries(all.map((one) => [one.what, one])), { warmUp: 2, samples });
  table(timings);
  for (const { what, limit } of all) judge(what, timings[what]?.median ?? NaN, limit, ' ms');
}

/** What a person waits for who asks what can be written, or writes a SKU that is not there. */
async function timeCompletions(): Promise<void> {
  const language = await shippedLanguage();
  const all = [...completions(language), nearestSku(language)];
  const timings = measure(Object.fromEntries(all.map((one) => [one.what, one])), { warmUp: 2, samples });
  table(timings);
  for (const { what, limit } of all) judge(what, timings[what]?.median ?? NaN, limit, ' ms');
}

/** Heap that one computation of 1,000 lines holds as long as it is kept, its parsed file not counted. */
function memory(core: Core): void {
  if (!globalThis.gc) throw new Error('run node with --expose-gc');
  const deal = new BenchDeal(core, 1000);
  const files = Array.from({ length: 20 }, (_, index) => deal.fresh(`${index}.quotation.yaml`));
  const heap = (): number => {
    globalThis.gc?.();
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  const kept = files.map((file) => core.compute(deal.workspace, file));
  const bytes = (heap() - before) / kept.length;
  console.log(`      heap kept by a computation of 1,000 lines: ${(bytes / 2 ** 20).toFixed(2)} MiB, no limit`);
}

async function main(): Promise<void> {
  const cpu = os.cpus();
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpu.length} cores (${cpu[0]?.model ?? '?'})`,
  );
  console.log(`load ${os.loadavg().map(shown).join(' ')}, ${samples} samples a subject, taken in turns`);
  const core = await shippedCore();
  await timeKeys(core);
  time(core);
  timeLookUps(core);
  await timeCompletions();
  memory(core);
  if (values.exports) await timeExports(core, judge);
  if (values.editor) await timeEditor();
  if (values.long)
    for (const { title, passed, seconds } of runLong()) {
      if (passed !== true) breaches++;
      console.log(
        `${passed ? 'PASS' : 'FAIL'}  ${title}: ${passed === undefined ? 'no such suite' : `${shown(seconds)} s`}`,
      );
    }
  process.exitCode = breaches ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
