import { namedFiles, workspacePath } from '../core/index.ts';
import type { Range, SourceFile } from '../core/index.ts';
import { nodeAt, rangeAt } from '../core/spec/file-tree.ts';
import type { Path } from '../core/spec/tree.ts';

/** A stretch of a file that leads somewhere: to another file by its path from the workspace's root, or to an address. */
export type Link =
  | { readonly range: Range; readonly to: 'file'; readonly path: string }
  | { readonly range: Range; readonly to: 'mail' | 'web'; readonly address: string };

const CONTACTS: readonly Path[] = [['contact'], ['buyer', 'contact'], ['consignee', 'contact'], ['notify', 'contact']];

/** Pictures, fonts and templates inside the workspace; e-mail and website of contacts. */
export function linksIn(file: SourceFile): Link[] {
  const files = namedFiles(file).flatMap(({ named, at }): Link[] => {
    const path = workspacePath(file.path, named);
    return path === undefined ? [] : [{ range: rangeAt(file.tree, at), to: 'file', path }];
  });
  const contacts = CONTACTS.flatMap((at): Link[] => [
    ...mail(file, [...at, 'email']),
    ...web(file, [...at, 'website']),
  ]);
  return [...files, ...contacts];
}

function mail(file: SourceFile, at: Path): Link[] {
  const node = nodeAt(file.tree, at);
  if (node?.kind !== 'text' || !/^[^\s@?&<>]+@[^\s@?&<>]+\.[^\s@?&<>]+$/.test(node.text)) return [];
  return [{ range: node.range, to: 'mail', address: `mailto:${node.text}` }];
}

/** A website is mostly written without `https://`; any other scheme leads nowhere. */
function web(file: SourceFile, at: Path): Link[] {
  const node = nodeAt(file.tree, at);
  if (node?.kind !== 'text') return [];
  const [, scheme = 'https://', rest = ''] =
    /^(https?:\/\/)?([\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)$/i.exec(node.text) ?? [];
  return rest === '' ? [] : [{ range: node.range, to: 'web', address: `${scheme}${rest}` }];
}
