import { fill } from '../spec/issue.ts';
import { CHOOSABLE } from './choices.ts';
import type { Choice } from './choices.ts';
import type { Example, RuleText } from './rule.ts';

/** The words of a rule's page, each of which is also the key to its translation. */
export const PAGE_WORDS = {
  level: 'Level: {level}',
  levelHere: 'In this workspace: {level}',
  levelOff: 'off',
  levelError: 'error',
  levelWarning: 'warning',
  levelInfo: 'information',
  levelHint: 'hint',
  wrong: 'Wrong',
  right: 'Right',
  beside: 'Both times in {file}:',
  choose: 'Another level',
  chooseHow:
    'Off, hint, info, warning or error: in .vscode/settings.json, for all who work in this folder and for tradewright check.',
  fixed: 'What cannot be read counts as not written: this level is fixed.',
} as const;

const LEVELS: Readonly<Record<Choice, string>> = {
  off: PAGE_WORDS.levelOff,
  error: PAGE_WORDS.levelError,
  warning: PAGE_WORDS.levelWarning,
  info: PAGE_WORDS.levelInfo,
  hint: PAGE_WORDS.levelHint,
};

/** Says a template in the reader's language. */
export type Say = (template: string, data?: Readonly<Record<string, string>>) => string;

const inEnglish: Say = (template, data = {}) => fill(template, data);

/** The page of a rule, as Markdown: what it minds and why, what is wrong and what is right, its level, chosen too, and how to choose another. */
export function rulePage({ code, severity, reason, example }: RuleText, say: Say = inEnglish, chosen?: Choice): string {
  const choice = CHOOSABLE.includes(code)
    ? [
        `## ${say(PAGE_WORDS.choose)}`,
        say(PAGE_WORDS.chooseHow),
        fenced('json', `"tradewright.rules": { "${code}": "off" }`),
      ]
    : [say(PAGE_WORDS.fixed)];
  const parts = [
    `# ${code}`,
    say(reason),
    say(PAGE_WORDS.level, { level: say(LEVELS[severity]) }),
    ...(chosen ? [say(PAGE_WORDS.levelHere, { level: say(LEVELS[chosen]) })] : []),
    `## ${say(PAGE_WORDS.wrong)}`,
    keysOf(example, 'wrong'),
    `## ${say(PAGE_WORDS.right)}`,
    keysOf(example, 'right'),
    ...Object.entries(example.beside ?? {}).flatMap(([file, text]) => [
      say(PAGE_WORDS.beside, { file: `\`${file}\`` }),
      fenced('yaml', text),
    ]),
    ...choice,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The level of a rule as a word: the one that is chosen, else its own. */
export function ruleLevel({ severity }: RuleText, say: Say = inEnglish, chosen: Choice = severity): string {
  return say(LEVELS[chosen]);
}

function keysOf(example: Example, side: 'wrong' | 'right'): string {
  return fenced('yaml', `# *.${example.in}.yaml\n${example[side]}`);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
