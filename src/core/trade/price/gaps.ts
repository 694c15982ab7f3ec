import { ELEMENTS, NEED } from '../../tables/incoterms.ts';
import type { Element } from '../../tables/incoterms.ts';
import { regimeOf } from '../../tables/regimes.ts';
import type { DocumentFile } from '../../spec/file.ts';
import type { ChargeProblem } from '../charges/charges.ts';
import { AFTER_FOB } from '../import/customs.ts';
import { shareOf } from '../deal/deal.ts';
import type { Gap } from '../deal/gap.ts';
import { gapsOfLines } from '../deal/goods.ts';
import { importGaps } from '../import/import-gaps.ts';
import { IMPORT } from './price-case.ts';
import type { PriceCase } from './price-case.ts';

/** All that is missing before a price is solved: of the document, of its lines, of the charges, of the import. */
export function findGaps(price: PriceCase): Gap[] {
  const { deal, goods } = price;
  const { needed, apart } = wanted(price);
  return [
    ...(deal.term?.rule ? [] : [{ kind: 'term', blocks: true } as const]),
    ...(leavesOut(deal.file) ? [{ kind: 'reading', blocks: true } as const] : []),
    ...(deal.currencyKnown ? [] : [{ kind: 'currency', blocks: true } as const]),
    ...(deal.lines.length > 0 ? [] : [{ kind: 'items', blocks: true } as const]),
    ...gapsOfLines(goods.facts),
    ...(price.dutyInPrice ? freeGaps(price) : []),
    ...ELEMENTS.flatMap((element) => {
      const blocks = needed.has(element) || apart.has(element);
      return blocks || price.borne.has(element) ? chargeGap(price, element, { blocks, apart: apart.has(element) }) : [];
    }),
    ...importRemoved(price),
    ...(price.dutyInPrice ? importGaps(price, needed.has('importDuties') || apart.has('importDuties')) : []),
  ];
}

/** What could not be read was left out: a total without it would be another document's. No figure hangs on a language. */
export function leavesOut({ issues }: Pick<DocumentFile, 'issues'>): boolean {
  return issues.some(({ code, severity }) => severity === 'error' && code !== 'missing-key' && code !== 'bad-language');
}

/** Customs values goods free of charge too. */
function freeGaps({ goods }: PriceCase): Gap[] {
  return goods.facts.flatMap(({ line }, n): Gap[] =>
    line.basis.method === 'free' && line.ships && !line.item.customsValue
      ? [{ kind: 'customsValue', line: n, blocks: true }]
      : [],
  );
}

/** Elements that a derived price needs, and those that stand on lines of their own. A price that stands needs none. */
function wanted(price: PriceCase): { needed: ReadonlySet<Element>; apart: ReadonlySet<Element> } {
  const { kinds, deal, borne } = price;
  const derived = [...kinds].flatMap(([kind, lines]) =>
    (kind.method === 'cost' || kind.method === 'list') && lines.some(({ base }) => base) ? [kind] : [],
  );
  // A commission of FOB leaves out what follows: it must be known even where the list price holds it already.
  const ofFob = shareOf(deal.pricing.commission, 'FOB')?.isZero() === false && derived.length > 0;
  return {
    needed: new Set([
      ...derived.flatMap(({ add, remove }) => [...add, ...remove]),
      ...(ofFob ? AFTER_FOB.filter((element) => borne.has(element)) : []),
    ]),
    apart: new Set([...kinds.keys()].flatMap((kind) => [...kind.apart])),
  };
}

/**
 * A DDP list price under a term without its duty or tax: what of it is duty is not known, unless the document says the
 * amount. It is never left in.
 */
function importRemoved({ kinds, charges, deal }: PriceCase): Gap[] {
  const untaxed = deal.country !== undefined && regimeOf(deal.country)?.tax === 'none';
  const removed = new Set([...kinds.keys()].flatMap((kind) => kind.remove));
  return IMPORT.filter(
    (element) => removed.has(element) && !charges.given.has(element) && !(element === 'importTaxes' && untaxed),
  ).map((element) => ({ kind: 'charge', element, blocks: true }));
}

/** A charge that is given and cannot be counted always matters where it is wanted; one that nobody gave, by its need. */
function chargeGap(
  { charges, deal }: PriceCase,
  element: Element,
  { blocks: wanted, apart }: { readonly blocks: boolean; readonly apart: boolean },
): Gap[] {
  const problem = charges.problems.find((one) => one.element === element);
  // On a line of its own it would be left out of the total, however little it matters inside a price.
  if (problem) return [problemGap(problem, deal.currency, wanted || apart)];
  if (charges.given.has(element) || deal.covered.has(element) || IMPORT.includes(element) || NEED[element] === 'folded')
    return [];
  return [{ kind: 'charge', element, blocks: wanted && NEED[element] === 'required' }];
}

function problemGap({ problem, element, detail, origin }: ChargeProblem, currency: string, blocks: boolean): Gap {
  switch (problem) {
    case 'fx':
      return { kind: 'fx', from: detail.split('/')[0] ?? '', to: currency, line: undefined, origin, blocks };
    case 'count':
      return { kind: 'chargeCount', element, unit: detail, origin, blocks };
    case 'share':
      return { kind: 'chargeShare', element, origin, blocks };
  }
}
