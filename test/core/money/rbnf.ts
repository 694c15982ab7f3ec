import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The rules of one set, the largest base first: `{ base: 1000n, radix: 10n, text: '←← mille[ →→]' }`. */
interface Rule {
  readonly base: bigint;
  readonly radix: bigint;
  readonly text: string;
}

type RuleSets = ReadonlyMap<string, readonly Rule[]>;

/**
 * Spells whole numbers by the rules of Unicode CLDR (package cldr-rbnf): a small reader of the rule-based number
 * formats of UTS #35 part 3, as far as spelling cardinals asks for it.
 */
export function cldrSpeller(language: string, ruleSet = '%spellout-numbering'): (value: bigint) => string {
  const sets = readSets(language);
  const plurals = new Intl.PluralRules(language);
  const spell = (value: bigint, name: string): string => {
    const rules = sets.get(name);
    const rule = rules?.find(({ base }) => base <= value);
    if (!rules || !rule) throw new Error(`${language} has no rule ${name} for ${value}`);
    const divisor = divisorOf(rule);
    const over = value % divisor;
    // Text in brackets falls away where nothing is left over.
    const text = rule.text.replace(/\[(.*?)\]/g, (_, inner: string) => (rule.base > 0n && over === 0n ? '' : inner));
    return text
      .replace(/\$\(cardinal,(.*?)\)\$/g, (_, forms: string) => {
        const form = plurals.select(Number(value / divisor));
        return new RegExp(`\\b${form}\\{(.*?)\\}`).exec(forms)?.[1] ?? /\bother\{(.*?)\}/.exec(forms)?.[1] ?? '';
      })
      .replace(/=(%%?[\w-]+)=/g, (_, other: string) => spell(value, other))
      .replace(/←(%%?[\w-]+)?←/g, (_, other: string | undefined) => spell(value / divisor, other ?? name))
      .replace(/→(%%?[\w-]+)?→/g, (_, other: string | undefined) => spell(over, other ?? name))
      .replace(/^'/, '')
      .replaceAll('\u00ad', '');
  };
  return (value) => spell(value, ruleSet);
}

function divisorOf({ base, radix }: Rule): bigint {
  let power = 1n;
  while (power * radix <= base) power *= radix;
  return power;
}

function readSets(language: string): RuleSets {
  const file = createRequire(import.meta.url).resolve(`cldr-rbnf/rbnf/${language}.json`);
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    rbnf: { rbnf: { SpelloutRules: Record<string, [string, string][] | string> } };
  };
  const sets = new Map<string, readonly Rule[]>();
  for (const [name, rules] of Object.entries(data.rbnf.rbnf.SpelloutRules))
    if (typeof rules !== 'string') sets.set(name, rules.flatMap(readRule).reverse());
  return sets;
}

/** Rules for negative numbers and fractions are left aside. */
function readRule([key, text]: [string, string]): Rule[] {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(key.replaceAll(',', ''));
  if (!match?.[1]) return [];
  return [{ base: BigInt(match[1]), radix: BigInt(match[2] ?? 10), text: text.replace(/;$/, '') }];
}
