import fc from 'fast-check';
import { buyerModel, compute, explain, totalsReport } from '../../../src/core/index.ts';
import type {
  Computation,
  DocumentFile,
  DocumentModel,
  TotalsReport,
  Trace,
  Workspace,
} from '../../../src/core/index.ts';
import { documentIn, workspaceOf } from '../files.ts';
import { pathOf, written } from './deal.ts';
import type { Deal } from './deal.ts';
import { deals } from './deals.ts';

/** A deal that is read and computed; what is made of it is made once. */
export class Case {
  readonly workspace: Workspace;
  readonly file: DocumentFile;
  readonly computation: Computation;
  private readonly made = new Map<string, unknown>();

  /** Files that are as in `like` are not read again; nothing that was computed of them is taken over. */
  constructor(
    readonly deal: Deal,
    like?: Workspace,
  ) {
    this.workspace = like?.copy() ?? workspaceOf({});
    for (const [path, text] of Object.entries(written(deal))) this.workspace.set(path, text);
    this.file = documentIn(this.workspace, pathOf(deal));
    this.computation = compute(this.workspace, this.file);
  }

  get report(): TotalsReport {
    return this.once('report', () => totalsReport(this.computation, []));
  }

  get model(): DocumentModel {
    return this.once('model', () => buyerModel(this.computation));
  }

  get trace(): Trace {
    return this.once('trace', () => explain(this.workspace, this.computation));
  }

  private once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }
}

const SEED = 20261123;
const MOST_KEPT = 500;
const KEPT = new Map<string, Case>();

/** The same seed gives every property the same deals: what one has computed serves the next. */
function caseOf(deal: Deal): Case {
  const key = JSON.stringify(deal);
  const known = KEPT.get(key);
  if (known) return known;
  const made = new Case(deal);
  if (KEPT.size < MOST_KEPT) KEPT.set(key, made);
  return made;
}

/** How many deals each property sees: `PROPERTY_RUNS=10000` for more than the tests look at. */
export function settings(variable: 'PROPERTY_RUNS', usual = 500): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env[variable] ?? String(usual)), seed: SEED };
}

/**
 * Holds a property against deals that are computed, each with something more where it asks for it. It says whether it
 * had anything to say of a deal; of most it must.
 */
export function holds<T>(
  run: ReturnType<typeof settings>,
  property: (one: Case, more: T) => boolean,
  { more, least = 0.5 }: { readonly more?: fc.Arbitrary<T>; readonly least?: number } = {},
): void {
  let [said, seen] = [0, 0];
  fc.assert(
    fc.property(deals, more ?? fc.constant(undefined as T), (deal, extra) => {
      seen += 1;
      if (property(caseOf(deal), extra)) said += 1;
    }),
    run,
  );
  if (said < seen * least) throw new Error(`it held for ${said} of ${seen} deals; of the others it says nothing`);
}
