import { validUntil } from '../documents/build-model.ts';
import { pairsUsed } from '../documents/pairs-used.ts';
import type { Origin } from '../trade/deal/fact.ts';
import { keyAt } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

/** An offer that outlives a rate it stands on is a promise at an unknown price. */
export const staleFact: TradeRule = {
  code: 'stale-fact',
  about: 'document',
  severity: 'warning',
  reason: 'An offer that outlives a rate it stands on is a promise at an unknown price.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: CFR Chicago\nvalidUntil: 2027-01-31',
    right: 'incoterm: CFR Chicago\nvalidUntil: 2026-12-15',
    beside: {
      '2026.rates.yaml':
        'charges:\n  - { element: mainCarriage, from: Ningbo, to: Chicago, amount: 3850 USD, source: forwarder, validUntil: 2026-12-15 }',
    },
  },
  check(context) {
    const { computation, file, today } = context;
    const { date } = computation.deal;
    const last = validUntil(computation) ?? date ?? today;
    const range = keyAt(context, validKey(file.value));
    return factsUsed(context).flatMap(({ what, origin }): Finding[] => {
      if (origin.file === file.path) return [];
      const { validUntil: until, date: since } = origin;
      if (until !== undefined && until < last) {
        const message =
          'The rate for {element} is valid until {until}, but the offer runs until {last}: shorten the offer, or get a new rate';
        return [{ range, message, data: { element: what, until, last } }];
      }
      if (since !== undefined && date !== undefined && since > date && what.includes('/')) {
        const message =
          'The rate of {pair} is of {since}, after this document’s own date: give one of {date} or before';
        return [{ range, message, data: { pair: what, since, date } }];
      }
      return [];
    });
  },
};

/** Every fact from a rates file that a price of the document stands on. */
function factsUsed({ computation }: DocumentContext): { what: string; origin: Origin }[] {
  const { priced, charges, imports } = computation;
  const moved = priced.groups.flatMap(({ group: { kind } }) => [...kind.add, ...kind.remove]);
  const elements = new Set([...priced.charges.map((charge) => charge.element), ...moved]);
  const facts = [...elements].flatMap((what) => {
    const parts = charges.given.get(what)?.parts ?? [];
    return parts.map(({ origin }) => ({ what: what as string, origin }));
  });
  facts.push(...pairsUsed(computation).map((step) => ({ what: `${step.base}/${step.quote}`, origin: step.origin })));
  if (priced.borne.has('importDuties') && imports)
    facts.push(
      ...[...new Set(imports.lines.values())]
        .flatMap(({ duties, taxes }) => [...duties, ...taxes])
        .map(({ name, origin }) => ({ what: name, origin })),
    );
  return [
    ...new Map(facts.map((fact) => [`${fact.what}\n${fact.origin.file}\n${fact.origin.at.join('.')}`, fact])).values(),
  ];
}

function validKey(value: { validUntil?: unknown; validity?: unknown }): string {
  return value.validUntil !== undefined ? 'validUntil' : value.validity !== undefined ? 'validity' : 'date';
}
