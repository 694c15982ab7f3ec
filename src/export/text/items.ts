import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { negated, percentText, quantityText } from '../format.ts';
import { label, labelled } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { equation, kept } from './direction.ts';
import { money, oneLine } from './line.ts';

/** The goods, a block of lines each: number and name, then quantity × price = amount. */
export function items(model: DocumentModel, speech: Speech): string[][] {
  return model.lines.map((line) => [...names(line, model, speech), ...figures(line, model, speech)]);
}

function names(line: LineModel, { lines }: DocumentModel, speech: Speech): string[] {
  const { no, description, localDescription, sku } = line;
  // The SKU stands only where the name alone would leave open which goods are meant.
  const alike = lines.some((other) => other !== line && other.description === description);
  const name = alike && sku !== undefined && sku !== description ? `${description} (${sku})` : description;
  return [kept(`${no}. ${oneLine(name)}`, speech), kept(oneLine(localDescription ?? ''), speech)];
}

function figures(line: LineModel, model: DocumentModel, speech: Speech): string[] {
  const quantity = kept(`${quantityText(line.quantity, speech)} ${oneLine(line.unit)}`.trim(), speech);
  if (line.free) return [`${quantity} – ${label('free', speech)}`];
  const priced = `${quantity} × ${money(line.unitPrice, model, speech)}`;
  const amount = money(line.amount, model, speech);
  if (line.discount === undefined) return [equation(priced, amount, speech)];
  const rate = line.discountRate === undefined ? '' : ` ${percentText(line.discountRate, speech)}`;
  const off = money(negated(line.discount), model, speech);
  return [kept(priced, speech), labelled(label('discount', speech) + rate, off, speech), kept(`= ${amount}`, speech)];
}
