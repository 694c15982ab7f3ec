import fs from 'node:fs/promises';
import type { Assets } from '../../src/export/assets.ts';
import type { Tools } from '../../src/export/render.ts';
import { Typesetter } from '../../src/export/typst/typesetter.ts';

const DIST = new URL('../../dist/', import.meta.url);

/** A file that ships, as it was built. */
export const shipped = (name: string): Promise<Uint8Array> => fs.readFile(new URL(name, DIST));

let typesetter: Promise<Typesetter> | undefined;

/** What renderers need, with Typst as it ships: loaded once for all tests of a process. */
export function toolsWith(
  assets: Assets = () => undefined,
  read: Tools['read'] = () => Promise.resolve(undefined),
): Tools {
  return { assets, read, shipped, typesetter: () => (typesetter ??= Typesetter.load(shipped)) };
}
