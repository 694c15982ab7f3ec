import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { ExportRefusal } from '../refusal.ts';
import { viewOf } from '../view/build.ts';
import { builtIn } from './document.ts';
import { filledTemplate } from './template.ts';

/**
 * The document as a Word file: in the seller's own template where the design names one, else in the built-in layout.
 * @throws ExportRefusal for a template that is not there or cannot be filled.
 */
export async function renderDocx(model: DocumentModel, assets: Assets): Promise<Uint8Array> {
  const viewed = viewOf(model, assets);
  const path = model.design.word;
  if (path === undefined) return builtIn(viewed);
  const template = assets(path);
  if (!template) throw new ExportRefusal('wordMissing', { path });
  return filledTemplate(viewed, path, template);
}
