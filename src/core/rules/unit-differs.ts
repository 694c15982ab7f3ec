import type { Fix } from '../spec/issue.ts';
import { unitCode } from '../tables/rec20.ts';
import { fix, remove, write } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, LineContext, TradeRule } from './rule.ts';

/** Whole cartons, as UN/ECE Recommendation 20 and 21 tell words for them. */
const CARTON = unitCode('carton');

/** A product's price, cost and carton are those of its own unit, whatever unit a line calls it by. */
export const unitDiffers: TradeRule = {
  code: 'unit-differs',
  about: 'line',
  severity: 'error',
  reason:
    'Price, cost and carton of a product are counted by its own unit. A line that calls it by another unit prints the price of a piece beside the word for a carton: the buyer reads 25 cartons for the price of 25 pieces.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 25, unit: cartons }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 100 }',
  },
  checkLine(context): Finding[] {
    const { line, index } = context;
    const own = line.product?.value.unit;
    const { unit, price, free } = line.item;
    if (unit === undefined || own === undefined || isSame(unit, own)) return [];
    const path = ['items', index, 'unit'];
    const data = { unit, own, sku: line.item.sku ?? '' };
    const fixes = [
      ...converted(context, own),
      ...fix('Remove unit: it is {own}', { own }, [remove(context.file, path)]),
    ];
    if (!price && !free)
      return [
        {
          range: at(context, ...path),
          message:
            '{sku} is priced by {own}, and this line would sell a {unit} for the price of a {own}: count it in {own}',
          data,
          fixes,
        },
      ];
    // With a price, a carton and a cost of its own nothing is counted by the product's unit.
    if (line.item.packing && (line.item.cost ?? !line.cost)) return [];
    return [
      {
        range: at(context, ...path),
        severity: 'warning',
        message: 'Cartons, weights and cost of {sku} are counted by {own}, not by {unit}: count it in {own}',
        data,
        fixes,
      },
    ];
  },
};

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((unit) => unitCode(unit) ?? unit.trim().toLowerCase().replace(/s?\.?$/, ''));
  return a === b;
}

/** Cartons in the product's units, where the price of the line is the product's too. */
function converted({ file, line, index, packed }: LineContext, own: string): Fix[] {
  const { unit = '', price, packing } = line.item;
  const per = packing ? undefined : packed?.unitsPerCarton;
  if (!per || !line.quantity || price || CARTON === undefined || unitCode(unit) !== CARTON) return [];
  const quantity = line.quantity.times(per).toFixed();
  return fix('Write {quantity} {own}', { quantity, own }, [
    write(file, ['items', index, 'quantity'], quantity),
    remove(file, ['items', index, 'unit']),
  ]);
}
