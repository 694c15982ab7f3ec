import type { Issue, Severity } from '../spec/issue.ts';
import type { Checked } from './checked.ts';
import { TRADE_RULES } from './index.ts';
import { UNKNOWN_KEY } from './reading.ts';

/** How grave a rule's issues are to be, or that it is not to be heard of. */
export type Choice = Severity | 'off';

export const CHOICES: readonly Choice[] = ['off', 'hint', 'info', 'warning', 'error'];

/** The choices of a workspace, by the rule's code. A rule without one keeps its own severity. */
export type RuleChoices = Readonly<Record<string, Choice>>;

/** The codes for which there is a choice: the trade's rules, and of those of reading the one that is no error. */
export const CHOOSABLE: readonly string[] = [...TRADE_RULES.map(({ code }) => code), UNKNOWN_KEY.code].sort();

/** The choices in a setting, which may hold anything; what is no choice is left out. */
export function readChoices(setting: unknown): RuleChoices {
  const given = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
  return Object.fromEntries(
    given.flatMap(([code, value]) => {
      const choice = CHOICES.find((one) => one === value);
      return choice && CHOOSABLE.includes(code) ? [[code, choice]] : [];
    }),
  );
}

/** The issues of a file as they were chosen to be. What could not be read stays an error whatever is chosen. */
export function asChosen(issues: readonly Issue[], choices: RuleChoices): readonly Issue[] {
  if (Object.keys(choices).length === 0) return issues;
  return issues.flatMap((issue): readonly Issue[] => {
    const choice = choices[issue.code];
    const isUnread = issue.code === UNKNOWN_KEY.code && issue.severity === 'error';
    if (choice === undefined || choice === issue.severity || isUnread) return [issue];
    return choice === 'off' ? [] : [{ ...issue, severity: choice }];
  });
}

const CHOSEN = new WeakMap<RuleChoices, WeakMap<readonly Issue[], readonly Issue[]>>();

/** What was found in a file, as it was chosen to be; of items that are the same as last time it stays the same objects. */
export function checkedAsChosen(checked: Checked, choices: RuleChoices): Checked {
  if (Object.keys(choices).length === 0) return checked;
  let known = CHOSEN.get(choices);
  if (!known) CHOSEN.set(choices, (known = new WeakMap()));
  const ofItems = checked.ofItems.map((issues) => {
    const chosen = known.get(issues) ?? asChosen(issues, choices);
    known.set(issues, chosen);
    return chosen;
  });
  return { ...checked, whole: asChosen(checked.whole, choices), ofItems };
}
