import path from 'node:path';
import { LAYOUTS, fill } from '../core/index.ts';
import type { DocumentModel, Layout, ReportIssue } from '../core/index.ts';
import { filesOf, leftOutOf } from '../export/assets.ts';
import { FORMATS, fileNameOf, formatOf } from '../export/formats.ts';
import type { Format } from '../export/formats.ts';
import { isOurs } from '../export/mark.ts';
import { REFUSALS } from '../export/refusal.ts';
import { PressError } from '../worker/press.ts';
import type { Order } from '../worker/press.ts';
import { Presses } from '../worker/presses.ts';
import { buyersCopy, languageOf } from './buyers-copy.ts';
import { issueLine } from './check.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { opener } from './load.ts';
import type { Open } from './load.ts';
import { inside } from './other-files.ts';
import { writeFile } from './write.ts';

/** One file to be written, from one document. */
interface Task {
  readonly file: string;
  readonly model: DocumentModel;
  readonly root: string;
  readonly format: Format;
  readonly target: string;
  /** What is said of templates and fonts that are not there, where a format cannot do without. */
  readonly missing: readonly string[];
  /** Pictures that were told of. */
  readonly missed: ReadonlySet<string>;
}

/** `tradewright export`: documents as a buyer gets them, beside their sources or in a folder. One that fails does not stop the rest. */
export async function exportFiles(files: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (files.length === 0) throw new CliError('tradewright export FILES… --to pdf,xlsx: which documents?');
  const wish: Wish = {
    formats: readFormats(options.to ?? 'pdf'),
    layout: readLayout(options),
    open: opener(options.workspace, io),
    told: new Set(),
  };
  languageOf(options);
  let worst: ExitCode = 0;
  const failed = (error: unknown): void => {
    if (!(error instanceof CliError)) throw error;
    io.err(error.message);
    if (error.code > worst) worst = error.code;
  };
  const prepared = files.map((file) => {
    try {
      return tasksOf(file, wish, options, io);
    } catch (error) {
      failed(error);
      return [];
    }
  });
  const tasks = withoutClashes(prepared.flat(), failed, io);
  const presses = new Presses(io.press, Math.max(1, Math.min(io.press.most, Math.ceil(tasks.length / WORTH))));
  try {
    const written = tasks.map((task) => writeTask(task, presses, { force: options.force, told: wish.told }, io));
    // One that fails before its turn to be told is nobody's fault until then: Node would end the program.
    for (const done of written) done.catch(() => undefined);
    // Told in the order in which they were asked for, each as soon as it and those before it are done.
    for (const [n, done] of written.entries()) {
      await done.then(
        () => io.out(path.relative(io.cwd, tasks[n]?.target ?? '') || '.'),
        (error: unknown) => failed(error),
      );
    }
  } finally {
    presses.dispose();
  }
  return worst;
}

/** With fewer files than this for each, another worker takes longer to start than it saves. */
const WORTH = 8;

interface Wish {
  readonly formats: readonly Format[];
  readonly layout: Layout | undefined;
  readonly open: Open;
  readonly told: Told;
}

function tasksOf(file: string, { formats, layout, open, told }: Wish, options: Options, io: Io): Task[] {
  const source = path.resolve(io.cwd, file);
  const folder = options.out === undefined ? path.dirname(source) : path.resolve(io.cwd, options.out);
  const { model: own, root, faulty, drawnUpon, missed } = buyersCopy(file, options, io, open);
  if (faulty && !options.force)
    throw new CliError(`${file}: not exported, it has errors; mend them, or add --force to export it as it is`, 1);
  const isMissing = ({ code }: ReportIssue): boolean => code === 'file-missing';
  for (const line of news(drawnUpon.filter((issue) => !isMissing(issue)).map(issueLine), told)) io.err(line);
  const missing = drawnUpon.filter(isMissing).map(issueLine);
  const model = layout ? { ...own, design: { ...own.design, layout, template: undefined } } : own;
  return formats.map((format) => {
    const target = path.join(folder, fileNameOf(model, format));
    return { file, model, root, format, target, missing, missed };
  });
}

/** Two documents of one number would be written over each other: the first is. Some disks take `A` and `a` for one name. */
function withoutClashes(tasks: readonly Task[], failed: (error: unknown) => void, io: Io): Task[] {
  const first = new Map<string, string>();
  return tasks.filter(({ file, target }) => {
    const [key, source] = [target.toLowerCase(), path.resolve(io.cwd, file)];
    const other = first.get(key) ?? source;
    first.set(key, other);
    if (other === source) return true;
    failed(
      new CliError(
        `${file}: ${target} was just made from ${path.relative(io.cwd, other)}, a document of the same number`,
        1,
      ),
    );
    return false;
  });
}

async function writeTask(task: Task, presses: Presses, { force, told }: Way, io: Io): Promise<void> {
  const { file, format, target, missing } = task;
  const bytes = await presses
    .render(() => orderOf(task, told, io), format.id)
    .catch((error: unknown) => {
      const lines = lacksFile(error) ? news(missing, told) : [];
      throw new CliError([...lines, `${file}: ${reason(error)}`].join('\n'), 1);
    });
  if (!force) keepOthers(target, format, bytes, io);
  writeFile(target, bytes, io);
}

interface Way {
  readonly force: boolean;
  readonly told: Told;
}

/** What was told already: a document is written in several formats, and several are made from the same files. */
type Told = Set<string>;

/** Those lines that were not told yet. From here on they were. */
function news(lines: readonly string[], told: Told): readonly string[] {
  return lines.filter((line) => !told.has(line) && told.add(line));
}

function orderOf({ file, model, root, format, missed }: Task, told: Told, io: Io): Order {
  const files = new Map<string, Uint8Array>();
  for (const name of filesOf(model)) {
    const bytes = inside(root, name, io);
    if (bytes) files.set(name, bytes);
  }
  const leftOut = leftOutOf(model, (path) => files.get(path), [format.id]);
  const lines = [
    ...leftOut.none
      .filter((name) => !missed.has(name))
      .map((name) => `${file}: ${name} is not there, or is no whole picture: left out`),
    ...leftOut.office.map((name) => `${file}: ${name} is left out of Word and Excel files, which take PNG and JPEG`),
  ];
  for (const line of news(lines, told)) io.err(line);
  return { model, files, read: (name) => Promise.resolve(inside(root, name, io)) };
}

/** The seller's file names a template or a font that is not there. */
function lacksFile(error: unknown): boolean {
  const lacks: readonly string[] = [REFUSALS.template, REFUSALS.font, REFUSALS.wordMissing];
  return error instanceof PressError && error.failure.kind === 'refused' && lacks.includes(error.failure.template);
}

function reason(error: unknown): string {
  if (!(error instanceof PressError)) return error instanceof Error ? error.message : String(error);
  const { failure } = error;
  if (failure.kind === 'refused') return fill(failure.template, failure.data);
  // Of a fault of our own the first line: the stack below it helps nobody here.
  return failure.kind === 'fault'
    ? (failure.message.split('\n', 1)[0] ?? '')
    : failure.faults.map(({ message }) => message).join('; ');
}

/** A person's own file of that name is left alone. */
function keepOthers(target: string, format: Format, bytes: Uint8Array, io: Io): void {
  if (!io.exists(target)) return;
  const there = io.read(target);
  if (!there) throw new CliError(`Cannot write ${target}: what is there cannot be read`, 3);
  if (!isOurs(there, format, bytes))
    throw new CliError(`${target} was changed since its last export, or comes from elsewhere: --force replaces it`, 3);
}

function readFormats(written: string): Format[] {
  const words = written.split(',').map((word) => word.trim().toLowerCase());
  const formats = words.map((word) => {
    const format = formatOf(word);
    const all = FORMATS.map(({ id }) => id).join(', ');
    if (word === '') throw new CliError(`--to ${written}: a format is missing there; write one or more of ${all}`);
    if (!format) throw new CliError(`There is no format “${word}”: ${all}`);
    return format;
  });
  return [...new Set(formats)];
}

function readLayout({ design }: Options): Layout | undefined {
  const layout = LAYOUTS.find((name) => name === design);
  if (design !== undefined && !layout) throw new CliError(`There is no design “${design}”: ${LAYOUTS.join(', ')}`);
  return layout;
}
