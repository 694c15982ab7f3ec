import type { DocumentModel } from '../core/documents/model.ts';

export type FormatId = 'pdf' | 'pdfa' | 'xlsx' | 'docx' | 'html' | 'md' | 'txt' | 'ubl';

/** One format that a document can be written in. */
export interface Format {
  readonly id: FormatId;
  /** Without its dot. */
  readonly extension: string;
  /** For a list to pick from. */
  readonly label: string;
  readonly mime: string;
}

/** All formats, the most useful first. What writes them is in `render.ts`, which is loaded when it is needed. */
export const FORMATS: readonly Format[] = [
  { id: 'pdf', extension: 'pdf', label: 'PDF', mime: 'application/pdf' },
  { id: 'pdfa', extension: 'a3.pdf', label: 'PDF/A-3 + UBL XML', mime: 'application/pdf' },
  {
    id: 'xlsx',
    extension: 'xlsx',
    label: 'Excel',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    id: 'docx',
    extension: 'docx',
    label: 'Word',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { id: 'html', extension: 'html', label: 'HTML', mime: 'text/html' },
  { id: 'md', extension: 'md', label: 'Markdown', mime: 'text/markdown' },
  { id: 'txt', extension: 'txt', label: 'Text', mime: 'text/plain' },
  { id: 'ubl', extension: 'xml', label: 'UBL 2.4 XML', mime: 'application/xml' },
];

/** The format of an id, or of the ending of its files, as written on a command line; `undefined` if there is none. */
export function formatOf(word: string): Format | undefined {
  return FORMATS.find(({ id }) => id === word) ?? FORMATS.find(({ extension }) => extension === word);
}

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of an export's file, from the document's number: `QT-2026-0042.html`. Letters and digits of any script,
 * dots, hyphens and underscores stay, everything else becomes a hyphen, so that the name is safe on every disk.
 */
export function fileNameOf(model: DocumentModel, format: Format): string {
  const safe = model.number
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  const name = Array.from(safe).slice(0, 60).join('') || model.kind;
  return `${name.replace(RESERVED, '$&_')}.${format.extension}`;
}
