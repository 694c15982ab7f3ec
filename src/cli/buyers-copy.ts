import { buyerModel, compute, fill, readLanguage, saidIn } from '../core/index.ts';
import type { DocumentModel, Issue, ReportIssue } from '../core/index.ts';
import { issueLine } from './check.ts';
import { CliError } from './command.ts';
import type { Options } from './command.ts';
import { issuesDrawnUpon } from './drawn-upon.ts';
import type { Io } from './io.ts';
import { documentAt, issuesFrom, issuesIn, opener } from './load.ts';
import type { Loaded, Open } from './load.ts';

/** A document as the buyer gets it. */
export interface BuyersCopy {
  readonly model: DocumentModel;
  /** The workspace's root. */
  readonly root: string;
  /** The document has an issue of level error, which is printed. */
  readonly faulty: boolean;
  /** What is wrong in the files that it draws upon. */
  readonly drawnUpon: readonly ReportIssue[];
  /** Pictures that these say are missing, as paths from the root. */
  readonly missed: ReadonlySet<string>;
}

/** Computes a document and prints what the buyer would stumble over. */
export function buyersCopy(file: string, options: Options, io: Io, open?: Open): BuyersCopy {
  const loaded = (open ?? opener(options.workspace, io))(file);
  const { root, workspace } = loaded;
  const document = documentAt(loaded, file, io);
  const computation = saidIn(compute(workspace, document), languageOf(options));
  const issues = issuesIn(loaded, document, io, computation).filter(reachesBuyer);
  for (const line of linesOf(loaded, issues, io)) io.err(line);
  const faulty = issues.some(({ severity }) => severity === 'error');
  const found = issuesDrawnUpon(loaded, computation, io);
  const missed = new Set(found.flatMap(({ code, data }) => (code === 'image-missing' ? (data['file'] ?? []) : [])));
  return { model: buyerModel(computation), root, faulty, drawnUpon: issuesFrom(loaded, found, io), missed };
}

/** Hints are for who writes the document; that a name is not in the buyer's language shows on the buyer's copy. */
function reachesBuyer({ severity, code }: Issue): boolean {
  return severity === 'error' || severity === 'warning' || code === 'missing-translation';
}

/** So many places are named; of a long document the rest are mostly its other items. */
const MOST_LINES = 8;

/** Issues as they are printed. What does not keep a document back, and tells the same of many items, is one line. */
function linesOf(loaded: Loaded, issues: readonly Issue[], io: Io): readonly string[] {
  const groups = new Map<unknown, Issue[]>();
  for (const issue of issues) {
    const { severity, code, message, data } = issue;
    const alike = severity === 'error' ? issue : JSON.stringify([code, message, { ...data, sku: '' }]);
    groups.set(alike, [...(groups.get(alike) ?? []), issue]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = issuesFrom(loaded, group, io);
    if (!first) return [];
    const lines = [...new Set(others.map(({ line }) => line))];
    const named = [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ['…'] : [])].join(', ');
    const also = lines.length > 0 ? ` (also line${lines.length > 1 ? 's' : ''} ${named})` : '';
    return issueLine(first) + also;
  });
}

/** The language asked for; `undefined` where the document's own will do. */
export function languageOf({ language }: Options): string | undefined {
  const read = language === undefined ? undefined : readLanguage(language);
  if (typeof read !== 'object') return read;
  const { message, data = {} } = read.complaint;
  throw new CliError(`--language ${fill(message, data)}`);
}
