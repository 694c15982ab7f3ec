import type { DocumentModel } from '../../src/core/documents/model.ts';
import { ELEMENTS } from '../../src/core/tables/incoterms.ts';
import { sampleProforma } from './sample-model.ts';

const CODED = new Set(['kind', 'rule', 'element', 'type', 'language', 'currency', 'mode', 'origin', 'country']);

/** The value without a word that a person wrote, so that every word of its document is ours. */
function wordless<T>(value: T): T {
  if (Array.isArray(value)) return value.map((part: unknown) => wordless(part)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => {
    const written = typeof part === 'string' && /\p{L}/u.test(part) && !CODED.has(key);
    return [key, written ? '¤' : wordless(part)];
  });
  return Object.fromEntries(entries) as T;
}

/** A proforma in a language, with every charge and condition that has a label of its own, and no word but labels. */
export function everyLabel(language: string, changes: Partial<DocumentModel> = {}): DocumentModel {
  const base = sampleProforma();
  return {
    ...wordless(base),
    language,
    incoterm: { rule: 'DDP', place: '¤', edition: 2020, taxUnpaid: true },
    charges: ELEMENTS.map((element) => ({ element, amount: '1.00' })),
    ...changes,
  };
}
