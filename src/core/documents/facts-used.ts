import type { Origin } from '../trade/deal/fact.ts';
import type { Computation } from './compute.ts';
import { pairsUsed } from './pairs-used.ts';

/** A figure from outside that a price stands on: a cost element, a pair of currencies, or the name of a duty or tax. */
export interface FactUsed {
  readonly what: string;
  readonly origin: Origin;
}

/** Every fact that a price of the document stands on, each once; those that the document says itself too. */
export function factsUsed(computation: Computation): FactUsed[] {
  const { priced, charges, imports } = computation;
  const moved = priced.groups.flatMap(({ group: { kind } }) => [...kind.add, ...kind.remove]);
  const elements = new Set([...priced.charges.map((charge) => charge.element), ...moved]);
  const facts = [...elements].flatMap((what): FactUsed[] => {
    const parts = charges.given.get(what)?.parts ?? [];
    return parts.map(({ origin }) => ({ what, origin }));
  });
  facts.push(...pairsUsed(computation).map((step) => ({ what: `${step.base}/${step.quote}`, origin: step.origin })));
  if (priced.borne.has('importDuties') && imports)
    facts.push(
      // Lines of one kind of goods share theirs.
      ...[...new Set(imports.lines.values())]
        .flatMap(({ duties, taxes }) => [...duties, ...taxes])
        .map(({ name, origin }) => ({ what: name, origin })),
    );
  return [
    ...new Map(facts.map((fact) => [`${fact.what}\n${fact.origin.file}\n${fact.origin.at.join('.')}`, fact])).values(),
  ];
}
