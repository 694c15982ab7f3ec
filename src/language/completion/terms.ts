import { MEANING, ORIGIN_RULES, RULES, isRule } from '../../core/index.ts';
import type { Rule } from '../../core/index.ts';
import { RISK_PASSES, SEA_RULES } from '../../core/tables/incoterms.ts';
import type { Offer, Writing } from './completion.ts';
import { placeOffer, placesAt } from './places.ts';
import { used } from './uses.ts';
import { writtenTerms } from './written-terms.ts';

/** Terms: those of the workspace with their places, then the eleven rules; behind a rule its named place. */
export function terms(writing: Writing): Offer[] {
  const { view, cursor } = writing;
  const begun = /^([A-Za-z]{3})\s/.exec(cursor.typed)?.[1]?.toUpperCase();
  if (begun && isRule(begun)) return placesFor(writing, begun).map((place) => placed(writing, begun, place));
  const fit = writtenTerms(writing).filter(({ rule }) => !isUnfit(writing, rule));
  return [
    ...fit
      .slice(0, MOST_WRITTEN)
      .map(({ rule, place, variant }) => placed(writing, rule, place, `${rule} ${place}${variant}`)),
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

function placed(writing: Writing, rule: Rule, place: string, value = `${rule} ${place}`): Offer {
  return { ...placeOffer(writing, place), value, words: () => wordsOf(writing, rule) };
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

/** Where a rule's place may be: in the same terms, in others that name the same end of the way, then as for any place there. */
function placesFor(writing: Writing, rule: Rule): string[] {
  const isAtOrigin = ORIGIN_RULES.has(rule);
  const alike = writtenTerms(writing).filter((one) => ORIGIN_RULES.has(one.rule) === isAtOrigin);
  const first = [...alike.filter((one) => one.rule === rule), ...alike.filter((one) => one.rule !== rule)];
  return placesAt(writing, {
    end: isAtOrigin ? 'origin' : 'destination',
    first: first.map(({ place }) => place),
    typed: writing.cursor.typed.slice(3),
  });
}
