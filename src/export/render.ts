import type { DocumentModel } from '../core/documents/model.ts';
import type { Assets } from './assets.ts';
import type { FormatId } from './formats.ts';
import { renderHtml } from './html/page.ts';
import { renderMarkdown } from './markdown.ts';

/** What a renderer needs besides the model. */
export interface Tools {
  /** Pictures; those that it does not give are left out. */
  readonly assets: Assets;
}

/** Makes the whole file. */
export type Renderer = (model: DocumentModel, tools: Tools) => Promise<Uint8Array>;

/** What writes each format; the large ones are loaded when they are first asked for. */
export const RENDERERS: Readonly<Record<FormatId, Renderer>> = {
  html: text(renderHtml),
  docx: async (model, { assets }) => (await import('./docx/render.ts')).renderDocx(model, assets),
  md: text(renderMarkdown),
};

function text(render: (model: DocumentModel, assets: Assets) => string): Renderer {
  return (model, { assets }) => Promise.resolve(new TextEncoder().encode(render(model, assets)));
}
