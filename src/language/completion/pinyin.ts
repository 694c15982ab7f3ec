/**
 * The first Chinese character of each initial in the order of Pinyin, by which dictionaries and Unicode's collation
 * (CLDR, `zh` by pinyin) sort. No syllable begins with I, U or V.
 */
const FIRST = '阿a八b嚓c哒d妸e发f旮g哈h讥j咔k垃l妈m拏n噢o妑p七q呥r仨s他t穵w夕x丫y帀z';
const HAN = /[\u3400-\u9fff]+/g;

let collator: Intl.Collator | undefined;
const known = new Map<string, string>();

/** The initials of the Chinese in a text, a word for each stretch of it: `LED面板灯 带线` → `mbd dx`. */
export function initials(text: string): string {
  return Array.from(text.matchAll(HAN), ([run]) => Array.from(run, initial).join('')).join(' ');
}

function initial(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  collator ??= new Intl.Collator('zh-Hans-u-co-pinyin');
  let letter = '';
  for (let n = 0; n < FIRST.length; n += 2)
    if (collator.compare(FIRST.charAt(n), character) <= 0) letter = FIRST.charAt(n + 1);
  known.set(character, letter);
  return letter;
}

/** A text as the editor's comparison can begin at any Chinese character of it, with its initials. */
export function findable(text: string): string {
  const letters = initials(text);
  return letters
    ? `${letters} ${text
        .replace(/[\u3400-\u9fff]/g, ' $& ')
        .replace(/ {2,}/g, ' ')
        .trim()}`
    : text;
}
