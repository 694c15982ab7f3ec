import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { amountText, countryText, percentText, quantityText } from '../format.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { plain, table } from './text.ts';

/** The goods, one row a line. */
export function itemTable(model: DocumentModel, speech: Speech): string {
  const discounted = model.lines.some((line) => line.discount !== undefined);
  const money = ` (${plain(model.currency)})`;
  const columns = [
    { heading: label('no', speech), figure: true },
    { heading: label('description', speech), figure: false },
    { heading: label('quantity', speech), figure: true },
    { heading: label('unitPrice', speech) + money, figure: true },
    ...(discounted ? [{ heading: label('discount', speech) + money, figure: true }] : []),
    { heading: label('amount', speech) + money, figure: true },
  ];
  const rows = model.lines.map((line) => [
    String(line.no),
    goods(line, speech),
    `${plain(quantityText(line.quantity, speech))} ${plain(line.unit)}`.trim(),
    line.free ? label('free', speech) : plain(amountText(line.unitPrice, speech)),
    ...(discounted ? [line.free ? '' : discount(line, speech)] : []),
    line.free ? label('free', speech) : plain(amountText(line.amount, speech)),
  ]);
  return table(columns, rows);
}

function goods(line: LineModel, speech: Speech): string {
  const parts = [
    `**${plain(line.description)}**`,
    line.localDescription === undefined ? undefined : plain(line.localDescription),
    line.sku === undefined ? undefined : plain(line.sku),
    line.hs === undefined ? undefined : `${label('hs', speech)} ${plain(line.hs)}`,
    line.origin === undefined ? undefined : `${label('origin', speech)} ${plain(countryText(line.origin, speech))}`,
    line.specs.length > 0 ? line.specs.map(([key, value]) => `${plain(key)} ${plain(value)}`).join(', ') : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function discount(line: LineModel, speech: Speech): string {
  if (line.discount === undefined) return '';
  const rate = line.discountRate === undefined ? '' : ` (${plain(percentText(line.discountRate, speech))})`;
  return plain(amountText(line.discount, speech)) + rate;
}
