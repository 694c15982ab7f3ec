import assert from 'node:assert/strict';
import { totalsOf } from '../core/files.ts';
import { differences, flat } from './compare.ts';
import type { Deal } from './deal.ts';
import { generate } from './generate.ts';
import type { Scope } from './generate.ts';
import { shrink } from './shrink.ts';
import { answer } from './total.ts';
import { written } from './yaml.ts';

/** Documents per scope; the bench asks for more with `ORACLE_DOCUMENTS=5000`. */
const COUNT = Number(process.env['ORACLE_DOCUMENTS'] ?? '200');

/** Mutation testing only asks whether there is a difference: looking for the smallest one would take it longer than it waits. */
const SHRINK = process.env['ORACLE_SHRINK'] !== 'no';

/** Figures on which the oracle and the engine differ; none where the oracle has no one answer. */
function compare(deal: Deal): { decided: boolean; differences: string[] } {
  const own = answer(deal);
  if (!own) return { decided: false, differences: [] };
  return { decided: true, differences: differences(own, flat(totalsOf(written(deal)))) };
}

function differs(deal: Deal): boolean {
  try {
    return compare(deal).differences.length > 0;
  } catch {
    return false;
  }
}

/** The smallest document that still shows a difference, as texts to copy. */
function story(deal: Deal): string {
  const small = SHRINK ? shrink(deal, differs) : deal;
  const texts = Object.entries(written(small)).map(([path, text]) => `# ${path}\n${text}`);
  return [`seed ${String(deal.seed)}: oracle ≠ engine`, ...compare(small).differences, ...texts].join('\n');
}

describe('the engine and a second, naive computation agree to the last digit', () => {
  for (const scope of ['plain', 'all'] as const satisfies readonly Scope[])
    it(`on ${String(COUNT)} documents (${scope})`, function () {
      this.timeout(COUNT * 100);
      let decided = 0;
      for (let seed = 1; seed <= COUNT; seed++) {
        const deal = generate(seed, scope);
        const result = compare(deal);
        if (result.differences.length > 0) assert.fail(story(deal));
        if (result.decided) decided += 1;
      }
      // Where bounds of fees or a value at customs below zero leave no answer, there is nothing to compare.
      assert.ok(decided > COUNT * 0.9, `only ${String(decided)} of ${String(COUNT)} decided`);
    });
});
