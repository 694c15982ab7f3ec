import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { parseFile } from '../../../../src/core/spec/file.ts';
import type { Packing } from '../../../../src/core/spec/product.ts';
import { loadOf, packLine } from '../../../../src/core/trade/cargo/packing.ts';
import type { Load, PackedLine } from '../../../../src/core/trade/cargo/packing.ts';

/** A line of so many units, packed as the text says. */
export function packed(quantity: string, packing: string): PackedLine | undefined {
  const file = parseFile('a.product.yaml', `sku: A\nname: A\nunit: pcs\npacking: ${packing}\n`);
  assert.ok(file?.kind === 'product');
  return packLine(dec(quantity), file.value[0]?.product.packing as Packing);
}

/** A load of lines, each given by its quantity and packing. */
export function loadOfLines(...lines: readonly (readonly [quantity: string, packing: string])[]): Load {
  return loadOf(
    lines.flatMap(([quantity, packing]) => packed(quantity, packing) ?? []),
    true,
  );
}

/** A load of one carton of a volume (m³) and a weight (kg). */
export function load(volume: string, weight?: string): Load {
  const gross = weight === undefined ? '' : `, grossWeight: ${weight} kg`;
  return loadOfLines(['1', `{ unitsPerCarton: 1, volume: ${volume} m3${gross} }`]);
}
