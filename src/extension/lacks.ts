import { checkFile } from '../core/index.ts';
import type { Computation, Issue } from '../core/index.ts';
import type { Root } from './places.ts';
import { today } from './store.ts';

/** What a document lacks in a language that was asked for: the problems of its file tell of its own language alone. */
export function lacksIn({ workspace }: Root, said: Computation): readonly Issue[] {
  const issues = checkFile(workspace, said.deal.file, today(), said);
  return issues.filter(({ code }) => code === 'missing-translation' || code === 'missing-glyph');
}
