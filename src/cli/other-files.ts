import path from 'node:path';
import { listingOf } from '../core/index.ts';
import type { FileContent, Listing, OtherFiles } from '../core/index.ts';
import { contentOf } from '../export/assets.ts';
import type { Io } from './io.ts';

/** Pictures, fonts and templates of a workspace: each folder is listed once, each file that rules ask for read once. */
export function otherFiles(root: string, io: Io): OtherFiles {
  const folders = new Map<string, Listing>();
  const contents = new Map<string, FileContent | undefined>();
  const list = (folder: string): Listing => {
    const real = insideAt(root, folder, io);
    const files = real === undefined ? [] : io.list(real).filter((entry) => !entry.folder);
    const there = files.filter(({ name, link }) => !link || insideAt(root, path.join(folder, name), io) !== undefined);
    return listingOf(there.map(({ name }) => name));
  };
  const look = (name: string): FileContent | undefined => {
    const bytes = inside(root, name, io);
    return bytes && contentOf(name, bytes);
  };
  return {
    folder: (folder) => remembered(folders, folder, list),
    content: (name) => remembered(contents, name, look),
  };
}

function remembered<T>(known: Map<string, T>, key: string, find: (key: string) => T): T {
  const found = known.has(key) ? (known.get(key) as T) : find(key);
  known.set(key, found);
  return found;
}

/** A file of the workspace. One that a link leads out of it to is none: it would go to the buyer. */
export function inside(root: string, name: string, io: Io): Uint8Array | undefined {
  const real = insideAt(root, name, io);
  return real === undefined ? undefined : io.read(real);
}

/** Where a file or folder of the workspace really is; `undefined` where there is none, or a link leads out. */
function insideAt(root: string, name: string, io: Io): string | undefined {
  const [home, real] = [io.real(root), io.real(path.join(root, name))];
  if (home === undefined || real === undefined) return undefined;
  const way = path.relative(home, real);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way) ? undefined : real;
}
