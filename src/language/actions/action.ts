import type { DocumentFile, Keep, Range, SourceFile, TextEdit } from '../../core/index.ts';
import type { PlaceAt } from '../place-at.ts';
import type { View } from '../view.ts';

/** Where somebody asks what can be done. */
export interface Asked {
  readonly view: View;
  readonly file: SourceFile;
  /** The selection; empty at a cursor. */
  readonly range: Range;
  /** What stands where the selection begins. */
  readonly place: PlaceAt | undefined;
}

/** Something that the editor can do to a file. */
export interface Action {
  /** In the language of the person. */
  readonly title: string;
  readonly kind: 'quickfix' | 'extract' | 'rewrite';
  /** The codes of the issues that it mends. */
  readonly mends: readonly string[];
  /** Worked out when it is picked; nothing where the file is written in a way that does not allow it. */
  readonly change: (() => Change | undefined) | ComparedTerms;
}

/** The rules side by side, of which the person picks one. */
export interface ComparedTerms {
  readonly keep: Keep;
}

/** What an action changes. */
export interface Change {
  readonly edits: readonly TextEdit[];
  /** Texts of `edits` are snippets with places to fill, `$1`; what is no place is escaped. */
  readonly snippet?: boolean;
  readonly created?: { readonly path: string; readonly text: string };
}

/** The document that is asked about, if the file is one. */
export function documentOf({ view, file }: Asked): DocumentFile | undefined {
  return view.workspace.document(file.path);
}

/** Whether the place asked about belongs to one of these top-level keys. */
export function isAt({ place }: Asked, ...keys: readonly string[]): boolean {
  return keys.some((key) => place?.path[0] === key);
}
