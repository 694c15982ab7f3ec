import { buyerModel, compute, fill, readLanguage, saidIn } from '../core/index.ts';
import type { DocumentModel, Issue, ReportIssue } from '../core/index.ts';
import { issueLine } from './check.ts';
import { CliError } from './command.ts';
import type { Options } from './command.ts';
import { issuesDrawnUpon } from './drawn-upon.ts';
import type { Io } from './io.ts';
import { documentAt, issuesFrom, issuesIn, opener } from './load.ts';
import type { Open } from './load.ts';

/** A document as the buyer gets it. */
export interface BuyersCopy {
  readonly model: DocumentModel;
  /** The workspace's root. */
  readonly root: string;
  /** The document has an issue of level error, which is printed. */
  readonly faulty: boolean;
  /** What is wrong in the files that it draws upon. */
  readonly drawnUpon: readonly ReportIssue[];
}

/** Computes a document and prints what the buyer would stumble over. */
export function buyersCopy(file: string, options: Options, io: Io, open?: Open): BuyersCopy {
  const loaded = (open ?? opener(options.workspace, io))(file);
  const { root, workspace } = loaded;
  const document = documentAt(loaded, file, io);
  const computation = saidIn(compute(workspace, document), languageOf(options));
  const issues = issuesIn(loaded, document, io, computation).filter(reachesBuyer);
  for (const issue of issuesFrom(loaded, issues, io)) io.err(issueLine(issue));
  const faulty = issues.some(({ severity }) => severity === 'error');
  const drawnUpon = issuesFrom(loaded, issuesDrawnUpon(loaded, computation, io), io);
  return { model: buyerModel(computation), root, faulty, drawnUpon };
}

/** Hints are for who writes the document; that a name is not in the buyer's language shows on the buyer's copy. */
function reachesBuyer({ severity, code }: Issue): boolean {
  return severity === 'error' || severity === 'warning' || code === 'missing-translation';
}

/** The language asked for; `undefined` where the document's own will do. */
export function languageOf({ language }: Options): string | undefined {
  const read = language === undefined ? undefined : readLanguage(language);
  if (typeof read !== 'object') return read;
  const { message, data = {} } = read.complaint;
  throw new CliError(`--language ${fill(message, data)}`);
}
