import { LANGUAGES, LANGUAGE_NAMES } from '../../core/index.ts';
import { CURRENCIES } from '../../core/tables/currencies.ts';
import { UNIT_NAMES } from '../../core/tables/currency-names.ts';
import { UNITS } from '../../core/tables/rec20.ts';
import type { Offer, Writing } from './completion.ts';
import { countryCodes, named } from './names.ts';
import { findable } from './pinyin.ts';
import { usedValues } from './uses.ts';

/** Currencies: those of the workspace, those of much trade, all others. */
export function currencies(writing: Writing): Offer[] {
  const own = usedValues(writing, 'currency').map((code) => code.toUpperCase());
  return named(writing.view, unique([...own, ...Object.keys(UNIT_NAMES), ...CURRENCIES]), 'currency');
}

/** Two currencies: those that prices and costs are in. */
export function pairs(writing: Writing): Offer[] {
  const own = usedValues(writing, 'currency').map((code) => code.toUpperCase());
  const all = own.flatMap((base) => ['CNY', ...own].map((quote) => [base, quote] as const));
  const others = ['USD/CNY', 'EUR/CNY', 'EUR/USD', 'GBP/CNY'];
  return unique([...all.filter(([base, quote]) => base !== quote).map((pair) => pair.join('/')), ...others]).map(
    (value) => ({ value }),
  );
}

export function countries(writing: Writing): Offer[] {
  const use = writing.cursor.path.at(-1) === 'origin' ? 'origin' : 'country';
  const own = usedValues(writing, use).map((code) => code.toUpperCase());
  return named(writing.view, unique([...own, ...countryCodes()]), 'region');
}

/** Languages that documents are written in, and two of them beside each other. */
export function languages(writing: Writing): Offer[] {
  const first = /^([\w-]+)\+/.exec(writing.cursor.typed)?.[1];
  const beside = LANGUAGES.filter((code) => code !== first).map((code) => `${first}+${code}`);
  const all = first ? beside : [...usedValues(writing, 'language'), ...LANGUAGES, 'en+zh', 'zh+en'];
  const name = (code: string): string => LANGUAGE_NAMES[code as keyof typeof LANGUAGE_NAMES] ?? code;
  return unique(all).map((value) => {
    const description = value.split('+').map(name).join(' + ');
    return { value, description, found: findable(description) };
  });
}

/** Units of the workspace, then those with a code of UN/ECE Recommendation 20; found by every word that stands for them. */
export function units(writing: Writing): Offer[] {
  const known = UNITS.map(({ words }) => words);
  return unique([...usedValues(writing, 'unit'), ...known.map(([usual = '']) => usual)]).map((value) => {
    const words = known.find((some) => some.includes(value))?.filter((word) => word !== value) ?? [];
    const chinese = words.filter((word) => /^\p{Script=Han}+$/u.test(word));
    const shown = writing.view.language.startsWith('zh') ? chinese : words.filter((word) => /^[a-z]/.test(word));
    return { value, description: shown.slice(0, 3).join(', '), found: words.map(findable).join(' ') };
  });
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}
