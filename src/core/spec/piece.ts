import type * as z from 'zod';
import { isIndented } from './cut.ts';
import type { Issue, Range } from './issue.ts';
import { plainTree } from './plain-tree.ts';
import { elementOf, read } from './read.ts';
import type { Scanned } from './scan.ts';
import { isSame, readAgain, takenOver } from './taken-over.ts';
import { parseTree } from './tree.ts';
import type { Entry, Tree } from './tree.ts';
import { YAML_MESSAGES } from './yaml-messages.ts';

/** How a kind of file is read piece by piece: each top-level key by itself, and of one each element of its list. */
export interface Plan {
  readonly schema: z.ZodType;
  readonly list: string;
  /** Of lists of thousands: what is known of an element before it is read. Where it says nothing, it is read at once. */
  readonly scan?: (text: string) => Scanned | undefined;
}

/** A stretch of text, read by itself. All places count from its beginning. */
export interface Piece {
  readonly text: string;
  /** Its top-level key; the list's, for an element. */
  readonly key: string;
  /** What is written there, and where; of an element what stands behind its dash. */
  readonly entry: Entry;
  /** From the dash of an element to its end. */
  readonly range: Range;
  /** As the schema reads it; `undefined` where nothing fits. */
  readonly value: unknown;
  readonly syntax: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** What can be said of a piece now; the rest is read when somebody asks. `undefined` where it is none. */
export function pieceOf(part: Part, plan: Plan): Piece | undefined {
  const { text, column } = part;
  const scanned = column === undefined ? undefined : plan.scan?.(text);
  // Behind the key of a list that was cut stand remarks alone.
  const isHead = plan.scan !== undefined && column === undefined && text.startsWith(`${plan.list}:`);
  return scanned || isHead
    ? new UnreadPiece(text, plan.list, scanned, () => readPiece({ ...part, before: undefined }, plan))
    : readPiece(part, plan);
}

/** A piece that is known for one, and is read once it matters what it says. */
export class UnreadPiece implements Piece {
  private found: Piece | undefined;

  constructor(
    readonly text: string,
    readonly key: string,
    readonly scanned: Scanned | undefined,
    private readonly reading: () => Piece | undefined,
  ) {}

  get isRead(): boolean {
    return this.found !== undefined;
  }
  get entry(): Entry {
    return this.read().entry;
  }
  get range(): Range {
    return this.read().range;
  }
  get value(): unknown {
    return this.read().value;
  }
  get syntax(): readonly Issue[] {
    return this.read().syntax;
  }
  get issues(): readonly Issue[] {
    return this.read().issues;
  }

  private read(): Piece {
    this.found ??= this.reading();
    if (!this.found) throw new Error(`scanned as a product, but not read as one: ${this.text}`);
    return this.found;
  }
}

/** A stretch of a file's text to be read. */
interface Part {
  readonly path: string;
  readonly text: string;
  /** Of the dash, for an element. */
  readonly column: number | undefined;
  /** What stood there before. */
  readonly before: Piece | undefined;
}

/**
 * Reads a piece; `undefined` where it is not what it was cut out as, or leads to something outside it. What says the same
 * as in the piece that stood there before is the same object.
 */
function readPiece({ path, text, column, before }: Part, { schema, list }: Plan): Piece | undefined {
  const plain = plainTree(text);
  const { tree, issues: syntax, linked } = plain ? { tree: plain, issues: NONE, linked: false } : parseTree(path, text);
  if (!tree || linked) return undefined;
  if (column !== undefined) {
    if (tree.kind !== 'list' || tree.items.length !== 1) return undefined;
    // What stands too far left is an error wherever it is read.
    if (syntax.length === 0 && !isIndented(text, column)) return undefined;
    const [item] = tree.items;
    const entry = { key: NOWHERE, value: item };
    const piece = { text, key: list, entry, range: tree.range, syntax };
    const last = before && { tree: before.entry.value, value: before.value };
    const again = last && before.issues.length === 0 ? readAgain(elementOf(schema, list), item, last) : undefined;
    if (again) return { ...piece, value: again, issues: NONE };
    const { value: values, issues } = readEntry(schema, path, list, { key: NOWHERE, value: tree });
    const value = (values as unknown[] | undefined)?.[0];
    return { ...piece, value: last ? takenOver({ tree: item, value }, last) : value, issues };
  }
  if (tree.kind === 'text') return readWord(path, text, schema, tree);
  const [first] = tree.kind === 'map' && tree.entries.size === 1 ? tree.entries : [];
  if (!first) return undefined;
  const [key, entry] = first;
  const found = readEntry(schema, path, key, entry);
  const value = before?.key === key && isSame(entry.value, before.entry.value) ? before.value : found.value;
  return { text, key, entry, range: tree.range, syntax, value, issues: found.issues };
}

const NONE: readonly Issue[] = [];

/** A key whose colon is not typed yet. */
function readWord(
  path: string,
  text: string,
  schema: z.ZodType,
  { text: key, range }: Extract<Tree, { kind: 'text' }>,
): Piece {
  const [message, data] = [YAML_MESSAGES.MISSING_CHAR ?? '', {}];
  const issue: Issue = { code: 'yaml-syntax', severity: 'error', file: path, range, message, data };
  const entry: Entry = { key: range, value: undefined };
  return { text, key, entry, range, syntax: [issue], ...readEntry(schema, path, key, entry) };
}

const NOWHERE: Range = { start: 0, end: 0 };

function readEntry(schema: z.ZodType, path: string, key: string, entry: Entry): Pick<Piece, 'value' | 'issues'> {
  const tree: Tree = { kind: 'map', entries: new Map([[key, entry]]), range: NOWHERE };
  const { value, issues } = read(schema as z.ZodType<Record<string, unknown>>, path, tree, true);
  return { value: value && Object.hasOwn(value, key) ? value[key] : undefined, issues };
}
