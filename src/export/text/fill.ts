import { bracesIn } from '../../core/spec/email.ts';
import type { EmailPlace } from '../../core/spec/email.ts';

/** What each place of a template is filled in with; nothing where the document does not say it. */
export type Places = Readonly<Record<EmailPlace, string>>;

/** Behind a full stop and its space; in Chinese and Japanese there is none. */
const SENTENCES = /(?<=[.!?؟]\s+)(?=\S)|(?<=[。！？])/u;

/**
 * Fills a template in. A sentence with a place that nothing is there for is left out, and so is a line of which nothing
 * is left. Braces that name no place stay as they are: the rule `bad-placeholder` has spoken of them.
 */
export function filledIn(template: string, places: Places): string {
  const lines = template.split(/\r\n|\r|\n/).flatMap((line) => {
    const sentences = line.split(SENTENCES);
    const said = sentences.filter((sentence) => bracesIn(sentence).every(({ name }) => placeOf(name, places) !== ''));
    const left = said.join('').trimEnd();
    return left === '' && said.length < sentences.length ? [] : [left];
  });
  return lines
    .join('\n')
    .replace(/\{(\w+)\}/g, (brace, name: string) => placeOf(name, places) ?? brace)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function placeOf(name: string, places: Places): string | undefined {
  return Object.entries(places).find(([place]) => place === name)?.[1];
}
