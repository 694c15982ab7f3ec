import path from 'node:path';
import { buyerModel, checkFile, compute, reportIssues } from '../core/index.ts';
import type { DocumentModel } from '../core/index.ts';
import type { Assets } from '../export/assets.ts';
import { FORMATS, fileNameOf, formatOf } from '../export/formats.ts';
import type { Format } from '../export/formats.ts';
import { RENDERERS } from '../export/render.ts';
import { issueLine } from './check.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { documentAt, load } from './load.ts';

/** What one call has written: the document by the file made from it, in small letters as some disks take names. */
type Written = Map<string, string>;

/** `tradewright export`: documents as a buyer gets them, beside their sources or in a folder. One that fails does not stop the rest. */
export async function exportFiles(files: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (files.length === 0) throw new CliError('tradewright export FILES… --to html,md: which documents?');
  const formats = readFormats(options.to ?? 'html');
  const written: Written = new Map();
  let worst: ExitCode = 0;
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      io.err(error.message);
      if (error.code > worst) worst = error.code;
    }
  };
  for (const file of files)
    await attempt(async () => {
      const { model, assets, faulty } = prepared(file, options, io);
      if (faulty && !options.force)
        throw new CliError(`${file}: not exported, it has errors; mend them, or add --force to export it as it is`, 1);
      const source = path.resolve(io.cwd, file);
      const folder = options.out === undefined ? path.dirname(source) : path.resolve(io.cwd, options.out);
      for (const format of formats)
        await attempt(async () => {
          const target = path.join(folder, fileNameOf(model, format));
          const other = written.get(target.toLowerCase());
          if (other !== undefined && other !== source)
            throw new CliError(
              `${file}: ${target} was just made from ${path.relative(io.cwd, other)}, a document of the same number`,
              1,
            );
          const bytes = await RENDERERS[format.id](model, { assets });
          if (!options.force) keepOthers(target, format, bytes, io);
          write(target, bytes, io);
          written.set(target.toLowerCase(), source);
          io.out(path.relative(io.cwd, target) || target);
        });
    });
  return worst;
}

interface Prepared {
  readonly model: DocumentModel;
  readonly assets: Assets;
  /** The document has an issue of level error, which is printed. */
  readonly faulty: boolean;
}

/** A document as the buyer gets it; its errors are printed. */
export function prepared(file: string, options: Options, io: Io): Prepared {
  const loaded = load(file, options.workspace, io);
  const document = documentAt(loaded, file, io);
  const computation = compute(loaded.workspace, document);
  const errors = checkFile(loaded.workspace, document, io.today, computation).filter(
    (issue) => issue.severity === 'error',
  );
  for (const issue of reportIssues(loaded.workspace, errors)) io.err(issueLine(issue));
  const assets = (name: string): Uint8Array | undefined => picture(loaded.root, name, io);
  return { model: buyerModel(computation), assets, faulty: errors.length > 0 };
}

/** A picture of the workspace. One that a link leads out of it to is none: it would go to the buyer. */
function picture(root: string, name: string, io: Io): Uint8Array | undefined {
  const [home, real] = [io.real(root), io.real(path.join(root, name))];
  if (home === undefined || real === undefined) return undefined;
  const inside = path.relative(home, real);
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
  return outside ? undefined : io.read(real);
}

/** A person's own file of that name is left alone. */
function keepOthers(target: string, format: Format, bytes: Uint8Array, io: Io): void {
  if (!io.exists(target)) return;
  const there = io.read(target);
  if (!there) throw new CliError(`Cannot write ${target}: what is there cannot be read`, 3);
  const [before, now] = [there, bytes].map((one) => new TextDecoder().decode(one));
  if (!isOurs(before ?? '', format, now ?? ''))
    throw new CliError(`${target} is there already and not from Tradewright: --force replaces it`, 3);
}

function write(target: string, bytes: Uint8Array, io: Io): void {
  try {
    io.write(target, bytes);
  } catch (error) {
    throw new CliError(`Cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`, 3);
  }
}

/** An earlier export: a page carries our mark, Markdown has the same title (kind and number) as the one to be written. */
function isOurs(there: string, { id }: Format, text: string): boolean {
  if (there === text) return true;
  if (id === 'html') return there.slice(0, HEAD).includes(GENERATOR);
  const [mine, theirs] = [text, there].map((one) => one.split(/\r?\n/, 1)[0]);
  return mine === theirs;
}

/** The mark of our pages, and within how many letters it stands. */
const GENERATOR = '<meta name="generator" content="Tradewright" />';
const HEAD = 500;

function readFormats(written: string): Format[] {
  return written.split(',').map((word) => {
    const format = formatOf(word.trim().toLowerCase());
    if (!format) throw new CliError(`There is no format “${word}”: ${FORMATS.map(({ id }) => id).join(', ')}`);
    return format;
  });
}
