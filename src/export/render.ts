import type { DocumentModel } from '../core/documents/model.ts';
import type { Assets } from './assets.ts';
import type { FormatId } from './formats.ts';
import { renderDocx } from './docx/render.ts';
import { renderHtml } from './html/page.ts';
import { marked, withMark } from './mark.ts';
import { renderMarkdown } from './markdown.ts';
import { renderArchive } from './typst/archive.ts';
import { renderPdf } from './typst/pdf.ts';
import type { ReadShipped, Typesetter } from './typst/typesetter.ts';
import { renderUbl } from './ubl/document.ts';
import { renderText } from './text.ts';
import { renderXlsx } from './xlsx/workbook.ts';

/** What a renderer needs besides the model. */
export interface Tools {
  /** Pictures, fonts and templates that the model names; pictures that it does not give are left out. */
  readonly assets: Assets;
  /** A file of the workspace that a template asks for; `undefined` if there is none inside it. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** A file that ships with us. */
  readonly shipped: ReadShipped;
  readonly typesetter: () => Promise<Typesetter>;
}

/** Makes the whole file, or rejects with an `ExportRefusal`. */
export type Renderer = (model: DocumentModel, tools: Tools) => Promise<Uint8Array>;

/** What writes each format. */
export const RENDERERS: Readonly<Record<FormatId, Renderer>> = {
  pdf: async (model, tools) => marked(await renderPdf(model, await tools.typesetter(), tools), 'pdf'),
  pdfa: async (model, tools) => marked(await renderArchive(model, await tools.typesetter(), tools), 'pdfa'),
  html: text('html', renderHtml),
  docx: async (model, { assets }) => withMark(await renderDocx(model, assets)),
  xlsx: async (model, { assets }) => renderXlsx(model, assets),
  md: text('md', renderMarkdown),
  ubl: text('ubl', renderUbl),
  txt: text('txt', renderText),
};

function text(id: 'html' | 'md' | 'ubl' | 'txt', render: (model: DocumentModel, assets: Assets) => string): Renderer {
  // Asynchronous, so that a refusal is a rejection.
  return async (model, { assets }) => marked(new TextEncoder().encode(render(model, assets)), id);
}
