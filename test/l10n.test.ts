import assert from 'node:assert/strict';
import fs from 'node:fs';
import { PAGE_WORDS, RULE_TEXTS } from '../src/core/index.ts';
import { DEAD_TERM_MEANING } from '../src/language/hover/dead-term.ts';
import { PAYMENT_TERMS } from '../src/language/completion/payments.ts';
import { MEANING, RISK_PASSES } from '../src/core/tables/incoterms.ts';
import { everyKey } from './core/spec/every-key.ts';
import { REFUSALS } from '../src/export/refusal.ts';
import { ENGLISH } from '../src/webview/labels.ts';
import { ENGLISH as PREVIEW } from '../src/webview/preview/labels.ts';
import { issueTemplates, localisedTexts, modulesUnder } from './message-keys.ts';

const BUNDLES = new URL('../l10n/', import.meta.url);
const TRANSLATIONS = fs.readdirSync(BUNDLES);

/** First arguments of `l10n.t` that are no literals: core's templates, the page's labels, what a key or a rule means. */
const DYNAMIC = [
  'message',
  'text',
  'words',
  'MEANING[rule]',
  'RISK_PASSES[rule]',
  'ELEMENT_MEANING[value]',
  'ENGLISH[`element.${element}`]',
  'rule.reason',
];

/** Texts that are the same in Chinese. */
const SAME = new Set(['{tons} W/M', '{label} ({key})']);

function keys(): string[] {
  const texts = [
    ...issueTemplates(modulesUnder('src/core/rules', 'src/core/spec')),
    ...localisedTexts(modulesUnder('src/extension', 'src/language'), DYNAMIC),
    ...Object.values(PAYMENT_TERMS),
    ...Object.values(DEAD_TERM_MEANING),
    ...everyKey().flatMap(({ words }) => words ?? []),
    ...Object.values(REFUSALS),
    ...Object.values(ENGLISH),
    ...Object.values(PREVIEW),
    ...Object.values(MEANING),
    ...Object.values(RISK_PASSES),
    ...Object.values(PAGE_WORDS),
    ...RULE_TEXTS.map(({ reason }) => reason),
  ];
  return [...new Set(texts)].sort();
}

function bundle(name: string): Readonly<Record<string, string>> {
  return JSON.parse(fs.readFileSync(new URL(name, BUNDLES), 'utf8')) as Record<string, string>;
}

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([place]) => place))].sort();
}

describe('translations', () => {
  it('are there', () => assert.deepEqual(TRANSLATIONS, ['bundle.l10n.zh-cn.json']));

  for (const name of TRANSLATIONS) {
    describe(name, () => {
      const texts = Object.entries(bundle(name));

      it('translates every text that a reader meets', () => {
        const have = bundle(name);
        assert.deepEqual(
          keys().filter((key) => !Object.hasOwn(have, key)),
          [],
        );
      });

      it('holds no text that is gone', () => {
        const wanted = new Set(keys());
        assert.deepEqual(
          texts.map(([key]) => key).filter((key) => !wanted.has(key)),
          [],
        );
      });

      it('has the same places to fill', () => {
        for (const [key, text] of texts) assert.deepEqual(placeholders(text), placeholders(key), key);
      });

      it('is in Chinese throughout', () => {
        const english = texts.filter(([key, text]) => !/\p{Script=Han}/u.test(text) && !SAME.has(key));
        assert.deepEqual(english, []);
        assert.deepEqual(
          [...SAME].filter((key) => bundle(name)[key] === undefined),
          [],
        );
      });

      it('spells the keys of the files as the English does', () => {
        // Chinese prose has colons of its own width: a word before this one is a key to type.
        for (const [key, text] of texts)
          for (const [word] of text.matchAll(/\b\w+:/g)) assert.ok(key.includes(word), `${word} in ${text}`);
      });
    });
  }
});
