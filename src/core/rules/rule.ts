import type { Computation } from '../documents/compute.ts';
import type { DocumentFile, SourceFile } from '../spec/file.ts';
import type { Fix, Issue, Range, Severity } from '../spec/issue.ts';
import { keyRangeAt, rangeAt } from '../spec/file-tree.ts';
import type { FileKind } from '../spec/kinds.ts';
import type { Path } from '../spec/tree.ts';
import type { PackedLine } from '../trade/cargo/packing.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { LineGap } from '../trade/deal/goods.ts';
import type { Workspace } from '../spec/workspace.ts';

/** What a rule about a document may look at. */
export interface DocumentContext {
  readonly workspace: Workspace;
  readonly file: DocumentFile;
  readonly computation: Computation;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What a rule about one line may look at. What it finds stands as long as all of this is the same: at a key in another
 * line it is not asked again.
 */
export interface LineContext {
  /** For places in the item alone. */
  readonly file: DocumentFile;
  readonly line: DealLine;
  /** Of the line in the items, for places alone: it may stand elsewhere by now. */
  readonly index: number;
  readonly packed: PackedLine | undefined;
  readonly gap: LineGap | undefined;
  /** Somebody works with costs here: who quotes from list prices alone asks for no margin. */
  readonly costsAsked: boolean;
  readonly language: string;
  readonly seller: Deal['seller'];
}

/** What a rule about any file may look at. */
export interface FileContext {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly today: string;
}

/** What a rule finds: where, in which words, and a fix where one is certain. */
export interface Finding {
  readonly range: Range;
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/**
 * Keys of a file with which the rule has something to say, and the same put right; what is not written there is as it
 * should be. `beside` are other files of both, by name.
 */
export interface Example {
  readonly in: FileKind;
  readonly wrong: string;
  readonly right: string;
  readonly beside?: Readonly<Record<string, string>>;
}

/** What there is to tell of a code: its page is made of this. */
export interface RuleText {
  /** The code is the name of the rule's file, its test and its setting. */
  readonly code: string;
  readonly severity: Severity;
  /** Why it matters, with the source. */
  readonly reason: string;
  readonly example: Example;
}

type LineCheck = (context: LineContext) => readonly Finding[];

/** One rule of the trade linter. */
export type TradeRule =
  | (RuleText & {
      readonly about: 'document';
      readonly check: (context: DocumentContext) => readonly Finding[];
      /** What it finds besides, line by line. */
      readonly checkLine?: LineCheck;
    })
  | (RuleText & { readonly about: 'line'; readonly checkLine: LineCheck })
  | (RuleText & { readonly about: 'file'; readonly check: (context: FileContext) => readonly Finding[] });

/** The range of the value at a path in a document; of the nearest thing above where nothing is written. */
export function at({ file }: { readonly file: SourceFile }, ...path: Path): Range {
  return short(file, rangeAt(file.tree, path));
}

/** The range of the key at the end of a path. */
export function keyAt({ file }: { readonly file: SourceFile }, ...path: Path): Range {
  return short(file, keyRangeAt(file.tree, path));
}

/** Where to underline an item: its SKU, else its first line. */
export function itemAt(context: { readonly file: SourceFile }, index: number): Range {
  return at(context, 'items', index, 'sku');
}

/** A range that runs over lines is cut at the end of its first: a whole block underlined says nothing. */
function short(file: SourceFile, range: Range): Range {
  const end = file.text.indexOf('\n', range.start);
  return end >= 0 && end < range.end ? { start: range.start, end } : range;
}

/** An issue from a rule's finding. */
export function issueOf(rule: TradeRule, file: string, finding: Finding): Issue {
  const { range, message, data = {}, severity = rule.severity, fixes } = finding;
  return { code: rule.code, severity, file, range, message, data, ...(fixes ? { fixes } : {}) };
}
