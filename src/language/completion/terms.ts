import { MEANING, ORIGIN_RULES, RULES, isRule } from '../../core/index.ts';
import type { Rule } from '../../core/index.ts';
import { Refusal } from '../../core/spec/grammar.ts';
import { term } from '../../core/spec/term.ts';
import { RISK_PASSES, SEA_RULES } from '../../core/tables/incoterms.ts';
import { unique } from './codes.ts';
import type { Offer, Writing } from './completion.ts';
import { seaports } from './ports.ts';
import { used, usedValues } from './uses.ts';

/** Terms: those of the workspace with their places, then the eleven rules; behind a rule its named place. */
export function terms(writing: Writing): Offer[] {
  const { view, cursor } = writing;
  const begun = /^([A-Za-z]{3})\s/.exec(cursor.typed)?.[1]?.toUpperCase();
  if (begun && isRule(begun)) return placesFor(writing, begun).map((place) => placed(writing, begun, place));
  const fit = written(writing).filter(({ rule }) => !isUnfit(writing, rule));
  return [
    ...fit.slice(0, MOST_WRITTEN).map(({ rule, place }) => placed(writing, rule, place)),
    ...rulesInOrder(writing).map((rule): Offer => ({
      value: rule,
      kind: 'term',
      insert: `${rule} `,
      description: view.l10n.t(MEANING[rule]),
      words: () => wordsOf(writing, rule),
      goesOn: true,
    })),
  ];
}

const MOST_WRITTEN = 5;

function placed(writing: Writing, rule: Rule, place: string): Offer {
  return { value: `${rule} ${place}`, kind: 'place', words: () => wordsOf(writing, rule) };
}

/** What the rule asks of the seller, and where the risk passes. */
function wordsOf({ view }: Writing, rule: Rule): string {
  const risk = view.l10n.t(RISK_PASSES[rule]);
  return `${view.l10n.t(MEANING[rule])}\n\n${view.l10n.t('The risk passes {where}.', { where: risk })}`;
}

/** The rules in the order of their use here; those for ships last where the goods go otherwise. */
function rulesInOrder(writing: Writing): Rule[] {
  const counts = new Map<string, number>();
  for (const [text, count] of used(writing, 'term')) {
    const rule = text.slice(0, 3).toUpperCase();
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const unfit = (rule: Rule): number => (isUnfit(writing, rule) ? 1 : 0);
  const usual: readonly Rule[] = ['FOB', 'CIF', 'CFR', 'EXW', 'FCA', 'CIP', 'CPT', 'DAP', 'DDP', 'DPU', 'FAS'];
  return [...RULES].sort(
    (a, b) => unfit(a) - unfit(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || usual.indexOf(a) - usual.indexOf(b),
  );
}

function isUnfit({ view, path }: Writing, rule: Rule): boolean {
  const mode = view.workspace.document(path)?.value.mode ?? 'sea';
  return mode !== 'sea' && SEA_RULES.has(rule);
}

/** Where a rule's place may be: from where or to where the document goes, then the places of such terms, then all others, then seaports. */
function placesFor(writing: Writing, rule: Rule): string[] {
  const value = writing.view.workspace.document(writing.path)?.value;
  const atOrigin = ORIGIN_RULES.has(rule);
  const alike = written(writing).filter((one) => ORIGIN_RULES.has(one.rule) === atOrigin);
  return unique([
    (atOrigin ? value?.from : value?.to) ?? '',
    ...alike.map(({ place }) => place),
    ...usedValues(writing, 'place').filter(isTownOnly),
    ...seaports(writing.cursor.typed.slice(3)).map(({ name }) => name),
  ]);
}

/** The terms of the workspace that name a place, the most used first. */
function written(writing: Writing): { readonly rule: Rule; readonly place: string }[] {
  return usedValues(writing, 'term').flatMap((text) => {
    const read = term(text);
    return read instanceof Refusal || !read.rule || !read.place ? [] : [{ rule: read.rule, place: read.place }];
  });
}

/** Places of the workspace, those of terms among them; then seaports. */
export function places(writing: Writing): Offer[] {
  const key = String(writing.cursor.path.at(-1));
  const all = unique([
    ...usedValues(writing, `place:${key}`),
    ...usedValues(writing, 'place'),
    ...written(writing).map(({ place }) => place),
  ]);
  // A port as it is printed names its country; a place that freights are found by does not.
  const fits = (place: string): boolean => isTownOnly(place) !== key.startsWith('port');
  const ports = seaports(writing.cursor.typed).map(({ name, country }) =>
    key.startsWith('port') ? `${name}, ${country}` : name,
  );
  return unique([...all.filter(fits), ...all.filter((place) => !fits(place)), ...ports]).map((value) => ({
    value,
    kind: 'place',
  }));
}

function isTownOnly(place: string): boolean {
  return !/[,，]/.test(place);
}
