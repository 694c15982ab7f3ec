import assert from 'node:assert/strict';
import { RULE_TEXTS } from '../../../src/core/index.ts';
import { TODAY, issuesOf } from '../files.ts';
import type { Files } from '../files.ts';
import { SOUND, withExample } from './sample.ts';

function codesIn(files: Files): string[] {
  const yaml = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  return [...new Set(yaml.flatMap((name) => issuesOf(files, name, TODAY).map(({ code }) => code)))].sort();
}

describe('the examples of the rules', () => {
  it('stand in a workspace with nothing to say against', () => assert.deepEqual(codesIn(SOUND), []));

  for (const { code, example } of RULE_TEXTS) {
    it(`${code}: what is wrong raises it, and nothing else`, () => {
      assert.deepEqual(codesIn(withExample(example, 'wrong')), [code]);
    });

    it(`${code}: what is right raises nothing`, () => {
      assert.deepEqual(codesIn(withExample(example, 'right')), []);
    });
  }
});
