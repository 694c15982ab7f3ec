import * as z from 'zod';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import { list, object } from './shape.ts';
import { oneOf } from './grammar.ts';
import { scalar } from './scalars.ts';

const fact = { source: z.string(), date: scalar.date, validUntil: scalar.date };

/** A `.rates.yaml` file: dated facts, each with its source. */
export const rates = object({
  fx: list(object({ pair: scalar.pair, rate: scalar.positive, ...fact }, ['pair', 'rate', 'date', 'source'])),
  charges: list(
    object(
      {
        element: oneOf(ELEMENTS),
        from: z.string(),
        to: z.string(),
        mode: scalar.mode,
        container: scalar.container,
        amount: scalar.namedCharge,
        ...fact,
      },
      ['element', 'amount', 'source'],
    ),
  ),
  insurance: object({ rate: scalar.percent, of: scalar.percent, ...fact }, ['rate', 'source']),
  duties: list(
    object({ hs: z.string(), from: scalar.country, to: scalar.country, name: z.string(), rate: scalar.duty, ...fact }, [
      'hs',
      'to',
      'rate',
      'source',
    ]),
  ),
  taxes: list(
    object({ to: scalar.country, name: z.string(), rate: scalar.percent, ...fact }, ['to', 'rate', 'source']),
  ),
  fees: list(
    object(
      {
        to: scalar.country,
        name: z.string(),
        mode: scalar.mode,
        rate: scalar.percent,
        amount: scalar.namedMoney,
        min: scalar.namedMoney,
        max: scalar.namedMoney,
        validFrom: scalar.date,
        ...fact,
      },
      ['to', 'name', 'source'],
    ),
  ),
  regimes: list(
    object(
      {
        country: scalar.country,
        value: oneOf(['FOB', 'CIF']),
        tax: oneOf(['value+duty', 'value+duty+inland', 'value+duty+freight', 'none']),
        ...fact,
      },
      ['country', 'value', 'tax', 'source'],
    ),
  ),
  containers: list(
    object(
      {
        type: oneOf(CONTAINER_TYPES),
        usable: scalar.volume,
        payload: scalar.weight,
        inner: scalar.dimensions,
        ...fact,
      },
      ['type', 'source'],
    ),
  ),
});
export type Rates = z.infer<typeof rates>;
