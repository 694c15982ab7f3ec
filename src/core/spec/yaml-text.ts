import { stringify } from 'yaml';

/** A text as a YAML scalar on one line, quoted only where it must be; `inFlow` says that it stands inside `{ }` or `[ ]`. */
export function yamlText(text: string, inFlow = false): string {
  if (text === '') return '""';
  if (PLAIN.test(text) && !/^null$/i.test(text)) return text;
  const plain = stringify(text, { lineWidth: 0, schema: 'failsafe', defaultStringType: 'PLAIN' }).trimEnd();
  const risky = plain !== text || (inFlow && /[,{}[\]]/.test(text)) || /^(~|null)$/i.test(text);
  return risky ? JSON.stringify(text) : plain;
}

/** Words of letters, digits, points and hyphens, which need no look at what else YAML may take them for. */
const PLAIN = /^[A-Za-z\d][\w.-]*(?: [\w.-]*\w)*$/;
/**
 * A name as a YAML scalar that stands anywhere and is a text to every reader, of YAML 1.1 too: `123`, `yes` and
 * `2026-11-23` are quoted. A text of quotes keeps its kind of quotes.
 */
export function yamlName(name: string, before = ''): string {
  if (before.startsWith('"')) return JSON.stringify(name);
  if (before.startsWith("'")) return `'${name.replaceAll("'", "''")}'`;
  const typed = stringify(name, { lineWidth: 0, version: '1.1' }).trimEnd();
  return typed === name ? yamlText(name, true) : JSON.stringify(name);
}
