import type { Fix } from '../spec/issue.ts';
import { unitCode } from '../tables/rec20.ts';
import { fix, remove, write } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, LineContext, TradeRule } from './rule.ts';

const CARTON = unitCode('carton');

/** Pieces, units and each are one to the trade. */
const PIECES: ReadonlySet<string> = new Set(['pcs', 'unit', 'each'].flatMap((word) => unitCode(word) ?? []));

/** A product's price, cost and carton are those of its own unit, whatever unit a line calls it by. */
export const unitDiffers: TradeRule = {
  code: 'unit-differs',
  about: 'line',
  severity: 'error',
  reason:
    'Price, cost and carton of a product are counted by its own unit. A line that calls it by another unit prints the price of a piece beside the word for a carton: the buyer reads 25 cartons for the price of 25 pieces.',
  example: {
    in: 'quotation',
    wrong: 'items:\n  - { sku: LED-PANEL-60, quantity: 24, unit: cartons }',
    right: 'items:\n  - { sku: LED-PANEL-60, quantity: 96 }',
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
      ...fix('Remove the unit: it counts in {own}', { own }, [remove(context.file, path)]),
    ];
    if (!price && !free)
      return [
        {
          range: at(context, ...path),
          message:
            'The price of {sku} is per {own}, and this line counts {unit} at that price: count in {own}, or give the line a price of its own',
          data,
          fixes,
        },
      ];
    // With a price, a carton and a cost of its own nothing is counted by the product's unit.
    if ((line.item.packing ?? !line.packing) && (line.item.cost ?? !line.cost)) return [];
    return [
      {
        range: at(context, ...path),
        severity: 'warning',
        message: 'Cartons, weights and cost of {sku} are counted by {own}, not by {unit}: count in {own}',
        data,
        fixes,
      },
    ];
  },
};

function isSame(one: string, other: string): boolean {
  const [a, b] = [unitCode(one), unitCode(other)];
  if (a === undefined || b === undefined) return a === b && bare(one) === bare(other);
  return a === b || (PIECES.has(a) && PIECES.has(b));
}

/** A unit that the table lacks, without its plural. */
function bare(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/s?\.?$/, '');
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
