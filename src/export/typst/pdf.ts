import type { DocumentModel } from '../../core/documents/model.ts';
import { ExportRefusal } from '../refusal.ts';
import { TemplateError } from './template-error.ts';
import { withSoundPictures } from './pictures.ts';
import type { Typesetter } from './typesetter.ts';
import { worldOf } from './world.ts';
import type { World } from './world.ts';

/** The document as PDF: tagged, its text as text. */
export async function renderPdf(
  model: DocumentModel,
  typesetter: Typesetter,
  world: Omit<World, 'preview'>,
): Promise<Uint8Array> {
  try {
    return await withSoundPictures(model, world.assets, typesetter, async (assets) =>
      typesetter.set(await worldOf(model, { ...world, assets, preview: false }), 'pdf'),
    );
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ExportRefusal('templateFault', { fault: error.message }, error.faults);
  }
}
