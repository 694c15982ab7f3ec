/** The names of a folder's files, as they are on disk, by how they read where upper and lower case are one. */
export type Listing = ReadonlyMap<string, string>;

/** What is in a file, as far as rules ask. */
export interface FileContent {
  /** A picture that documents can show. */
  readonly picture: boolean;
  /** The families of the fonts in it; `undefined` where it is no font. */
  readonly families: readonly string[] | undefined;
}

/**
 * The files of a workspace that are not ours: pictures, fonts, templates. A shell looks for them when it is asked, and
 * says `undefined` for what it does not know (yet). Paths are from the root. A link that leads out of it is no file.
 */
export interface OtherFiles {
  /** The files directly in a folder; none where there is no such folder. */
  folder(path: string): Listing | undefined;
  content(path: string): FileContent | undefined;
}

export function listingOf(names: Iterable<string>): Listing {
  return new Map(Array.from(names, (name) => [folded(name), name]));
}

/** Some disks take `A` for `a`, and some write `é` as two characters. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
