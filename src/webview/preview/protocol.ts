import type { PreviewLabels } from './labels.ts';

export { ENGLISH } from './labels.ts';
export type { PreviewLabels };

/** In which language and design the pages are: `en`, `en+zh`; `modern`, or a path of the seller's own template. */
export interface Look {
  readonly language: string;
  readonly design: string;
}

/** What is previewed and what may be chosen for it. */
export interface Subject {
  readonly type: 'subject';
  readonly uri: string;
  /** The document's number, else its file's name. */
  readonly name: string;
  readonly look: Look;
  /** As the files say it. */
  readonly own: Look;
  /** All languages, each by its own name. */
  readonly languages: readonly (readonly [tag: string, name: string])[];
  readonly designs: readonly string[];
  /** False while the preview follows the active document. */
  readonly locked: boolean;
  readonly labels?: PreviewLabels;
}

/** What is new of the pages; what is not named stays as it is. */
export interface Pages {
  readonly type: 'pages';
  /** Width and height of every page, in points. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** SVG elements that pages draw with, by their ids. */
  readonly defs: readonly (readonly [id: string, svg: string])[];
  /** From 0. */
  readonly pages: readonly (readonly [index: number, svg: string])[];
}

/** Pages are being set. */
export interface Working {
  readonly type: 'working';
  readonly on: boolean;
}

/** What is wrong with the pages, or with the document as it stands; `undefined` where nothing is. */
export interface Trouble {
  readonly type: 'trouble';
  readonly trouble:
    | {
        readonly text: string;
        /** One by one, those of a place with where it is: `templates/offer.typ:12`. */
        readonly faults: readonly { readonly text: string; readonly place: string | undefined }[];
        /** The pages are those from before. */
        readonly stale: boolean;
        /** One of our own designs would not have it. */
        readonly byTemplate: boolean;
      }
    | undefined;
}

/** From the extension to the page. Labels once sent stay until others come. */
export type ToPreview = Subject | Pages | Working | Trouble;

/** From the page to the extension. Nothing is sent to the page before it says `ready`. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** The first and the last page near the view. The page keeps those alone. */
  | { readonly type: 'view'; readonly first: number; readonly last: number }
  | ({ readonly type: 'look' } & Look)
  | { readonly type: 'follow'; readonly target: string }
  | { readonly type: 'fault'; readonly index: number }
  | { readonly type: 'lock'; readonly locked: boolean }
  /** As PDF at once, or asking as what. */
  | { readonly type: 'export'; readonly as: 'pdf' | 'any' }
  /** Subject and text of the mail to the clipboard. */
  | { readonly type: 'email' }
  /** The language into the document. */
  | { readonly type: 'write' };

const MOST_TEXT = 300;
const MOST_PAGES = 100_000;

/** Reads what a page sent; `undefined` for anything that is not of the protocol. */
export function readFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, first, last, index, language, design, target, locked, as } = message as Partial<
    Record<string, unknown>
  >;
  switch (type) {
    case 'ready':
    case 'email':
    case 'write':
      return { type };
    case 'view':
      return isCount(first) && isCount(last) && first <= last ? { type, first, last } : undefined;
    case 'look':
      return isText(language) && isText(design) ? { type, language, design } : undefined;
    case 'follow':
      return isText(target) ? { type, target } : undefined;
    case 'fault':
      return isCount(index) ? { type, index } : undefined;
    case 'lock':
      return { type, locked: locked === true };
    case 'export':
      return as === 'pdf' || as === 'any' ? { type, as } : undefined;
    default:
      return undefined;
  }
}

/** What a preview is restored from: its document, whether it stays with it, and what was chosen. */
export interface Kept {
  readonly uri: string;
  readonly locked: boolean;
  readonly language: string | undefined;
  readonly design: string | undefined;
}

/** Reads what an earlier page, maybe of an older version, left. */
export function readKept(state: unknown): Kept | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { uri, locked, language, design } = state as Partial<Record<keyof Kept, unknown>>;
  if (typeof uri !== 'string' || uri === '') return undefined;
  return {
    uri,
    locked: locked === true,
    language: isText(language) ? language : undefined,
    design: isText(design) ? design : undefined,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_TEXT;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_PAGES;
}
