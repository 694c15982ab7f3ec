import type { Computation, Issue } from '../core/index.ts';
import type { Root } from './places.ts';
import { issuesIn } from './store.ts';

/** What a document lacks in a language that was asked for: the problems of its file tell of its own language alone. */
export function lacksIn(root: Root, said: Computation): readonly Issue[] {
  const issues = issuesIn(root, said.deal.file, said);
  return issues.filter(({ code }) => code === 'missing-translation' || code === 'missing-glyph');
}
