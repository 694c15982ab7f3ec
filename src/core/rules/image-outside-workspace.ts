import { workspacePath } from '../documents/paths.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Pictures, fonts and templates are read from the workspace only, so that a document made elsewhere is the same. */
export const imageOutsideWorkspace: TradeRule = {
  code: 'image-outside-workspace',
  about: 'file',
  severity: 'warning',
  reason:
    'Pictures, fonts and templates are read from the workspace only, so that a document made elsewhere is the same.',
  check({ file }) {
    const named: readonly (readonly [string | undefined, Path])[] =
      file.kind === 'product'
        ? file.value.map(({ product, at: path }) => [product.image, [...path, 'image']] as const)
        : file.kind === 'seller'
          ? [
              [file.value.logo, ['logo']],
              [file.value.stamp, ['stamp']],
              ...(file.value.design?.fontFiles ?? []).map((font, n) => [font, ['design', 'fontFiles', n]] as const),
              [file.value.design?.template, ['design', 'template']],
              [file.value.design?.word, ['design', 'word']],
            ]
          : [];
    return named.flatMap(([image, path]): Finding[] =>
      image && workspacePath(file.path, image) === undefined
        ? [
            {
              range: rangeAt(file.tree, path),
              message: '“{image}” is outside the workspace: move the file into it',
              data: { image },
            },
          ]
        : [],
    );
  },
};
