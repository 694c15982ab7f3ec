import type { Rule } from '../../core/index.ts';
import { Refusal } from '../../core/spec/grammar.ts';
import { term } from '../../core/spec/term.ts';
import type { Writing } from './completion.ts';
import { usedValues } from './uses.ts';

/** A term as the workspace writes it. */
export interface WrittenTerm {
  readonly rule: Rule;
  readonly place: string;
  /** What stands behind the place: ` (VAT unpaid)`. */
  readonly variant: string;
}

/** The terms of the workspace that name a place, the most used first. */
export function writtenTerms(writing: Writing): WrittenTerm[] {
  return usedValues(writing, 'term').flatMap((text) => {
    const read = term(text);
    if (read instanceof Refusal || !read.rule || !read.place) return [];
    return [{ rule: read.rule, place: read.place, variant: read.taxUnpaid ? ' (VAT unpaid)' : '' }];
  });
}
