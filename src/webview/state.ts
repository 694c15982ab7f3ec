/** What the page remembers over a reload: choices of the reader, never figures of the document. */
export interface PageState {
  /** The internal block is open. */
  readonly internal: boolean;
  /** The document for which the rest holds. */
  readonly uri: string;
  readonly allLines: boolean;
  readonly allIssues: boolean;
  readonly scroll: number;
}

export const FRESH: PageState = { internal: true, uri: '', allLines: false, allIssues: false, scroll: 0 };

/** Reads what an earlier page, maybe of an older version, left. */
export function readState(value: unknown): PageState {
  if (typeof value !== 'object' || value === null) return FRESH;
  const { internal, uri, allLines, allIssues, scroll } = value as Partial<Record<keyof PageState, unknown>>;
  return {
    internal: internal !== false,
    uri: typeof uri === 'string' ? uri : '',
    allLines: allLines === true,
    allIssues: allIssues === true,
    scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0,
  };
}

/** The state for a document: another document begins folded and at its top; the internal block stays as chosen. */
export function stateFor(state: PageState, uri: string): PageState {
  return state.uri === uri ? state : { ...FRESH, internal: state.internal, uri };
}
