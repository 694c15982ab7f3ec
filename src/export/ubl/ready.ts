import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { speechOf } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { ExportRefusal } from '../refusal.ts';
import { escaped } from './xml.ts';

/** A document with everything that UBL demands of one. */
export interface Ready {
  readonly model: DocumentModel;
  readonly speech: Speech;
  readonly date: string;
  readonly lines: readonly ReadyLine[];
  /** Sum of the lines. */
  readonly goods: string;
  readonly total: string;
}

export type ReadyLine = LineModel & { readonly amount: string };

/**
 * Takes what UBL demands: an identifier, a date, a seller, a line, amounts. A document that lacks one is refused: the schema has
 * no word for “not yet known”, and a zero would be a lie.
 */
export function readied(model: DocumentModel, format: string): Ready {
  const { number, date, seller, lines } = model;
  const { goods, total } = model.totals;
  const data = { number, format };
  if (escaped(number) === '') throw new ExportRefusal('number', data);
  if (date === undefined) throw new ExportRefusal('date', data);
  if (escaped(seller.name) === '') throw new ExportRefusal('seller', data);
  if (lines.length === 0) throw new ExportRefusal('items', data);
  const known = lines.filter((line): line is ReadyLine => line.amount !== undefined);
  if (!model.complete || goods === undefined || total === undefined || known.length < lines.length)
    throw new ExportRefusal('total', data);
  return { model, speech: speechOf(model.language), date, lines: known, goods, total };
}
