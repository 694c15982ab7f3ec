import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DocumentModel } from '../../src/core/index.ts';
import { filesOf } from '../../src/export/assets.ts';
import type { FormatId } from '../../src/export/formats.ts';
import { Press } from '../../src/worker/press.ts';
import type { Order } from '../../src/worker/press.ts';
import { nodeSurroundings } from '../../src/worker/start-node.ts';
import type { Core } from './core.ts';
import { workspaceWith } from './export-documents.ts';
import { median } from './sample.ts';

const DIST = path.join(import.meta.dirname, '../../dist');

type Judge = (what: string, value: number, limit: number, unit: string) => void;

/** Documents as they are written: by the worker that ships, from the model to the file's bytes. */
export async function timeExports(core: Core, judge: Judge): Promise<void> {
  const folder = workspaceWith([
    { number: 'QT-12', lines: 12 },
    { number: 'QT-1000', lines: 1000 },
  ]);
  const [small, large] = [orderFor(core, folder, 'QT-12'), orderFor(core, folder, 'QT-1000')];
  const cold = [];
  for (let n = 0; n < 5; n += 1) cold.push(await inNewWorker((press) => timed(press, small, 'pdf')));
  judge('PDF of 12 lines, cold, with all that is loaded', median(cold), 1500, ' ms');
  const warm = await inNewWorker(async (press) => {
    await timed(press, small, 'pdf');
    const taken: number[] = [];
    for (let n = 0; n < 15; n += 1) taken.push(await timed(press, changed(small, n), 'pdf'));
    return median(taken);
  });
  judge('PDF of 12 lines, warm, a quantity changed', warm, 250, ' ms');
  judge('PDF of 1,000 lines, cold', await inNewWorker((press) => timed(press, large, 'pdf')), 6000, ' ms');
  for (const [format, limit] of LIMITS)
    judge(`${format} of 1,000 lines, cold`, await inNewWorker((press) => timed(press, large, format)), limit, ' ms');
  await timeCommands(judge, folder);
}

/** Other formats of 1,000 lines. */
const LIMITS: readonly (readonly [FormatId, number])[] = [
  ['xlsx', 1000],
  ['ubl', 1000],
  ['html', 1000],
];

/** The command line, from start to end. */
async function timeCommands(judge: Judge, folder: string): Promise<void> {
  const one = await command(folder, ['quotations/QT-1000.quotation.yaml']);
  judge('memory of the command that writes a PDF of 1,000 lines', one.mebibytes, 800, ' MiB');
  const many = Array.from({ length: 200 }, (_, n) => ({ number: `QT-N${n}`, lines: 12 }));
  const busy = workspaceWith(many);
  const all = await command(
    busy,
    many.map(({ number }) => `quotations/${number}.quotation.yaml`),
  );
  const cores = Math.min(2, os.availableParallelism());
  console.log(
    `      200 PDF of 12 lines: ${(all.wall / 1000).toFixed(1)} s, ${(all.cpu / all.wall).toFixed(2)} cores busy`,
  );
  judge('share of two cores that 200 documents leave idle', 1 - all.cpu / all.wall / cores, 0.3, '');
}

interface Ran {
  readonly wall: number;
  readonly cpu: number;
  readonly mebibytes: number;
}

/** Runs the built program, which tells its own use of time and memory at its end. */
async function command(folder: string, files: readonly string[]): Promise<Ran> {
  const hook = path.join(folder, 'hook.cjs');
  fs.writeFileSync(
    hook,
    `if (require('worker_threads').isMainThread) process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      require('fs').writeFileSync(${JSON.stringify(path.join(folder, 'usage.json'))}, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1000]));
    });`,
  );
  const start = performance.now();
  const args = ['--require', hook, path.join(DIST, 'cli.js'), 'export', ...files, '--to', 'pdf', '-o', 'out'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`export ended with ${String(code)}`);
  const wall = performance.now() - start;
  const [mebibytes = NaN, cpu = NaN] = JSON.parse(fs.readFileSync(path.join(folder, 'usage.json'), 'utf8')) as number[];
  return { wall, cpu, mebibytes };
}

async function inNewWorker<T>(use: (press: Press) => Promise<T>): Promise<T> {
  const press = new Press(nodeSurroundings(DIST));
  try {
    return await use(press);
  } finally {
    press.dispose();
  }
}

async function timed(press: Press, order: Order, format: FormatId): Promise<number> {
  const start = performance.now();
  await press.render(order, format);
  return performance.now() - start;
}

function changed(order: Order, n: number): Order {
  const lines = order.model.lines.map((line, index) => (index === 3 ? { ...line, quantity: String(1000 + n) } : line));
  return { ...order, model: { ...order.model, lines } };
}

function orderFor(core: Core, folder: string, number: string): Order {
  const workspace = new core.Workspace();
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml'))
      workspace.set(name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8'));
  const file = workspace.document(`quotations/${number}.quotation.yaml`);
  if (!file) throw new Error(`no ${number}`);
  const model: DocumentModel = core.buyerModel(core.compute(workspace, file));
  const files = new Map(filesOf(model).map((name) => [name, new Uint8Array(fs.readFileSync(path.join(folder, name)))]));
  return { model, files, read: () => Promise.resolve(undefined) };
}
