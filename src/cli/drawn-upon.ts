import { rangeAt } from '../core/index.ts';
import type { Computation, Issue } from '../core/index.ts';
import type { Io } from './io.ts';
import { issuesIn } from './load.ts';
import type { Loaded } from './load.ts';

/** Warnings of a seller or product that show on the buyer's copy; the rest is for who keeps these files. */
const SHOWN: ReadonlySet<string> = new Set(['image-missing', 'image-outside-workspace', 'unknown-font']);

/** A product or a seller goes into many documents, and is checked once. */
const CHECKED = new WeakMap<object, readonly Issue[]>();

/** What is wrong in the files of seller, buyer and products that a document draws upon: errors, and what a buyer would see. */
export function issuesDrawnUpon(loaded: Loaded, { deal }: Computation, io: Io): Issue[] {
  const { seller, buyer, lines } = deal;
  const parts = [
    ...(seller ? [{ file: seller, at: [] }] : []),
    ...(buyer && buyer.file !== deal.file ? [buyer] : []),
    ...lines.flatMap(({ product }) => product ?? []),
  ];
  const found = parts.flatMap((part) => {
    const { file, at } = part;
    const asked = 'index' in part ? part.file.only([part.index]) : file;
    const key = asked === file ? file : part;
    const issues = CHECKED.get(key) ?? issuesIn(loaded, asked, io);
    CHECKED.set(key, issues);
    // Of a list of products those of the document alone.
    const { start, end } = at.length > 0 ? rangeAt(file.tree, at) : { start: 0, end: Infinity };
    return issues.filter(({ range }) => range.start >= start && range.end <= end);
  });
  return [...new Set(found)].filter(({ severity, code }) => severity === 'error' || SHOWN.has(code));
}
