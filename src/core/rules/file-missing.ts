import { contentOfNamed, namedFiles } from '../documents/named-files.ts';
import { notThere } from './not-there.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Without its template and its fonts a document cannot be made. */
export const fileMissing: TradeRule = {
  code: 'file-missing',
  about: 'file',
  severity: 'error',
  reason: 'Without the template and the fonts that the seller’s file names a document cannot be made.',
  example: {
    in: 'seller',
    wrong: 'design: { template: templates/documnt.typ }',
    right: 'design: { template: templates/document.typ }',
    beside: {
      'templates/document.typ': 'a template',
    },
  },
  check(context) {
    const { workspace, file } = context;
    const needed = namedFiles(file).filter(({ use }) => use !== 'picture');
    return [
      ...notThere(context, needed),
      ...needed.flatMap(({ named, at: place, use }): Finding[] => {
        const content = use === 'font' ? contentOfNamed(workspace, file, named) : undefined;
        if (!content || content.families) return [];
        return [
          {
            range: at(context, ...place),
            message: '{file} is no font: take a TTF or OTF file',
            data: { file: named },
          },
        ];
      }),
    ];
  },
};
