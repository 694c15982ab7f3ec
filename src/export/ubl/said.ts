import type { Fact } from '../facts.ts';
import type { Label } from '../labels.ts';

/** Facts of some kinds as lines of one text: siblings of text would need a language each (UBL 2.4, IND7 and IND8). */
export function said(facts: readonly Fact[], keys?: ReadonlySet<Label>): string {
  return facts
    .filter(({ key }) => keys?.has(key) ?? true)
    .map(({ label, value }) => `${label}: ${value.replace(/\n/g, ', ')}`)
    .join('\n');
}
