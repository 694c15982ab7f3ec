import type { Element } from '../tables/incoterms.ts';
import type { Origin } from '../trade/deal/fact.ts';
import type { LineKind } from '../trade/price/line-kind.ts';
import type { Computation } from './compute.ts';
import { pairsUsed } from './pairs-used.ts';

/** A figure from outside that a price stands on: a cost element, a pair of currencies, or the name of a duty or tax. */
export interface FactUsed {
  readonly what: string;
  readonly origin: Origin;
}

/** Every fact that a price of the document stands on, each once; those that the document says itself too. */
export function factsUsed(computation: Computation): FactUsed[] {
  return eachOnce([...eachFact(computation)]);
}

/** The same facts, those that several lines share again and again. */
export function* eachFact(computation: Computation): Iterable<FactUsed> {
  const { priced, charges, imports } = computation;
  const elements = new Set(priced.charges.map((charge) => charge.element));
  for (const { group } of priced.groups) for (const one of movedBy(group.kind)) elements.add(one);
  for (const what of elements) for (const { origin } of charges.given.get(what)?.parts ?? []) yield { what, origin };
  for (const { base, quote, origin } of pairsUsed(computation)) yield { what: `${base}/${quote}`, origin };
  if (!priced.borne.has('importDuties') || !imports) return;
  // Lines of one kind of goods share theirs.
  for (const { duties, taxes } of new Set(imports.lines.values()))
    for (const { name, origin } of [...duties, ...taxes]) yield { what: name, origin };
}

function movedBy({ add, remove }: LineKind): readonly Element[] {
  return remove.length > 0 ? [...add, ...remove] : add;
}

/** Facts, each once. */
export function eachOnce(facts: readonly FactUsed[]): FactUsed[] {
  return [
    ...new Map(facts.map((fact) => [`${fact.what}\n${fact.origin.file}\n${fact.origin.at.join('.')}`, fact])).values(),
  ];
}
