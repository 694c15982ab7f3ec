import { validUntil } from '../documents/build-model.ts';
import { keyAt } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

function validKey(value: { validUntil?: unknown; validity?: unknown }): string {
  return value.validUntil !== undefined ? 'validUntil' : value.validity !== undefined ? 'validity' : 'date';
}

/** An offer that outlives the freight or rate it stands on is a promise at an unknown price. */
export const staleFact: TradeRule = {
  code: 'stale-fact',
  about: 'document',
  severity: 'warning',
  reason: 'An offer that outlives the freight or rate it stands on is a promise at an unknown price.',
  check(context) {
    const { computation, file, today } = context;
    const last = validUntil(computation) ?? computation.deal.date ?? today;
    return computation.priced.charges.flatMap(({ given, element }): Finding[] => {
      const until = given?.origin.validUntil;
      if (!until || until >= last || given.origin.file === file.path) return [];
      const data = { element, until, last };
      return [
        {
          range: keyAt(context, validKey(file.value)),
          message:
            'The rate for {element} is valid until {until}, but the offer runs until {last}: shorten the offer, or get a new rate',
          data,
        },
      ];
    });
  },
};
