import { closest } from '../spec/closest.ts';
import { EMAIL_PLACES, bracesIn } from '../spec/email.ts';
import type { SourceFile } from '../spec/file.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { Tree } from '../spec/tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Braces that hold none of the names are not filled in: the buyer would read them as they stand. */
export const badPlaceholder: TradeRule = {
  code: 'bad-placeholder',
  about: 'file',
  severity: 'error',
  reason: 'Braces that hold none of the names are not filled in: the buyer would read them as they stand.',
  example: {
    in: 'seller',
    wrong: 'email: { subject: "Quotation {numbr}" }',
    right: 'email: { subject: "Quotation {number}" }',
  },
  check({ file }) {
    if (file.kind !== 'seller') return [];
    return ['subject', 'body'].flatMap((key): Finding[] => {
      const node = nodeAt(file.tree, ['email', key]);
      if (node?.kind === 'text') return unknownIn(node, file);
      if (node?.kind !== 'map') return [];
      return [...node.entries].flatMap(([name, entry]): Finding[] => {
        if (EMAIL_PLACES.some((place) => place === name))
          return [
            {
              range: node.range,
              message: 'YAML takes a brace at the beginning for a mapping: put this text in quotes',
            },
          ];
        return entry.value?.kind === 'text' ? unknownIn(entry.value, file) : [];
      });
    });
  },
};

function unknownIn({ text, range }: Tree & { kind: 'text' }, file: SourceFile): Finding[] {
  let from = range.start;
  return bracesIn(text).flatMap(({ written, name }): Finding[] => {
    const start = file.text.indexOf(written, from);
    // Behind an alias the text stands elsewhere: then the alias is underlined, and nothing is mended there.
    const here = start >= 0 && start < range.end;
    const at = here ? { start, end: start + written.length } : range;
    if (here) from = at.end;
    if (EMAIL_PLACES.some((place) => written === `{${place}}`)) return [];
    const hint = closest(name, EMAIL_PLACES);
    if (!hint)
      return [
        {
          range: at,
          message: '“{place}” is nothing that a mail can be filled in with: write one of {places}',
          data: { place: written, places: EMAIL_PLACES.map((place) => `{${place}}`).join(' ') },
        },
      ];
    const better = `{${hint}}`;
    const fixes = [
      { title: 'Write {better}', data: { better }, edits: [{ file: file.path, range: at, text: better }] },
    ];
    return [
      {
        range: at,
        message: '“{place}” is nothing that a mail can be filled in with. Did you mean {hint}?',
        data: { place: written, hint: better },
        ...(here ? { fixes } : {}),
      },
    ];
  });
}
