import { readKept } from './protocol.ts';
import type { Kept } from './protocol.ts';
import type { Zoom } from './zoom.ts';

/** What the page remembers over a reload: the document, choices of the reader, and where the view is. */
export interface PreviewState extends Kept {
  readonly zoom: Zoom;
  /** The page at the upper edge of the view, from 0, and how much of it is above. */
  readonly page: number;
  readonly above: number;
}

export const FRESH: PreviewState = {
  uri: '',
  locked: false,
  language: undefined,
  design: undefined,
  zoom: 'fit',
  page: 0,
  above: 0,
};

/** Reads what an earlier page, maybe of an older version, left. */
export function readState(value: unknown): PreviewState {
  const kept = readKept(value);
  if (!kept) return FRESH;
  const { zoom, page, above } = value as Partial<Record<keyof PreviewState, unknown>>;
  return {
    ...kept,
    zoom: typeof zoom === 'number' && zoom >= 0.1 && zoom <= 8 ? zoom : 'fit',
    page: Number.isInteger(page) && Number(page) >= 0 ? Number(page) : 0,
    above: typeof above === 'number' && above >= -1 && above <= 1 ? above : 0,
  };
}
