import { LANGUAGES, languageCalled, languageOfTag } from '../tables/languages.ts';
import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

/** A document's language, `de`, or two beside each other, `en+zh`; as written, since texts are kept under that tag. */
export function language(text: string): string | Refusal {
  const tags = text.split('+').map((tag) => tag.trim());
  const unknown = tags.find((tag) => !languageOfTag(tag));
  const languages = LANGUAGES.join(', ');
  if (unknown !== undefined)
    return refuse(
      'bad-language',
      '“{text}” is no language that documents are written in: {languages}',
      { text: unknown, languages },
      byTags(tags),
    );
  const [first, second] = tags;
  if (tags.length > 2 || (second !== undefined && languageOfTag(first ?? '') === languageOfTag(second)))
    return refuse('bad-language', '“{text}”: write one language, or two different ones such as en+zh', { text });
  return tags.join('+');
}

/** Names of languages as their tags, where they are known and differ. */
function byTags(names: readonly string[]): string | undefined {
  const tags = names.map((name) => (languageOfTag(name) ? name : languageCalled(name)));
  const known = tags.filter((tag) => tag !== undefined);
  const isRead = known.length === names.length && known.length <= 2;
  return isRead && new Set(known.map(languageOfTag)).size === known.length ? known.join('+') : undefined;
}
