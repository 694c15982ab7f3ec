import { fill } from '../core/spec/issue.ts';
import type { TemplateFault } from './typst/template-error.ts';

/** Why a format cannot hold a document, as templates: the shells word them in the language of their user. */
export const REFUSALS = {
  number: 'A document without a number cannot be written as {format}',
  date: '{number} has no date: {format} cannot be written',
  total: '{number} has no total yet: {format} cannot be written',
  seller: '{number} has no seller: {format} cannot be written',
  items: '{number} has no items: {format} cannot be written',
  template: 'The template {file} is not in the workspace',
  font: 'The font {file} is not in the workspace, or is no TTF or OTF file',
  slow: 'The template {template} takes too long: look for a loop or a function that never ends',
  templateFault: 'The template has an error. {fault}',
  wordFile: '{path} is no Word file (.docx)',
  braceOpen: '{path}: a brace is not closed in “{text}”',
  braceClosed: '{path}: a brace is closed but not opened in “{text}”',
  tagHalf: '{path}: {tag} lacks its other end',
  wordFill: '{path} cannot be filled in: {reason}',
  wordUnread: '{path} cannot be read: open it in Word and save it once more',
  wordEmbedded:
    '{path} holds {part}, which may have internal figures: delete the chart or object it belongs to, or paste that as a picture',
  wordLinked: '{path} links to {part} on your computer: put the picture itself in its place',
  wordHidden: '{path} hides text by the table style {style}: delete that text, or give the table another style',
  wordMissing: 'design.word names {path}, which is not there',
  tagEnd: '{path}: {tag} ends what is not begun',
  tagBegin: '{path}: {tag} is not ended; write {end} after it',
  tagSection: '{path}: {tag} is no text; write {begin} before and {end} after what it is about',
  tagRow: '{path}: {tag} stands only between {begin} and {end}',
  tagHint: '{path}: there is nothing to put in the place of {tag}. Did you mean {hint}?',
  tagUnknown: '{path}: there is nothing to put in the place of {tag}',
} as const;

/** A renderer's word that its format has no way to say what the document or its design lacks; not a fault of the program. */
export class ExportRefusal extends Error {
  readonly template: string;

  constructor(
    readonly lack: keyof typeof REFUSALS,
    readonly data: Readonly<Record<string, string>>,
    /** Where in a template it comes about. */
    readonly faults: readonly TemplateFault[] = [],
  ) {
    super(fill(REFUSALS[lack], data));
    this.template = REFUSALS[lack];
  }
}
