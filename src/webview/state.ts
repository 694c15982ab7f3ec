import { readFromPage } from './protocol.ts';
import type { Watch, Wish } from './protocol.ts';

/** Parts of the page that open and close. */
export const PARTS = ['picture', 'charges', 'terms', 'whatIf'] as const;
export type Part = (typeof PARTS)[number];

/** What the page remembers over a reload: choices of the reader, never figures of the document. */
export interface PageState {
  readonly open: readonly Part[];
  /** The document for which the rest holds. */
  readonly uri: string;
  readonly allLines: boolean;
  readonly allIssues: boolean;
  readonly scroll: number;
  /** The figure that is explained. */
  readonly figure: string | undefined;
  /** The rule whose picture is looked at, where that is not the document's. */
  readonly rule: Watch['terms'];
  readonly wish: Wish;
}

export const FRESH: PageState = {
  open: ['picture'],
  uri: '',
  allLines: false,
  allIssues: false,
  scroll: 0,
  figure: undefined,
  rule: true,
  wish: {},
};

/** Reads what an earlier page, maybe of an older version, left. */
export function readState(value: unknown): PageState {
  if (typeof value !== 'object' || value === null) return FRESH;
  const { open, uri, allLines, allIssues, scroll, figure, rule, wish } = value as Partial<
    Record<keyof PageState, unknown>
  >;
  const watched = readFromPage({ type: 'watch', terms: rule, figure, wish });
  return {
    open: Array.isArray(open) ? PARTS.filter((part) => open.includes(part)) : FRESH.open,
    uri: typeof uri === 'string' ? uri : '',
    allLines: allLines === true,
    allIssues: allIssues === true,
    scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0,
    figure: watched?.type === 'watch' ? watched.figure : undefined,
    rule: (watched?.type === 'watch' && watched.terms) || true,
    wish: (watched?.type === 'watch' && watched.wish) || {},
  };
}

/** The state for a document: another begins folded and at its top; what is open stays as chosen. */
export function stateFor(state: PageState, uri: string): PageState {
  return state.uri === uri ? state : { ...FRESH, open: state.open, uri };
}

/** True where something is supposed. */
export function isWish({ fx, ...rest }: Wish): boolean {
  return Object.values(rest).some((text) => text !== undefined) || Object.keys(fx ?? {}).length > 0;
}

/** What the extension is asked to work out for the page as it stands. */
export function watchOf({ open, rule, figure, wish }: PageState): Watch {
  return {
    type: 'watch',
    terms: open.includes('terms') && rule,
    figure,
    wish: open.includes('whatIf') && isWish(wish) ? wish : undefined,
  };
}
