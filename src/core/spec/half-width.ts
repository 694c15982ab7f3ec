/** What is said of a sign of a Chinese keyboard. */
export const FULL_WIDTH = 'A full-width sign {sign} stands here: YAML wants {better}';
/** What is said of `sku:LED`, a key and its value in one word. */
export const NO_BLANK = 'A blank is missing behind the colon: YAML takes key and value for one word';

const HALVES: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '－': '-',
};

/** A sign of a Chinese keyboard that YAML does not know, and the one that it wants. */
export interface Sign {
  readonly sign: string;
  readonly better: string;
}

/** The first full-width sign of a text that would be one of YAML's if it were half as wide. */
export function fullWidthIn(text: string): Sign | undefined {
  const sign = /[：，｛｝［］－]/.exec(text)?.[0];
  const better = sign === undefined ? undefined : HALVES[sign];
  return sign === undefined || better === undefined ? undefined : { sign, better };
}

/** Nobody types a longer line. */
const MOST = 1000;
const KEY_COLON = /((?:^|[{,，｛])[ ]*(?:[-－] +)?[A-Za-z][\w-]*)(?:：[ ]*|:(?=[^\s/:：]))/g;
const COMMA = /，[ ]*(?=[A-Za-z][\w-]*[：:])/g;

/**
 * A line, or a key with what stuck to it, as YAML wants it: half-width signs where a full-width one ends a key, parts two
 * pairs or stands around them, and a blank behind a key's colon. Commas and colons inside values stay. Itself where nothing
 * is to be mended, or where quotes and remarks leave a doubt.
 */
export function halfWidth(line: string): string {
  if (line.length > MOST || /["'#]/.test(line)) return line;
  const dashed = line.replace(/^( *)－ */, '$1- ');
  const braced = /^[^｛]*(?:[-:：]|^) *｛[^｛｝]*｝ *$/.test(dashed)
    ? dashed.replace('｛', '{').replace('｝', '}')
    : dashed;
  const parted = braced.replace(COMMA, ', ');
  return parted.replace(KEY_COLON, '$1: ').replace(/: +$/, ':');
}
