import type { FileContent } from '../spec/other-files.ts';
import type { Workspace } from '../spec/workspace.ts';
import { workspacePath } from './paths.ts';
import type { SourceFile } from '../spec/file.ts';
import type { ProductFile } from '../spec/product-file.ts';
import type { Path } from '../spec/tree.ts';

/** A file that one of ours names, and what for. */
export interface NamedFile {
  readonly named: string;
  readonly at: Path;
  readonly use: 'picture' | 'font' | 'template' | 'word';
}

/** Every picture, font and template that a file names, as it is written there. */
export function namedFiles(file: SourceFile): NamedFile[] {
  const all: readonly (readonly [string | undefined, Path, NamedFile['use']])[] =
    file.kind === 'product'
      ? picturesIn(file)
      : file.kind === 'seller'
        ? [
            [file.value.logo, ['logo'], 'picture'],
            [file.value.stamp, ['stamp'], 'picture'],
            ...(file.value.design?.fontFiles ?? []).map(
              (font, n) => [font, ['design', 'fontFiles', n], 'font'] as const,
            ),
            [file.value.design?.template, ['design', 'template'], 'template'],
            [file.value.design?.word, ['design', 'word'], 'word'],
          ]
        : [];
  return all.flatMap(([named, at, use]) => (named ? [{ named, at, use }] : []));
}

/** A product whose text has no such key is not read for it. */
function picturesIn(file: ProductFile): (readonly [string | undefined, Path, 'picture'])[] {
  return file.indexes
    .filter((index) => file.isRead(index) || /image|\\/.test(file.textOf(index)))
    .map((index) => [file.product(index).image, [...file.pathOf(index), 'image'], 'picture']);
}

/** The folder of a path and the name in it. */
export function parted(path: string): { readonly folder: string; readonly name: string } {
  const cut = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, cut)), name: path.slice(cut + 1) };
}

/** What is in a file that another names; `undefined` where there is none, or nothing is known of it. */
export function contentOfNamed(workspace: Workspace, file: SourceFile, named: string): FileContent | undefined {
  const path = workspacePath(file.path, named);
  return path === undefined ? undefined : workspace.others?.content(path);
}
