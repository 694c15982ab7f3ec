import { ONE, fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { minorUnits } from '../tables/currencies.ts';
import { lineStarts, positionAt } from '../spec/lines.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { Origin } from '../trade/deal/fact.ts';
import type { Conversion } from '../trade/deal/fx.ts';
import type { Computation } from './compute.ts';
import { six } from './trace-words.ts';

/** How one figure came about: what it is, how it is made, from which place or source, and of which parts. */
export interface Trace {
  readonly label: string;
  readonly amount: string;
  readonly how: string | undefined;
  /** `file:line`, or the source that the file gives, or both. */
  readonly from: string | undefined;
  readonly parts: readonly Trace[];
}

export function node(label: string, amount: string, rest: Partial<Pick<Trace, 'how' | 'from' | 'parts'>> = {}): Trace {
  return { label, amount, how: rest.how, from: rest.from, parts: rest.parts ?? [] };
}

/** The place in a file that a trace names last, with its line from 1; `undefined` for one that names none. */
export function placeOf({ from }: Trace): { readonly file: string; readonly line: number } | undefined {
  const [, file, line] = /(?:^|, )([^,]+\.ya?ml):(\d+)$/.exec(from ?? '') ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

/** A computation with the ways to write its amounts and places. */
export class TraceContext {
  private readonly starts = new Map<string, readonly number[]>();

  constructor(
    private readonly workspace: Workspace,
    readonly computation: Computation,
  ) {}

  /** An amount in the document's currency. */
  money(amount: Decimal | undefined): string {
    return amount ? fixed(amount, minorUnits(this.computation.deal.currency)) : '—';
  }

  /** A unit price with at least the price decimals. */
  unit(value: Decimal | undefined): string {
    return value ? fixed(value, Math.max(value.decimalPlaces(), this.computation.deal.priceDecimals)) : '—';
  }

  conversion(conversion: Conversion | undefined): Trace[] {
    return (conversion?.steps ?? []).map((step) =>
      node(
        `1 ${step.base} = ${step.rate.toFixed()} ${step.quote}`,
        step.inverse ? six(ONE.div(step.rate)) : step.rate.toFixed(),
        { how: step.inverse ? 'divided by the rate' : 'times the rate', from: this.origin(step.origin) },
      ),
    );
  }

  origin({ file, at, source, date, validUntil }: Origin): string {
    const until = validUntil === undefined ? undefined : `valid until ${validUntil}`;
    return [source, date, until, this.place(file, at)].filter(Boolean).join(', ');
  }

  /** The origin of a charge, and why it is that from this place where the document does not say from where. */
  charged(origin: Origin): string {
    const { leaving } = this.computation.deal;
    const file = this.workspace.get(origin.file);
    const [list, row] = origin.at;
    const isByPlace =
      file?.kind === 'rates' && list === 'charges' && file.value.charges?.[Number(row)]?.from !== undefined;
    if (!isByPlace || !leaving || leaving.by === 'document') return this.origin(origin);
    const who = leaving.by === 'seller' ? 'seller’s usual term' : 'list prices';
    return `from ${leaving.place} as in the ${who}, ${this.origin(origin)}`;
  }

  place(file: string, at: Path): string {
    const found = this.workspace.get(file);
    if (!found) return file;
    let starts = this.starts.get(file);
    if (!starts) this.starts.set(file, (starts = lineStarts(found.text)));
    return `${file}:${positionAt(starts, rangeAt(found.tree, at).start).line}`;
  }
}
