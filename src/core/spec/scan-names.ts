const KEY = /(?:^|[\s{,?"'])name["']?(?= *:(?:\s|$))/g;
const QUOTED = `"[^"\\\\\\n]+"|'[^'\\n]+'`;
const FIRST = '[^\\s:#,[\\]{}"\'\\\\&*!|>%@`~?-]';
const IN_LINE = `(${QUOTED}|${FIRST}(?:[^\\s:#]|:(?=\\S)|[ \\t]+(?=[^\\s#]))*)`;
const IN_BRACES = `(${QUOTED}|${FIRST}(?:[^\\s:#,[\\]{}"'\\\\]| +(?=[^\\s#,}]))*)`;
const END = '[ \\t]*(?:[ \\t]#[^\\n]*)?\\r?(?:\\n|$)';
const LANGUAGE = '[A-Za-z][\\w-]*: +';

const ONE = new RegExp(`^name: +${IN_LINE}${END}`);
const ONE_IN_BRACES = new RegExp(`^name: +${IN_BRACES} *[,}]`);
const BRACES = new RegExp(
  `^name: +\\{ *(${LANGUAGE}${IN_BRACES} *(?:, *${LANGUAGE}${IN_BRACES} *)*)\\}(?: *[,}]|${END})`,
);
const HEAD = new RegExp(`^name:${END}`);
const LINE = new RegExp(`^( +)${LANGUAGE}${IN_LINE}${END}`);
const EACH_IN_BRACES = new RegExp(`${LANGUAGE}${IN_BRACES}`, 'g');
/** What YAML reads as something else than text. */
const NO_TEXT = /^(?:null|true|false|[-+.\d]\S*)$/i;

/** The names in the text of one product, found without a parser. `undefined` where it has to be read to know them. */
export function scanNames(text: string): readonly string[] | undefined {
  const [key, second] = text.matchAll(KEY);
  if (!key) return [];
  const at = key.index + key[0].length - 'name'.length;
  if (second || !text.startsWith('name:', at)) return undefined;
  const column = /^ *(?:- +)?/.exec(text)?.[0].length ?? 0;
  const isFirst = at === column || (text[column] === '{' && text.slice(column + 1, at).trim() === '');
  const isBraces = text[column] === '{';
  if (!isFirst && !(isBraces ? isBalanced(text.slice(column + 1, at)) : text.endsWith(`\n${' '.repeat(column)}`, at)))
    return undefined;
  const names = isBraces ? inBraces(text.slice(at)) : inLines(text.slice(at), column);
  return names?.some((name) => NO_TEXT.test(name)) ? undefined : names?.map(unquoted);
}

function isBalanced(text: string): boolean {
  return text.split('{').length === text.split('}').length && !/["'[\]]/.test(text);
}

function inBraces(rest: string): readonly string[] | undefined {
  return severalIn(rest) ?? only(ONE_IN_BRACES.exec(rest));
}

/** `{ en: A, zh: B }` */
function severalIn(rest: string): readonly string[] | undefined {
  const several = BRACES.exec(rest)?.[1];
  return several === undefined ? undefined : [...several.matchAll(EACH_IN_BRACES)].flatMap(([, name]) => name ?? []);
}

function only(found: RegExpExecArray | null): readonly string[] | undefined {
  return found?.[1] === undefined ? undefined : [found[1]];
}

/** All that stands further right than the key belongs to it. */
function inLines(rest: string, column: number): readonly string[] | undefined {
  const [first = '', ...others] = rest.split('\n');
  const end = others.findIndex((line) => line.trim() !== '' && line.search(/[^ ]/) <= column);
  const below = others.slice(0, end < 0 ? others.length : end).filter((line) => line.trim() !== '');
  if (below.length > 0) return HEAD.test(first) ? eachOf(below) : undefined;
  return severalIn(first) ?? only(ONE.exec(first));
}

function eachOf(lines: readonly string[]): readonly string[] | undefined {
  const found = lines.map((line) => LINE.exec(line));
  const margin = found[0]?.[1];
  return found.every((one) => one?.[1] === margin) ? found.flatMap((one) => one?.[2] ?? []) : undefined;
}

function unquoted(name: string): string {
  return (/^["']/.test(name) ? name.slice(1, -1) : name).trim();
}
