import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { TRADE_RULES } from '../../../src/core/index.ts';

const RULES = path.join(import.meta.dirname, '../../../src/core/rules');
const NOT_RULES = [
  'bare-code.ts',
  'checked.ts',
  'choices.ts',
  'fix.ts',
  'index.ts',
  'lines-from-parent.ts',
  'lines.ts',
  'more-boxes.ts',
  'named-place.ts',
  'not-there.ts',
  'page.ts',
  'reading.ts',
  'rule.ts',
  'same-place.ts',
  'shown.ts',
  'texts.ts',
];
const codes = fs
  .readdirSync(RULES)
  .filter((name) => !NOT_RULES.includes(name))
  .map((name) => name.replace(/\.ts$/, ''));

describe('the trade linter', () => {
  it('runs every rule file, each under the name of its file, in order', () => {
    assert.deepEqual(
      TRADE_RULES.map((rule) => rule.code),
      codes.sort(),
    );
  });

  for (const code of codes)
    it(`${code} has its test`, () => {
      const test = path.join(import.meta.dirname, `${code}.test.ts`);
      assert.ok(fs.existsSync(test));
      assert.match(fs.readFileSync(test, 'utf8'), new RegExp(`describe\\('${code}'`));
    });

  it('gives every rule a reason that is a sentence', () => {
    for (const rule of TRADE_RULES) assert.match(rule.reason, /^[A-Z“].{20,}\.$/, rule.code);
  });
});
