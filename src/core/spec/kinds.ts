import type * as z from 'zod';
import { buyer, seller } from './party.ts';
import { product } from './product.ts';
import { proforma, quotation } from './document.ts';
import { rates } from './rates.ts';

/** What a file holds, told by the end of its name. */
export const FILE_KINDS = ['seller', 'buyer', 'product', 'rates', 'quotation', 'proforma'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Kinds that are computed and exported. */
export const DOCUMENT_KINDS = ['quotation', 'proforma'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const SCHEMAS = { seller, buyer, product, rates, quotation, proforma } as const satisfies Record<
  FileKind,
  z.ZodType
>;

/** The kind of a file by its path or URI; `undefined` for a file that is none of ours. */
export function kindOf(path: string): FileKind | undefined {
  const match = /\.([a-z-]+)\.yaml$/.exec(path);
  return FILE_KINDS.find((kind) => kind === match?.[1]);
}

export function isDocumentKind(kind: FileKind | undefined): kind is DocumentKind {
  return kind === 'quotation' || kind === 'proforma';
}

/** The file's name without its folder and its ending: the id of a buyer or seller that names none. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.[a-z-]+\.yaml$/, '');
}
