import { fill } from '../core/spec/issue.ts';

/** Why a format cannot hold a document, as templates: the shells word them in the language of their user. */
export const REFUSALS = {
  number: 'A document without a number cannot be written as {format}',
  date: '{number} has no date: {format} cannot be written',
  total: '{number} has no total yet: {format} cannot be written',
  seller: '{number} has no seller: {format} cannot be written',
  items: '{number} has no items: {format} cannot be written',
  template: 'The template {file} is not in the workspace',
  font: 'The font {file} is not in the workspace, or is no TTF or OTF file',
  templateFault: 'The template has an error. {fault}',
} as const;

/** A renderer's word that its format has no way to say what the document or its design lacks; not a fault of the program. */
export class ExportRefusal extends Error {
  readonly template: string;

  constructor(
    readonly lack: keyof typeof REFUSALS,
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(fill(REFUSALS[lack], data));
    this.template = REFUSALS[lack];
  }
}
