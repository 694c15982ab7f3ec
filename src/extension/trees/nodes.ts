import type { Place } from '../places.ts';
import type { Uri } from 'vscode';

/** Something in a tree that stands in a file: menus hand it to our commands. */
export class FileNode {
  constructor(
    /** Tells it from all others of its tree; what is open stays open by it. */
    readonly id: string,
    readonly place: Place,
    readonly uri: Uri,
    /** Number, SKU or id, as the file has it. */
    readonly code: string,
  ) {}
}

/** A quotation or proforma, wherever it is shown. */
export class DocumentNode extends FileNode {
  /** What its standing in the tree hangs on: while this is the same, the tree keeps its shape. */
  standing = '';
}

/** A heading over others. */
export interface GroupNode {
  readonly group: string;
}

/** What our commands get for an item of a tree: its file, its number, SKU or id, the files of all that are selected. Anything else stays as it is. */
export function commandArguments(args: readonly unknown[]): readonly unknown[] {
  const [first, selected] = args;
  if (!(first instanceof FileNode)) return args;
  const nodes = Array.isArray(selected) ? selected.filter((node) => node instanceof FileNode) : [];
  return [first.uri, first.code, nodes.map(({ uri }) => uri)];
}
