import type { Decimal } from '../../money/decimal.ts';
import type { Packing } from '../../spec/product.ts';

/** How a line is put on pallets: cartons on each, the whole pallet's size in m, the empty pallet's weight in kg. */
export type Pallet = NonNullable<Packing['pallet']>;

/** A line's pallets: a part-filled last pallet counts as a whole one. */
export interface Pallets {
  readonly count: number;
  readonly pallet: Pallet;
}

/** The pallets of so many cartons; `undefined` where it is not said how many a pallet holds. */
export function palletsOf(cartons: number, pallet: Pallet): Pallets | undefined {
  return pallet.cartons === undefined ? undefined : { count: Math.ceil(cartons / pallet.cartons), pallet };
}

/** m³ of a pallet as loaded. */
export function palletVolume({ size }: Pallet): Decimal | undefined {
  return size && size[0].times(size[1]).times(size[2]);
}
