import { NONE, clip, grouped, isNegative, percent } from './format.ts';
import { fill, type Labels } from './labels.ts';
import type { PageTerm } from './protocol.ts';
import { missingWord } from './missing.ts';

export interface TermView {
  readonly rule: string;
  readonly place: string;
  readonly meaning: string;
  /** The price, or what it needs. */
  readonly price: string;
  readonly needs: string | undefined;
  /** `undefined` where internal figures are hidden. */
  readonly margin: string | undefined;
  readonly loss: boolean;
  readonly current: boolean;
}

/** Rules beside one another, the document's own among them. */
export function termViews(rows: readonly PageTerm[], labels: Labels, internal: boolean): TermView[] {
  return rows.map(({ rule, place, meaning, total, margin, missing, current }) => ({
    rule,
    place: clip(place, 80),
    meaning,
    price: grouped(total),
    needs:
      total === null
        ? fill(labels.needs, { what: missing.map((name) => missingWord(name, labels)).join('; ') || NONE })
        : undefined,
    margin: internal ? percent(margin, 2) : undefined,
    loss: isNegative(margin),
    current,
  }));
}
