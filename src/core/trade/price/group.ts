import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { Duty } from '../import/duties.ts';
import { branchesAt, isPlain } from '../import/duty-branch.ts';
import type { Branch } from '../import/duty-branch.ts';
import type { Features } from '../deal/form.ts';
import { featuresHere, sumFeatures } from '../deal/goods.ts';
import type { LineFacts } from '../deal/goods.ts';
import type { ImportCase } from '../import/import-case.ts';
import type { LineKind } from './line-kind.ts';
import type { PriceCase } from './price-case.ts';
import type { Tax } from '../import/taxes.ts';

/** Lines that are priced and imported alike: what is solved for one holds for all. */
export interface Group {
  readonly kind: LineKind;
  readonly duties: readonly Duty[];
  readonly taxes: readonly Tax[];
  readonly members: readonly LineFacts[];
  /** What is a member's own: duties by weight or unit, and with bounds. Absent where every duty is a plain share. */
  readonly own: ReadonlyMap<LineFacts, Own> | undefined;
  /** By duty: its share of the customs value. */
  readonly ofValue: readonly Decimal[];
  /** By duty: the sum of what it takes besides, by weight or by unit. */
  readonly fixed: readonly Decimal[];
  /** 1 unit of the currency of their bases in the document's. */
  readonly rate: Decimal;
  /** Sums of the features of the members, in the document's currency. */
  readonly sums: Features;
}

export interface Own {
  /** In the document's currency, with the duties by weight or unit as its own. */
  readonly features: Features;
  /** By duty. */
  readonly branches: readonly Branch[];
}

/** The features of a member in the document's currency, with what is its own. */
export function featuresIn({ own }: Pick<Group, 'own'>, facts: LineFacts): Features {
  return own?.get(facts)?.features ?? featuresHere(facts);
}

const NONE: readonly never[] = [];

/** What grouping is told of each line. */
export interface Told {
  /** Its customs value: duties with bounds are taken as they stand there. */
  readonly valueOf: (line: LineFacts) => Decimal;
  /** Its amount, once prices are rounded; absent while they are being solved. */
  readonly amountOf: ((line: LineFacts) => Decimal) | undefined;
}

interface Gathered {
  readonly kind: LineKind;
  readonly members: readonly LineFacts[];
  readonly own: Map<LineFacts, Own> | undefined;
}

/** The lines in groups; a line whose duties stand on other branches is in another group. */
export function groupLines(price: PriceCase, importCase: ImportCase | undefined, told: Told): readonly Group[] {
  if (!importCase)
    return [...price.kinds].map(([kind, members]) => groupOf(importCase, { kind, members, own: undefined }, told));
  const groups = new Map<LineKind, Map<string, Gathered & { readonly members: LineFacts[] }>>();
  const plain = new Map<readonly Duty[], boolean>();
  const signatureOf = signatures(importCase);
  const add = (kind: LineKind, facts: LineFacts): void => {
    const duties = dutiesOf(importCase, facts, kind);
    let isFixed = plain.get(duties);
    if (isFixed === undefined) plain.set(duties, (isFixed = isPlain(duties)));
    const branches = isFixed ? undefined : branchesAt(duties, importCase.measure(facts), told.valueOf(facts));
    const signature = signatureOf(facts, duties);
    const key = branches ? `${signature}${branches.map(({ ofValue }) => ofValue.toFixed()).join(' ')}` : signature;
    let alike = groups.get(kind);
    if (!alike) groups.set(kind, (alike = new Map()));
    let group = alike.get(key);
    if (!group) alike.set(key, (group = { kind, members: [], own: branches && new Map() }));
    group.members.push(facts);
    if (branches) group.own?.set(facts, { features: featuresOf(facts, branches, told), branches });
  };
  for (const [kind, lines] of price.kinds) for (const facts of lines) add(kind, facts);
  return [...groups.values()].flatMap((alike) => [...alike.values()].map((one) => groupOf(importCase, one, told)));
}

function dutiesOf(importCase: ImportCase | undefined, { line }: LineFacts, kind: LineKind): readonly Duty[] {
  return importCase && kind.ships && !importCase.givenDuty ? (importCase.facts.lines.get(line)?.duties ?? NONE) : NONE;
}

/** What tells apart duties and taxes that are worked out differently; by tariff line where a country cuts each down. */
function signatures(importCase: ImportCase): (facts: LineFacts, duties: readonly Duty[]) => string {
  const known = new Map<readonly Duty[], Map<readonly Tax[], string>>();
  return ({ line }, duties) => {
    const taxes = importCase.facts.lines.get(line)?.taxes ?? NONE;
    let byTaxes = known.get(duties);
    if (!byTaxes) known.set(duties, (byTaxes = new Map()));
    let signature = byTaxes.get(taxes);
    if (signature === undefined || importCase.regime.truncate) {
      const rates = duties.map(({ name, rate }) => [name, rate]);
      const rows = taxes.map(({ name, written, on, inclusive }) => [name, written, on, inclusive]);
      signature = JSON.stringify([rates, rows, importCase.regime.truncate ? [line.hs, line.origin] : []]);
      byTaxes.set(taxes, signature);
    }
    return signature;
  };
}

function featuresOf(facts: LineFacts, branches: readonly Branch[], { amountOf }: Told): Features {
  const price = amountOf ? amountOf(facts) : ZERO;
  return { ...featuresHere(facts), price, own: sum(branches.map(({ fixed }) => fixed)) };
}

function groupOf(importCase: ImportCase | undefined, { kind, members, own }: Gathered, told: Told): Group {
  const [first] = members;
  const duties = first ? dutiesOf(importCase, first, kind) : NONE;
  const branches = first && own?.get(first)?.branches;
  const rate = first?.conversion.rate ?? ONE;
  const sums = sumFeatures(members);
  const fixed = duties.map((_, n) =>
    own ? sum(members.map((member) => own.get(member)?.branches[n]?.fixed ?? ZERO)) : ZERO,
  );
  const group: Group = {
    kind,
    duties,
    taxes: (first && importCase?.facts.lines.get(first.line)?.taxes) ?? NONE,
    members,
    own,
    ofValue: branches ? branches.map(({ ofValue }) => ofValue) : duties.map(({ rate: duty }) => plainShare(duty)),
    fixed,
    rate,
    sums: { ...sums, base: sums.base.times(rate), own: sum(fixed) },
  };
  return told.amountOf ? withAmounts(group, told.amountOf) : group;
}

/** A group whose members' prices are rounded; their sum is told where it is known. */
export function withAmounts(group: Group, amountOf: (line: LineFacts) => Decimal, known?: Decimal): Group {
  return { ...group, sums: { ...group.sums, price: known ?? sum(group.members.map(amountOf)) } };
}

function plainShare({ value }: Duty['rate']): Decimal {
  const [only] = value;
  return only?.kind === 'share' ? only.rate : ZERO;
}
