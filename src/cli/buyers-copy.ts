import path from 'node:path';
import { buyerModel, checkFile, compute, reportIssues } from '../core/index.ts';
import type { DocumentModel, ReportIssue } from '../core/index.ts';
import { issueLine } from './check.ts';
import type { Options } from './command.ts';
import { issuesDrawnUpon } from './drawn-upon.ts';
import type { Io } from './io.ts';
import { documentAt, load } from './load.ts';
import type { Loaded } from './load.ts';

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

/** Workspaces that were read, by what they were asked for. */
export type Read = Map<string, Loaded>;

/** Computes a document and prints its errors; a workspace is read once for all its documents. */
export function buyersCopy(file: string, options: Options, io: Io, read: Read = new Map()): BuyersCopy {
  const key = options.workspace ?? path.dirname(path.resolve(io.cwd, file));
  const loaded = read.get(key) ?? load(file, options.workspace, io);
  read.set(key, loaded);
  const { root, workspace } = loaded;
  const document = documentAt(loaded, file, io);
  const computation = compute(workspace, document);
  const errors = checkFile(workspace, document, io.today, computation).filter((issue) => issue.severity === 'error');
  for (const issue of reportIssues(workspace, errors)) io.err(issueLine(issue));
  const drawnUpon = reportIssues(workspace, issuesDrawnUpon(workspace, computation, io.today));
  return { model: buyerModel(computation, options.language), root, faulty: errors.length > 0, drawnUpon };
}
