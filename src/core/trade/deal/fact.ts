import type { Path } from '../../spec/tree.ts';

/** Where a figure from outside comes from: the place in a file, and what the file says of it. */
export interface Origin {
  readonly file: string;
  readonly at: Path;
  /** As written beside the figure; absent for what a document says of itself. */
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly validUntil: string | undefined;
}

interface Dated {
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly validUntil?: string | undefined;
}

export function originOf(file: string, at: Path, fact: Dated = {}): Origin {
  return { file, at, source: fact.source, date: fact.date, validUntil: fact.validUntil };
}
