import { contentOfNamed } from '../documents/named-files.ts';
import { closest } from '../spec/closest.ts';
import { FONT_FAMILIES } from '../tables/glyphs.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** A PDF can be set in the built-in fonts and those of `fontFiles`; for a family that none of them has stands another. */
export const unknownFont: TradeRule = {
  code: 'unknown-font',
  about: 'file',
  severity: 'warning',
  reason:
    'A PDF is set in the built-in fonts and those of fontFiles; in place of a family that none has stands another.',
  example: {
    in: 'seller',
    wrong: 'design: { font: Noto Sams }',
    right: 'design: { font: Noto Sans }',
  },
  check(context) {
    const { workspace, file } = context;
    const { font, fontFiles = [] } = (file.kind === 'seller' && file.value.design) || {};
    if (!font) return [];
    const contents = fontFiles.map((named) => contentOfNamed(workspace, file, named)?.families);
    const own = [...new Set(contents.flatMap((families) => families ?? []))];
    // A file that is missing, or no font, or was not read yet, may be the very one.
    if (contents.includes(undefined)) return [];
    const known: readonly string[] = [...own, ...FONT_FAMILIES];
    if (known.some((family) => family.toLowerCase() === font.toLowerCase())) return [];
    const range = at(context, 'design', 'font');
    const near = closest(font, known);
    const hint = near ?? (own.length === 1 ? own[0] : undefined);
    const fixes = hint === undefined ? [] : better(file, ['design', 'font'], hint);
    const data = { font, ...(near ? { hint: near } : {}), families: own.join(', '), builtIn: FONT_FAMILIES.join(', ') };
    const message = near
      ? 'PDFs cannot be set in {font}. Did you mean {hint}?'
      : own.length > 0
        ? 'PDFs cannot be set in {font}: the fonts under fontFiles: are {families}; built in are {builtIn}'
        : 'PDFs cannot be set in {font}: name its TTF or OTF file under fontFiles:. Built in are {builtIn}';
    return [{ range, message, data, fixes }];
  },
};
