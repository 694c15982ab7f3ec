import assert from 'node:assert/strict';
import fs from 'node:fs';
import { CHOICES, CHOOSABLE, RULE_TEXTS } from '../src/core/index.ts';

// The setting lists every rule with its reason, in English and in Chinese. `UPDATE_RULES=1` writes it anew.

type Json = Record<string, unknown>;

const at = (name: string): URL => new URL(`../${name}`, import.meta.url);
const read = (name: string): Json => JSON.parse(fs.readFileSync(at(name), 'utf8')) as Json;
const write = (name: string, value: Json): void => fs.writeFileSync(at(name), `${JSON.stringify(value, null, 2)}\n`);

const REASONS = new Map(RULE_TEXTS.map(({ code, reason }) => [code, reason]));
const CHINESE = read('l10n/bundle.l10n.zh-cn.json');

const SETTING = {
  type: 'object',
  scope: 'resource',
  markdownDescription: '%setting.rules%',
  default: {},
  additionalProperties: false,
  properties: Object.fromEntries(
    CHOOSABLE.map((code) => [code, { type: 'string', enum: CHOICES, description: `%rule.${code}%` }]),
  ),
};

const texts = (of: (reason: string) => unknown): Json =>
  Object.fromEntries(CHOOSABLE.map((code) => [`rule.${code}`, of(REASONS.get(code) ?? '')]));
const english = texts((reason) => reason);
const chinese = texts((reason) => CHINESE[reason]);

const ofRules = (words: Json): Json =>
  Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith('rule.')));

function writeAnew(): void {
  const manifest = read('package.json');
  const contributes = manifest['contributes'] as Json;
  const configuration = contributes['configuration'] as Json;
  configuration['properties'] = { ...(configuration['properties'] as Json), 'tradewright.rules': SETTING };
  write('package.json', manifest);
  for (const [name, own] of [
    ['package.nls.json', english],
    ['package.nls.zh-cn.json', chinese],
  ] as const) {
    const others = Object.entries(read(name)).filter(([key]) => !key.startsWith('rule.'));
    write(name, { ...Object.fromEntries(others), ...own });
  }
}

describe('the setting tradewright.rules', () => {
  before(() => {
    if (process.env['UPDATE_RULES']) writeAnew();
  });

  it('lists each rule that can be chosen for, with all choices', () => {
    const { configuration } = read('package.json')['contributes'] as { configuration: Json };
    assert.deepEqual((configuration['properties'] as Json)['tradewright.rules'], SETTING);
  });

  it('gives the reason of each in English and in Chinese', () => {
    assert.deepEqual(ofRules(read('package.nls.json')), english);
    assert.deepEqual(ofRules(read('package.nls.zh-cn.json')), chinese);
  });
});
