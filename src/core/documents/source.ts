import type { SourceFile } from '../spec/file.ts';
import type { Range } from '../spec/issue.ts';
import { inLanguage } from '../spec/shape.ts';
import { keyRangeAt, nodeAt } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { Computation } from './compute.ts';

/** The text of a file that something on a document's pages comes from. */
export interface Source {
  readonly file: string;
  readonly range: Range;
}

/** A file that may say it, and where. */
type Spot = readonly [file: SourceFile | undefined, at: Path];

/**
 * Where that stands which a page shows: in the document, or in the file that says it for the document. Targets are those
 * of the links in a preview: `total`, `words`, `number`, `incoterm`, `payment`, `sum/KEY`, `item/NO` and its `quantity`,
 * `price`, `discount`, `amount`, `instalment/N` (from 0), `note/N` (from 0), `party/ROLE`, `fact/KEY`, `packing/KEY`,
 * `credit/KEY`, `bank/KEY`. `undefined` for any other text.
 */
export function sourceOf(workspace: Workspace, computation: Computation, target: string): Source | undefined {
  const [of = '', key = '', part = ''] = target.split('/');
  const { deal, priced } = computation;
  const { file: doc, buyer, seller } = deal;
  const inBuyer = (...at: Path): Spot => [buyer?.file, [...(buyer?.at ?? []), ...at]];
  const inDefaults = (...at: Path): Spot => [seller, ['defaults', ...at]];
  /** The document's own word wins, then the buyer's, then the seller's. */
  const everywhere = (paths: readonly Path[]): Spot[] => [
    ...paths.map((at): Spot => [doc, at]),
    ...paths.map((at) => inBuyer(...at)),
    ...paths.map((at) => inDefaults(...at)),
  ];
  switch (of) {
    case 'total':
    case 'words':
      return first([[doc, ['items']]]);
    case 'number':
      return first([[doc, ['number']]]);
    case 'incoterm':
      return first(everywhere([['incoterm']]));
    case 'payment':
    case 'instalment':
      return first(everywhere([['payment']]));
    case 'sum': {
      if (key === 'goods') return first([[doc, ['items']]]);
      const origin = priced.charges.find(({ element }) => element === key)?.given?.origin;
      if (origin) return first([[workspace.get(origin.file), origin.at]]);
      return first([
        [doc, [key]],
        [doc, ['destination']],
        [doc, ['incoterm']],
      ]);
    }
    case 'item': {
      const index = /^\d{1,6}$/.test(key) ? Number(key) - 1 : -1;
      const line = priced.lines[index]?.line;
      return line && first(lineSpots({ doc, line, index }, part));
    }
    case 'note': {
      const printed = [...(deal.file.value.notes ?? []).entries()].filter(([, note]) =>
        inLanguage(note, deal.language),
      );
      const index = /^\d{1,6}$/.test(key) ? printed[Number(key)]?.[0] : undefined;
      return index === undefined ? undefined : first([[doc, ['notes', index]]]);
    }
    case 'party':
      if (key === 'seller') return first([[seller, ['name']]]);
      if (key === 'buyer') return first([inBuyer('name'), [doc, ['buyer']]]);
      return first([[doc, [key, 'name']], [doc, [key]], inBuyer(key, 'name'), inBuyer(key)]);
    case 'bank': {
      const banks = seller?.value.banks ?? [];
      const named = deal.file.value.bank;
      const found = named === undefined ? banks.findIndex(({ currency }) => currency === deal.currency) : -1;
      const index = named === undefined ? Math.max(found, 0) : banks.findIndex(({ id }) => id === named);
      return first([
        [seller, ['banks', index, BANK_KEYS.get(key) ?? key]],
        [doc, ['bank']],
      ]);
    }
    case 'credit':
      return first([[doc, ['lc', CREDIT_KEYS.get(key) ?? key]]]);
    case 'packing': {
      const index = priced.lines.findIndex(({ line }) => line.packing);
      const packed = priced.lines[index]?.line;
      return first([
        ...(key === 'containers' ? [[doc, ['container']] as const, inDefaults('container')] : []),
        ...(packed ? ownOrProduct({ doc, line: packed, index }, 'packing') : []),
        [doc, ['items']],
      ]);
    }
    case 'fact':
      return first(everywhere(FACT_KEYS.get(key) ?? [[key]]));
    default:
      return undefined;
  }
}

/** Facts that stand under another key than their own, or are made from it; the first that is written counts. */
const FACT_KEYS: ReadonlyMap<string, readonly Path[]> = new Map([
  ['validUntil', [['validUntil'], ['validity']]],
  ['mode', [['mode'], ['container']]],
  ['from', [['from'], ['incoterm']]],
  ['to', [['to'], ['incoterm']]],
  ['latestShipment', [['shipment', 'latest']]],
  ['tolerance', [['tolerance', 'quantity'], ['tolerance']]],
  ['amountTolerance', [['tolerance', 'amount'], ['tolerance']]],
]);

/** Keys of a bank and of a letter of credit that a page names otherwise. */
const BANK_KEYS: ReadonlyMap<string, string> = new Map([
  ['bankName', 'bank'],
  ['bankAddress', 'address'],
]);
const CREDIT_KEYS: ReadonlyMap<string, string> = new Map([
  ['lcNumber', 'number'],
  ['drawing', 'amount'],
  ['lastPresentation', 'presentation'],
]);

/** A line and where it is written. */
interface Written {
  readonly doc: SourceFile;
  readonly line: DealLine;
  readonly index: number;
}

/** What a line says itself stands in the document, else in its product. */
function lineSpots(written: Written, part: string): Spot[] {
  const { doc, line, index } = written;
  const item: Spot = [doc, ['items', index]];
  switch (part) {
    case '':
      return [
        [doc, ['items', index, 'description']],
        [line.product?.file, [...(line.product?.at ?? []), 'name']],
        [doc, ['items', index, 'sku']],
        item,
      ];
    case 'price':
      return line.basis.method === 'cost'
        ? [...ownOrProduct(written, 'cost'), item]
        : [...ownOrProduct(written, 'price'), item];
    case 'quantity':
    case 'discount':
      return [[doc, ['items', index, part]], item];
    default:
      return [item];
  }
}

function ownOrProduct({ doc, index, line: { product } }: Written, key: string): Spot[] {
  return [
    [doc, ['items', index, key]],
    [product?.file, [...(product?.at ?? []), key]],
  ];
}

/** The first spot that is written; for want of any, the beginning of the file that would say it first. */
function first(spots: readonly Spot[]): Source | undefined {
  for (const [file, at] of spots) {
    const node = file && nodeAt(file.tree, at);
    if (!file || !node) continue;
    // A text can be written over at once; of a list or a mapping its beginning is enough.
    if (node.kind === 'text') return { file: file.path, range: node.range };
    const { start } = typeof at.at(-1) === 'string' ? keyRangeAt(file.tree, at) : node.range;
    return { file: file.path, range: { start, end: start } };
  }
  const file = spots.find(([file]) => file)?.[0];
  return file && { file: file.path, range: { start: 0, end: 0 } };
}
