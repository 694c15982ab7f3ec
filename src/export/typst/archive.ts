import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentModel } from '../../core/documents/model.ts';
import { renderUbl } from '../ubl/document.ts';
import { renderPdf } from './pdf.ts';
import type { Typesetter } from './typesetter.ts';
import type { World } from './world.ts';

/**
 * The document as PDF/A-3b (ISO 19005-3): what is read on paper, and inside it the same document as UBL XML for the
 * buyer's program. Refuses what UBL cannot hold.
 */
export async function renderArchive(
  model: DocumentModel,
  typesetter: Typesetter,
  world: Omit<World, 'preview'>,
): Promise<Uint8Array> {
  const xml = new TextEncoder().encode(renderUbl(model));
  const pdf = await PDFDocument.load(await renderPdf(model, typesetter, world), { updateMetadata: false });
  // The document's day, not the day of the export: the same document gives the same file.
  const day = new Date(`${model.date ?? '1980-01-01'}T00:00:00Z`);
  await pdf.attach(xml, `${model.number}.xml`.replace(/[^\w.-]+/g, '-'), {
    mimeType: 'application/xml',
    description: 'UBL 2.4',
    creationDate: day,
    modificationDate: day,
    afRelationship: AFRelationship.Alternative,
  });
  pdf.convertToPDFA({ conformance: '3B' });
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  return pdf.save();
}
