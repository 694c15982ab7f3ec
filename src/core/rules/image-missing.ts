import { contentOfNamed, namedFiles } from '../documents/named-files.ts';
import { workspacePath } from '../documents/paths.ts';
import { notThere } from './not-there.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** A picture that is not there, or is of no kind that documents show, is left out of what the buyer gets. */
export const imageMissing: TradeRule = {
  code: 'image-missing',
  about: 'file',
  severity: 'warning',
  reason: 'A picture that is not there, or is of no kind that documents show, is left out of what the buyer gets.',
  example: {
    in: 'product',
    wrong: 'image: images/led-panel.png',
    right: 'image: images/led-panel-60.png',
    beside: {
      'images/led-panel-60.png': 'picture',
    },
  },
  check(context) {
    const { workspace, file } = context;
    const pictures = namedFiles(file).filter(({ use }) => use === 'picture');
    // A product's picture is looked at when it is exported: there may be thousands.
    const looked = file.kind === 'seller' ? pictures : [];
    return [
      ...notThere(context, pictures),
      ...looked.flatMap(({ named, at: place }): Finding[] =>
        contentOfNamed(workspace, file, named)?.picture === false
          ? [
              {
                range: at(context, ...place),
                message: '{file} is no picture that documents can show: take PNG, JPEG, WebP or SVG',
                data: { file: workspacePath(file.path, named) ?? named },
              },
            ]
          : [],
      ),
    ];
  },
};
