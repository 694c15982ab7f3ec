/**
 * Units that measure goods by weight, length, area or volume. Any other unit counts packing units or individual items,
 * to which the 5 % of UCP 600 art. 30(b) does not apply. Units of the SI and of UN/ECE Recommendation 20 as traders
 * write them, lower case, without a point.
 */
const MEASURES: ReadonlySet<string> = new Set(
  [
    'g kg kgs kilo kilos kilogram kilograms gram grams t mt mts ton tons tonne tonnes lb lbs pound pounds oz',
    'mm cm m km meter meters metre metres ft foot feet yd yds yard yards',
    'm2 m² sqm sqft ft2 ft² m3 m³ cbm ft3 ft³ cft l litre litres liter liters ml gal gallon gallons',
    '克 千克 公斤 吨 公吨 米 平方米 立方米 升 毫升 码 噸 公噸 碼',
  ].flatMap((line) => line.split(' ')),
);

/** True for goods that are weighed or measured, not counted. */
export function isMeasured(unit: string): boolean {
  return MEASURES.has(unit.trim().toLowerCase().replace(/\.$/, ''));
}
