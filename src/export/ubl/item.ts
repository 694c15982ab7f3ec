import { AGREED_UNIT, unitCode } from '../../core/tables/rec20.ts';
import { secondOf, label } from '../labels.ts';
import { country } from './party.ts';
import type { Ready, ReadyLine } from './ready.ts';
import { cac, cbc, counted, line, money } from './xml.ts';
import type { Xml } from './xml.ts';

/** The code of a line's unit. */
export function codeOf({ unit }: ReadyLine): string {
  return unitCode(unit) ?? AGREED_UNIT;
}

/** What a line's codes do not say: a unit that has none, and goods at no price where UBL has no sign for it. */
export function remark(of: ReadyLine, { speech }: Ready, sign: 'free is said' | 'free has a sign'): Xml {
  const unit = unitCode(of.unit) === undefined && of.unit.trim() !== '' ? `${label('unit', speech)}: ${of.unit}` : '';
  const free = of.free && sign === 'free is said' ? label('free', speech) : '';
  return cbc('Note', [free, unit].filter(Boolean).join('\n'));
}

/** The goods: names in the document's languages, our number, origin, tariff code, specifications. */
export function item({ description, localDescription, sku, origin, hs, specs }: ReadyLine, { speech }: Ready): Xml {
  const second = secondOf(speech);
  const code = hs?.replace(/[.\s]/g, '');
  return cac(
    'Item',
    cbc('Description', description),
    second === undefined ? [] : cbc('Description', localDescription, { languageID: second }),
    line('Name', description),
    cac('SellersItemIdentification', line('ID', sku)),
    country('OriginCountry', origin),
    // CommodityCode is what UBL means for customs, ItemClassificationCode where programs look.
    cac(
      'CommodityClassification',
      cbc('CommodityCode', code, { listID: 'HS' }),
      cbc('ItemClassificationCode', code, { listID: 'HS' }),
    ),
    ...specs.map(([name, value]) =>
      name.trim() === '' || value.trim() === ''
        ? []
        : cac('AdditionalItemProperty', line('Name', name), line('Value', value)),
    ),
  );
}

/** The price of one unit; none for goods that are free of charge. */
export function price(of: ReadyLine, currency: string): Xml {
  if (of.unitPrice === undefined || of.free) return [];
  return cac('Price', money('PriceAmount', of.unitPrice, currency), counted('BaseQuantity', '1', codeOf(of)));
}
