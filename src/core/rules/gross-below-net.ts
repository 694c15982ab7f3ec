import type { Item } from '../spec/document.ts';
import { KeptSums, some } from '../trade/deal/kept-sums.ts';
import type { SourceFile } from '../spec/file.ts';
import { nodeAt, rangeAt } from '../spec/file-tree.ts';
import type { Packing } from '../spec/product.ts';
import type { Path } from '../spec/tree.ts';
import type { TextEdit } from '../spec/issue.ts';
import { fix, write } from './fix.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Gross weight is that of the goods with their packing. */
export const grossBelowNet: TradeRule = {
  code: 'gross-below-net',
  about: 'file',
  severity: 'error',
  reason:
    'Gross weight is that of the goods with their packing: where it is below the net weight, carrier and customs stop at the packing list.',
  example: {
    in: 'product',
    wrong: 'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 10.5 kg, grossWeight: 9.2 kg }',
    right: 'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
  },
  check({ file }) {
    return packingsIn(file, ANY_BELOW).flatMap(({ packing, at }): Finding[] => {
      const { netWeight: net, grossWeight: gross } = packing ?? {};
      if (!net || !gross || !isBelow(packing)) return [];
      return [
        {
          range: rangeAt(file.tree, [...at, 'grossWeight']),
          message: 'The gross weight, {gross} kg, is below the net weight, {net} kg: correct one of the two',
          data: { gross: gross.toFixed(), net: net.toFixed() },
          fixes: fix('Swap the two weights', {}, swapped(file, [...at, 'netWeight'], [...at, 'grossWeight'])),
        },
      ];
    });
  },
};

function swapped(file: SourceFile, one: Path, other: Path): readonly (TextEdit | undefined)[] {
  const [first, second] = [nodeAt(file.tree, one), nodeAt(file.tree, other)];
  if (first?.kind !== 'text' || second?.kind !== 'text') return [];
  return [write(file, one, second.text), write(file, other, first.text)];
}

interface PackingAt {
  readonly packing: Packing | undefined;
  readonly at: Path;
}

/** Every packing of a file; of a document none where `any` finds none among its items. */
export function packingsIn(file: SourceFile, any: KeptSums<Item, boolean>): readonly PackingAt[] {
  if (file.kind === 'product')
    return file.value.map(({ product, at }) => ({ packing: product.packing, at: [...at, 'packing'] }));
  if (file.kind !== 'quotation' && file.kind !== 'proforma') return [];
  const { items = [] } = file.value;
  if (!any.of(items)) return [];
  return items.map(({ packing }, index) => ({ packing, at: ['items', index, 'packing'] }));
}

function isBelow(packing: Packing | undefined): boolean {
  return packing?.netWeight !== undefined && packing.grossWeight?.lessThan(packing.netWeight) === true;
}

/** Whether any is, kept from key to key. */
const ANY_BELOW = new KeptSums<Item, boolean>(some(({ packing }) => isBelow(packing)));
