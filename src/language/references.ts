import type { DocumentFile, Range, SourceFile } from '../core/index.ts';
import { rangeAt } from '../core/spec/file-tree.ts';
import type { Path } from '../core/spec/tree.ts';
import { drawsOn, rowOf } from './drawn-on.ts';
import { mentionsIn, mentionsOf, nameAt } from './names.ts';
import type { Mention } from './names.ts';
import { placeAt } from './place-at.ts';
import type { View } from './view.ts';

/** Every place where the name at an offset is used; with `defining`, those too where it is given. */
export function referencesAt(view: View, file: SourceFile, offset: number, defining: boolean): readonly Mention[] {
  const found = nameAt(view.workspace, file, offset);
  return found ? mentionsOf(view.workspace, found.name).filter(({ defines }) => defining || !defines) : [];
}

/** The places in the same file where the name at an offset is written; none where no name of ours stands. */
export function highlightsAt(view: View, file: SourceFile, offset: number): readonly Mention[] {
  const found = nameAt(view.workspace, file, offset);
  return found ? mentionsIn(view.workspace, file, found.name) : [];
}

/** The row of the rates that an offset is in: documents stand on it, which only their computation tells. */
export function rowAt(file: SourceFile, offset: number): Path | undefined {
  const place = placeAt(file.tree, offset);
  return place && rowOf(file, place.path);
}

/** Where a document draws on a row of the rates; `undefined` where it does not. */
export function useOfRow(view: View, document: DocumentFile, rates: SourceFile, row: Path): Range | undefined {
  const at = drawsOn(view, document.path, rates, row);
  return at && rangeAt(document.tree, at);
}
