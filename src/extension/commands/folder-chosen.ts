import { kindOf } from '../../core/index.ts';
import type { Root } from '../store.ts';
import { uriArgument } from './arguments.ts';

/** A new file's path, moved into the folder on which a menu was opened. */
export function folderChosen(root: Root, argument: unknown, path: string): string {
  const uri = uriArgument(argument);
  const base = `${root.uri.path.replace(/\/$/, '')}/`;
  if (!uri || kindOf(uri.path) || !`${uri.path}/`.startsWith(base)) return path;
  const folder = uri.path.slice(base.length).replace(/\/$/, '');
  if (/\.[a-z0-9]+$/i.test(folder) || folder === '') return path;
  return `${folder}/${path.slice(path.lastIndexOf('/') + 1)}`;
}
