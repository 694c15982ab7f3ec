import assert from 'node:assert/strict';
import { CHOOSABLE, RULE_TEXTS, TRADE_RULES, asChosen, readChoices } from '../../../src/core/index.ts';
import { document, issuesOf, folder } from '../files.ts';

const levels = (setting: unknown, keys: Record<string, string>): string[] => {
  const issues = issuesOf(folder({ 'q.quotation.yaml': document(keys) }));
  return asChosen(issues, readChoices(setting)).map(({ code, severity }) => `${code} ${severity}`);
};
const AIR = { mode: 'air' };

describe('choices of severity', () => {
  it('make a rule graver, lighter, or silent', () => {
    assert.deepEqual(levels({}, AIR), ['sea-rule-other-mode error']);
    assert.deepEqual(levels({ 'sea-rule-other-mode': 'hint' }, AIR), ['sea-rule-other-mode hint']);
    assert.deepEqual(levels({ 'sea-rule-other-mode': 'off' }, AIR), []);
    assert.deepEqual(levels({ 'partial-carton': 'error' }, { items: '[{ sku: A, quantity: 101 }]' }), [
      'partial-carton error',
    ]);
  });

  it('hold for each finding of a rule, whatever its own level', () => {
    const short = { lc: '{ amount: 1000 }', tolerance: '5%' };
    const issues = issuesOf(folder({ 'p.proforma.yaml': document(short) }), 'p.proforma.yaml');
    const chosen = asChosen(issues, readChoices({ 'lc-amount-short': 'error' }));
    assert.deepEqual(
      chosen.filter(({ code }) => code === 'lc-amount-short').map(({ severity }) => severity),
      ['error'],
    );
  });

  it('do not reach what cannot be read', () => {
    const setting = { 'bad-value': 'off', 'yaml-syntax': 'off', 'missing-key': 'hint', 'unknown-key': 'off' };
    assert.deepEqual(levels(setting, { mode: 'boat' }), ['bad-value error']);
    assert.deepEqual(levels(setting, { 'moode：': 'sea' }), ['unknown-key error']);
    assert.deepEqual(levels(setting, { moode: 'sea' }), []);
  });

  it('of nonsense are none', () => {
    for (const setting of [undefined, null, 'off', 3, [], ['off'], { 'sea-rule-other-mode': 'loud' }, { x: 'off' }])
      assert.deepEqual(levels(setting, AIR), ['sea-rule-other-mode error']);
  });

  it('leave the very issues where nothing is chosen for them', () => {
    const issues = issuesOf(folder({ 'q.quotation.yaml': document(AIR) }));
    assert.equal(asChosen(issues, {}), issues);
    assert.equal(asChosen(issues, { 'bad-hs': 'off' })[0], issues[0]);
  });

  it('are there for every rule of the trade, and of reading for unknown keys alone', () => {
    assert.deepEqual(CHOOSABLE, [...TRADE_RULES.map(({ code }) => code), 'unknown-key'].sort());
    const fixed = RULE_TEXTS.filter(({ code }) => !CHOOSABLE.includes(code));
    assert.deepEqual([...new Set(fixed.map(({ severity }) => severity))], ['error']);
  });
});
