import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Document, Node } from 'yaml';
import { tooDeepAt } from './depth.ts';
import { FULL_WIDTH, NO_BLANK, fullWidthIn, halfWidth } from './half-width.ts';
import type { Sign } from './half-width.ts';
import type { Fix, Issue, Range } from './issue.ts';
import { shallowAt } from './shallow.ts';
import { YAML_MESSAGES } from './yaml-messages.ts';

/** What a YAML text says, with places. All scalars are text as it stands in the source: `013`, `1.10` and `NO` survive. */
export type Tree =
  | { readonly kind: 'text'; readonly text: string; readonly range: Range }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Entry>; readonly range: Range }
  | { readonly kind: 'list'; readonly items: readonly (Tree | undefined)[]; readonly range: Range };

/** A key and its value; no value where nothing (or `~`) is written. */
export interface Entry {
  readonly key: Range;
  readonly value: Tree | undefined;
}

/** A place inside a tree: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** Aliases may repeat this many nodes in all; a file that needs more is no trade document. */
const MOST_NODES = 1_000_000;
const MOST_DEPTH = 40;
const TOO_DEEP = 'Nested over {most} levels deep: use fewer levels';
/** What is no YAML at all has an error at every other letter. */
const MOST_ERRORS = 100;

export interface ParsedTree {
  readonly tree: Tree | undefined;
  readonly issues: Issue[];
  /** An alias stands in it: what it stands for may be anywhere above. */
  readonly linked: boolean;
}

/** Reads YAML 1.2. Never throws: what cannot be read becomes an issue, what can is kept. */
export function parseTree(file: string, text: string): ParsedTree {
  const issues: Issue[] = [];
  const report: Report = (range, message, data = {}, fixes = []) => {
    const issue = { code: 'yaml-syntax', severity: 'error', file, range, message, data } as const;
    issues.push(fixes.length > 0 ? { ...issue, fixes } : issue);
  };
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    report({ start: deep, end: deep + 1 }, TOO_DEEP, { most: String(MOST_DEPTH) });
    return { tree: undefined, issues, linked: false };
  }
  let doc: Document.Parsed;
  let targets: ReadonlyMap<Alias, Node>;
  try {
    doc = parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false, // the parser compares each key with every other; `Builder` has a map
      strict: true,
      logLevel: 'error', // “silent” would also pass over a second document
    });
    targets = aliasTargets(doc);
  } catch (error) {
    // The parser throws for nesting so deep that the stack ends.
    report({ start: 0, end: Math.min(1, text.length) }, 'This YAML cannot be read: {detail}', {
      detail: String(error),
    });
    return { tree: undefined, issues, linked: false };
  }
  let told = { start: -1, end: -1 };
  for (const error of doc.errors.slice(0, MOST_ERRORS)) {
    // An error at the end of the text is shown at its last letter.
    const start = Math.max(0, Math.min(error.pos[0], text.length - 1));
    const end = Math.min(text.length, Math.max(error.pos[1], start + 1));
    const spoilt = spoiltLine(file, text, start);
    if (start >= told.start && start < told.end && !spoilt) continue;
    const shallow = spoilt ? undefined : shallowAt(file, text, start);
    const at = spoilt?.range ?? { start, end };
    if (shallow) issues.push(shallow.issue);
    else if (spoilt?.sign) report(at, FULL_WIDTH, { ...spoilt.sign }, spoilt.fixes);
    else if (spoilt) report(at, NO_BLANK, {}, spoilt.fixes);
    else report({ start, end }, YAML_MESSAGES[error.code] ?? 'YAML: {detail}', { detail: error.message });
    told = shallow?.range ?? { start: -1, end: -1 };
  }
  const builder = new Builder(text, targets, report);
  return { tree: builder.build(doc.contents, 0), issues, linked: builder.linked };
}

/** A line that a full-width sign or a missing blank spoils, and what it should be. */
interface Spoilt {
  /** Absent where nothing is certain but that the sign is there. */
  readonly range: Range | undefined;
  readonly sign: Sign | undefined;
  readonly fixes: readonly Fix[];
}

/** The line of an error, or the line before: a sign of a Chinese keyboard ends neither key nor value, nor does a colon without a blank. */
function spoiltLine(file: string, text: string, offset: number): Spoilt | undefined {
  const lineAt = (at: number): Range => {
    const end = text.indexOf('\n', at);
    const [start, stop] = [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end];
    return { start, end: text[stop - 1] === '\r' ? stop - 1 : stop };
  };
  const own = lineAt(offset);
  const lines = own.start > 0 ? [own, lineAt(own.start - 1)] : [own];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const better = halfWidth(line);
    if (better === line || parseDocument(better, { schema: 'failsafe', logLevel: 'silent' }).errors.length > 0)
      continue;
    const changed = line.split('').find((unit, n) => unit !== better[n]) ?? '';
    const sign = fullWidthIn(changed);
    if (!sign && start !== own.start) continue;
    const from = start + line.length - line.trimStart().length;
    const range = { start: from, end: start + line.trimEnd().length };
    const fix = { title: 'Write {better}', data: { better: better.trim() } };
    return { range, sign, fixes: [{ ...fix, edits: [{ file, range, text: better.trim() }] }] };
  }
  const before = lines.at(-1)?.start ?? own.start;
  const sign = fullWidthIn(text.slice(before, own.end));
  return sign && { range: undefined, sign, fixes: [] };
}

/** What each alias stands for: the last node of that anchor before it. Found in one walk, however many and however deep. */
function aliasTargets(doc: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const waiting: unknown[] = [doc.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isPair(node)) waiting.push(node.value, node.key);
    if (!isNode(node)) continue;
    const target = isAlias(node) ? anchors.get(node.source) : undefined;
    if (isAlias(node) && target) targets.set(node, target);
    if (!isAlias(node) && node.anchor) anchors.set(node.anchor, node);
    if (isCollection(node)) for (let n = node.items.length - 1; n >= 0; n--) waiting.push(node.items[n]);
  }
  return targets;
}

type Report = (range: Range, message: string, data?: Readonly<Record<string, string>>, fixes?: readonly Fix[]) => void;

class Builder {
  private nodes = 0;
  private full = false;
  linked = false;
  private readonly duplicates = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly targets: ReadonlyMap<Alias, Node>,
    private readonly report: Report,
  ) {}

  build(node: Node | null | undefined, depth: number): Tree | undefined {
    if (!node || this.full) return undefined;
    const range = rangeOf(node);
    if (++this.nodes > MOST_NODES) {
      this.full = true;
      this.report(range, 'This file holds too much, over {most} values once its aliases are followed: split it', {
        most: String(MOST_NODES),
      });
      return undefined;
    }
    if (depth > MOST_DEPTH) {
      this.report(range, TOO_DEEP, { most: String(MOST_DEPTH) });
      return undefined;
    }
    if (isAlias(node)) this.linked = true;
    if (isAlias(node)) return this.alias(this.targets.get(node), range, node.source, depth);
    if (isMap(node)) return this.map(node.items, range, depth);
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.build(item as Node | null, depth + 1)), range };
    if (!isScalar(node)) return undefined;
    const text = typeof node.value === 'string' ? node.value.trim() : '';
    const plain = node.type === 'PLAIN';
    const end = range.start + this.text.slice(range.start, range.end).trimEnd().length;
    if (plain && (text === '' || text === '~' || text === 'null')) return undefined;
    // The line end behind a text of several lines is no part of it.
    return { kind: 'text', text, range: { start: range.start, end } };
  }

  /** Once for each place: an alias shows the same mapping again. */
  private duplicate(range: Range): void {
    if (this.duplicates.size >= MOST_ERRORS || this.duplicates.has(range.start)) return;
    this.duplicates.add(range.start);
    this.report(range, 'This key is here already: remove or rename one of the two');
  }

  private alias(target: Node | undefined, range: Range, name: string, depth: number): Tree | undefined {
    if (!target) {
      this.report(range, 'There is no anchor &{name} above this alias: add it, or write the value here', { name });
      return undefined;
    }
    const tree = this.build(target, depth + 1);
    return tree && { ...tree, range };
  }

  private map(pairs: readonly unknown[], range: Range, depth: number): Tree {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      if (!isScalar(pair.key)) {
        this.report(range, 'A key must be plain text: write a word and a colon');
        continue;
      }
      const key = String(pair.key.value ?? '');
      if (entries.has(key)) this.duplicate(rangeOf(pair.key));
      entries.set(key, { key: rangeOf(pair.key), value: this.build(pair.value as Node | null, depth + 1) });
    }
    return { kind: 'map', entries, range };
  }
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
