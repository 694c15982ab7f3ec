import { namedFiles } from '../documents/named-files.ts';
import { workspacePath } from '../documents/paths.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Pictures, fonts and templates are read from the workspace only, so that a document made elsewhere is the same. */
export const imageOutsideWorkspace: TradeRule = {
  code: 'image-outside-workspace',
  about: 'file',
  severity: 'warning',
  reason:
    'Pictures, fonts and templates are read from the workspace only, so that a document made elsewhere is the same.',
  example: {
    in: 'product',
    wrong: 'image: ../../Desktop/led-panel-60.png',
    right: 'image: images/led-panel-60.png',
    beside: {
      'images/led-panel-60.png': 'picture',
    },
  },
  check({ file }) {
    return namedFiles(file).flatMap(({ named, at }): Finding[] =>
      workspacePath(file.path, named) === undefined
        ? [
            {
              range: rangeAt(file.tree, at),
              message: '“{image}” is outside the workspace: move the file into it',
              data: { image: named },
            },
          ]
        : [],
    );
  },
};
