import { floorMargin } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { byPlace, movedIssue } from '../spec/issue.ts';
import type { Issue } from '../spec/issue.ts';
import type { Deal } from '../trade/deal/deal.ts';
import type { DealLine } from '../trade/deal/deal-line.ts';
import type { LineFacts } from '../trade/deal/goods.ts';
import { KeptSums } from '../trade/deal/kept-sums.ts';
import { issueOf } from './rule.ts';
import type { LineContext, TradeRule } from './rule.ts';

type LineRule = Extract<TradeRule, { about: 'line' | 'document' }>;

/** What the rules found at a line: with places that count from where its item begins, and as they are now. */
interface Row {
  readonly facts: LineFacts;
  readonly found: readonly Issue[];
  readonly start: number;
  readonly issues: readonly Issue[];
}

type Setting = Pick<LineContext, 'file' | 'language' | 'seller' | 'costsAsked'>;

/** The rows of a document's last state: while somebody types, all lines but one are the same. */
const KNOWN = new WeakMap<object, { readonly setting: Setting; readonly rows: readonly Row[] }>();

/** What rules find line by line, in the order of the lines. A line that is the same as last time is not looked at again. */
export function issuesOfLines(rules: readonly LineRule[], { deal, goods }: Computation): Issue[] {
  const { file, language, seller, memory } = deal;
  const setting: Setting = { file, language, seller, costsAsked: asksCosts(deal) };
  const last = KNOWN.get(memory);
  const before = last && isAlike(last.setting, setting) ? last.rows : [];
  const list = file.tree?.kind === 'pieces' ? file.tree.list : undefined;
  const rows: Row[] = [];
  const issues: Issue[] = [];
  for (let n = 0; n < goods.facts.length; n++) {
    const facts = goods.facts[n];
    if (!facts) continue;
    // Where a list is not read in pieces, and where an element is empty, places are those of the file.
    const start = list?.elements[n] ? list.starts[n] : undefined;
    const kept = start !== undefined && before[n]?.facts === facts ? before[n] : undefined;
    const row = kept ? movedTo(kept, start ?? 0) : lookAt(rules, { setting, facts, start: start ?? 0 });
    rows.push(row);
    for (const issue of row.issues) issues.push(issue);
  }
  KNOWN.set(memory, { setting, rows });
  return issues;
}

const COSTS_ASKED = new KeptSums<DealLine, boolean>(
  (lines) => lines.some(({ cost, item }) => cost?.amount !== undefined || item.profit !== undefined),
  (all) => all.includes(true),
);

/** Who quotes from list prices alone asks for no margin: some cost, a floor or a profit says otherwise. */
function asksCosts(deal: Deal): boolean {
  return floorMargin(deal) !== undefined || deal.pricing.profit !== undefined || COSTS_ASKED.of(deal.lines);
}

function isAlike(a: Setting, b: Setting): boolean {
  return a.language === b.language && a.seller === b.seller && a.costsAsked === b.costsAsked;
}

function movedTo(row: Row, start: number): Row {
  return row.start === start ? row : { ...row, start, issues: row.found.map((issue) => movedIssue(issue, start)) };
}

interface Looked {
  readonly setting: Setting;
  readonly facts: LineFacts;
  readonly start: number;
}

function lookAt(rules: readonly LineRule[], { setting, facts, start }: Looked): Row {
  const { line, packed, gap } = facts;
  const context: LineContext = { ...setting, line, packed, gap };
  const issues: Issue[] = [];
  for (const rule of rules)
    for (const finding of rule.checkLine?.(context) ?? []) issues.push(issueOf(rule, setting.file.path, finding));
  issues.sort(byPlace);
  return { facts, found: issues.map((issue) => movedIssue(issue, -start)), start, issues };
}
