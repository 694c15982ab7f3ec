import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { amountText, countryText, percentText, quantityText } from '../format.ts';
import { label } from '../labels.ts';
import type { Language } from '../labels.ts';
import { plain, table } from './text.ts';

/** The goods, one row a line. */
export function itemTable(model: DocumentModel, language: Language): string {
  const discounted = model.lines.some((line) => line.discount !== undefined);
  const money = ` (${plain(model.currency)})`;
  const columns = [
    { heading: label('no', language), figure: true },
    { heading: label('description', language), figure: false },
    { heading: label('quantity', language), figure: true },
    { heading: label('unitPrice', language) + money, figure: true },
    ...(discounted ? [{ heading: label('discount', language) + money, figure: true }] : []),
    { heading: label('amount', language) + money, figure: true },
  ];
  const rows = model.lines.map((line) => [
    String(line.no),
    goods(line, language),
    `${plain(quantityText(line.quantity))} ${plain(line.unit)}`.trim(),
    line.free ? label('free', language) : plain(amountText(line.unitPrice)),
    ...(discounted ? [line.free ? '' : discount(line)] : []),
    line.free ? label('free', language) : plain(amountText(line.amount)),
  ]);
  return table(columns, rows);
}

function goods(line: LineModel, language: Language): string {
  const parts = [
    `**${plain(line.description)}**`,
    line.sku === undefined ? undefined : plain(line.sku),
    line.hs === undefined ? undefined : `${label('hs', language)} ${plain(line.hs)}`,
    line.origin === undefined ? undefined : `${label('origin', language)} ${plain(countryText(line.origin, language))}`,
    line.specs.length > 0 ? line.specs.map(([key, value]) => `${plain(key)} ${plain(value)}`).join(', ') : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function discount(line: LineModel): string {
  if (line.discount === undefined) return '';
  const rate = line.discountRate === undefined ? '' : ` (${plain(percentText(line.discountRate))})`;
  return plain(amountText(line.discount)) + rate;
}
