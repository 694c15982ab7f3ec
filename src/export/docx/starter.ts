import type { Viewed } from '../view/build.ts';
import { packed } from './document.ts';
import { placesOf } from './places.ts';
import { sheetOf } from './sheet.ts';

/**
 * A Word template to start from: the document's own layout, with braces where its texts stand. Its labels are braces too,
 * so that it serves every language, and what only other documents have is there as well. The document's own texts and pictures
 * are not in it.
 */
export function starterTemplate(viewed: Viewed): Promise<Uint8Array> {
  return packed(sheetOf(viewed, placesOf(viewed.view)));
}
