import { TRADE_RULES } from './index.ts';
import { READING } from './reading.ts';
import type { RuleText } from './rule.ts';

/** Every code that an issue can have, with what there is to tell of it. */
export const RULE_TEXTS: readonly RuleText[] = [...TRADE_RULES, ...READING].sort((a, b) => (a.code < b.code ? -1 : 1));
