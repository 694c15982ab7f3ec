import { suppose, wording } from '../core/index.ts';
import type { DocumentFile, Issue } from '../core/index.ts';
import { CliError } from './command.ts';
import type { Options } from './command.ts';
import type { Io } from './io.ts';
import { documentAt, load } from './load.ts';
import type { Loaded } from './load.ts';

const isBad = ({ severity, code }: Issue): boolean => severity === 'error' || code === 'unknown-key';

interface Supposed {
  readonly loaded: Loaded;
  readonly document: DocumentFile;
  /** The workspace without what is supposed. */
  readonly written: Loaded;
}

/** The document named, and its workspace, with everything that `--set` supposes. */
export function supposed(file: string, options: Options, io: Io): Supposed {
  const loaded = load(file, options.workspace, io);
  const document = documentAt(loaded, file, io);
  if (options.set.length === 0) return { loaded, document, written: loaded };
  const settings = options.set.map((text) => {
    const at = text.indexOf('=');
    if (at <= 0) throw new CliError(`--set ${text}: write it as PATH=VALUE, such as items[0].quantity=2000`);
    return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
  const result = suppose(loaded.workspace, document, settings);
  const [lost] = result.lost;
  if (lost) throw new CliError(`--set ${lost.path}: there is nothing of that name`);
  // A key that nobody reads would leave every figure as it is.
  for (let count = 1; result.issues.some(isBad) && count <= settings.length; count++) {
    const bad = suppose(loaded.workspace, document, settings.slice(0, count)).issues.find(isBad);
    if (bad) throw new CliError(`--set ${options.set[count - 1] ?? ''}: ${wording(bad)}`);
  }
  return { loaded: { ...loaded, workspace: result.workspace }, document: result.file, written: loaded };
}
