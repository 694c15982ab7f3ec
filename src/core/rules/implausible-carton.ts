import { Decimal, dec } from '../money/decimal.ts';
import type { Item } from '../spec/document.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { Packing } from '../spec/product.ts';
import { CONTAINERS } from '../tables/containers.ts';
import { KeptSums, some } from '../trade/deal/kept-sums.ts';
import { packingsIn } from './gross-below-net.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Osmium, the densest matter there is: 22,590 kg/m³ (CRC Handbook of Chemistry and Physics). */
const DENSEST = dec('22590');

/** The greatest inner length, width and height of a container, in m, and the greatest payload, in kg. */
const ROOM = [0, 1, 2].map((side) => Decimal.max(...CONTAINERS.map(({ inner }) => inner[side] ?? 0))).sort(descending);
const PAYLOAD = Decimal.max(...CONTAINERS.map(({ payload }) => payload));

/** Millimetres taken for centimetres, grams for kilograms: the carton that comes of it goes into no container. */
export const implausibleCarton: TradeRule = {
  code: 'implausible-carton',
  about: 'file',
  severity: 'warning',
  reason:
    'A carton that goes into no container, or is heavier than a container may carry or than any matter is, is mostly one whose unit was mistaken: millimetres for centimetres, grams for kilograms, the weight of the lot for that of a carton. Freight and containers are counted by it.',
  example: {
    in: 'product',
    wrong: 'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9200 kg, grossWeight: 10500 kg }',
    right: 'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
  },
  check({ file }) {
    return packingsIn(file, ANY).flatMap(({ packing, at }): Finding[] => {
      if (!packing) return [];
      const weight = packing.grossWeight?.toFixed() ?? '';
      return wrongIn(packing).map((wrong): Finding => {
        if (wrong === 'size')
          return {
            range: rangeAt(file.tree, [...at, 'carton']),
            message: 'A carton of {size} m goes into no container: check the unit, cm or mm',
            data: { size: packing.carton?.map((side) => side.toFixed()).join(' x ') ?? '' },
          };
        return {
          range: rangeAt(file.tree, [...at, 'grossWeight']),
          message:
            wrong === 'payload'
              ? 'A carton of {weight} kg is more than any container may carry, {payload} kg: check the unit, and that it is the weight of one carton'
              : 'A carton of this size cannot weigh {weight} kg, no matter is so heavy: check both, and that it is the weight of one carton',
          data: wrong === 'payload' ? { weight, payload: PAYLOAD.toFixed() } : { weight },
        };
      });
    });
  },
};

type Wrong = 'size' | 'payload' | 'density';

function wrongIn({ carton, volume, grossWeight }: Packing): Wrong[] {
  const sides = carton && [...carton].sort(descending);
  const isLarge = sides?.some((side, n) => side.greaterThan(ROOM[n] ?? 0)) === true;
  const room = volume ?? carton?.reduce((all, side) => all.times(side));
  const isHeavy = grossWeight?.greaterThan(PAYLOAD) === true;
  const isDense = room !== undefined && grossWeight?.greaterThan(room.times(DENSEST)) === true;
  return [
    ...(isLarge ? ['size' as const] : []),
    ...(isHeavy ? ['payload' as const] : isDense ? ['density' as const] : []),
  ];
}

function descending(a: Decimal, b: Decimal): number {
  return b.comparedTo(a);
}

/** Whether any is, kept from key to key. */
const ANY = new KeptSums<Item, boolean>(some(({ packing }) => packing !== undefined && wrongIn(packing).length > 0));
