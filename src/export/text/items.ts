import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { negated, percentText, quantityText } from '../format.ts';
import { label, labelled } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { equation, kept } from './direction.ts';
import { money, oneLine } from './line.ts';

/** The goods, a block of lines each: number and name, then quantity × price = amount. */
export function items(model: DocumentModel, speech: Speech): string[][] {
  const repeated = repeatedNames(model.lines);
  return model.lines.map((line) => [
    ...names(line, repeated.has(line.description), speech),
    ...figures(line, model, speech),
  ]);
}

function repeatedNames(lines: readonly LineModel[]): ReadonlySet<string> {
  const [once, repeated] = [new Set<string>(), new Set<string>()];
  for (const { description } of lines) (once.has(description) ? repeated : once).add(description);
  return repeated;
}

/** The SKU stands only where the name alone would leave open which goods are meant. */
function names(line: LineModel, repeated: boolean, speech: Speech): string[] {
  const { no, description, localDescription, sku } = line;
  const name = repeated && sku !== undefined && sku !== description ? `${description} (${sku})` : description;
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
