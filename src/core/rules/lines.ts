import { floorMargin } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { movedIssue, sortIssues } from '../spec/issue.ts';
import type { Issue } from '../spec/issue.ts';
import type { Tree } from '../spec/tree.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import { alikeEnds, between, inBoth } from '../trade/deal/kept-rows.ts';
import { KeptSums, some } from '../trade/deal/kept-sums.ts';
import { issueOf } from './rule.ts';
import type { LineContext, TradeRule } from './rule.ts';

type LineRule = Extract<TradeRule, { about: 'line' | 'document' }>;

type Setting = Pick<LineContext, 'file' | 'language' | 'seller' | 'costsAsked'>;

interface Known {
  readonly setting: Setting;
  readonly facts: readonly LineFacts[];
  /** Its items as they are written: places in them are kept. */
  readonly written: readonly (Tree | undefined)[];
  readonly found: readonly Issues[];
}

type Issues = readonly Issue[];

/** What was found in a document's last state: while somebody types, all lines but one are the same. */
const KNOWN = new WeakMap<object, Known>();

const NONE: Issues = [];

/**
 * What rules find line by line, sorted, with places that count from where the item begins. A line that is the same as
 * last time is not looked at again: its issues are the same array. Of a file that is not read in pieces nothing is kept.
 */
export function issuesOfLines(rules: readonly LineRule[], { deal, goods }: Computation): readonly Issues[] {
  const { file, language, seller, memory } = deal;
  const setting: Setting = { file, language, seller, costsAsked: asksCosts(deal) };
  const list = file.tree?.kind === 'pieces' ? file.tree.list : undefined;
  const last = list && KNOWN.get(memory);
  const before = last && isAlike(last.setting, setting) ? last : undefined;
  const look = (facts: LineFacts, index: number): Issues =>
    lookAt(rules, { setting, facts, index, start: list?.starts[index] ?? 0 });
  const { facts } = goods;
  if (!list?.written) return facts.map(look);
  const { written } = list;
  const make = (n: number): Issues => look(facts[n] as LineFacts, n);
  const ends = before && inBoth(alikeEnds(before.facts, facts), alikeEnds(before.written, written));
  let found = before && ends ? between(before.found, ends, facts.length, make) : facts.map(look);
  // Where the dash stands that has nothing behind it, no object of the line knows.
  if (written.includes(undefined)) found = found.map((one, n) => (written[n] ? one : make(n)));
  KNOWN.set(memory, { setting, facts, written, found });
  return found;
}

const COSTS_ASKED = new KeptSums<DealLine, boolean>(
  some(({ cost, item }) => cost?.amount !== undefined || item.profit !== undefined),
);

/** Who quotes from list prices alone asks for no margin: some cost, a floor or a profit says otherwise. */
function asksCosts(deal: Deal): boolean {
  return floorMargin(deal) !== undefined || deal.pricing.profit !== undefined || COSTS_ASKED.of(deal.lines);
}

function isAlike(a: Setting, b: Setting): boolean {
  return a.language === b.language && a.seller === b.seller && a.costsAsked === b.costsAsked;
}

interface Looked {
  readonly setting: Setting;
  readonly facts: LineFacts;
  readonly index: number;
  readonly start: number;
}

function lookAt(rules: readonly LineRule[], { setting, facts, index, start }: Looked): Issues {
  const { line, packed, gap } = facts;
  const context: LineContext = { ...setting, line, index, packed, gap };
  const issues: Issue[] = [];
  for (const rule of rules)
    for (const finding of rule.checkLine?.(context) ?? [])
      issues.push(movedIssue(issueOf(rule, setting.file.path, finding), -start));
  return issues.length > 0 ? sortIssues(issues) : NONE;
}
