import * as z from 'zod';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import { list, object, requiring } from './shape.ts';
import { oneOf } from './grammar.ts';
import type { Complaint } from './grammar.ts';
import { scalar } from './scalars.ts';

const fact = { source: z.string(), date: scalar.date, validUntil: scalar.date };
/** A rule of law or a tariff: in force from one day to another, both included. */
const law = { ...fact, validFrom: scalar.date };

const tax = requiring(
  object({
    hs: z.string(),
    to: scalar.country,
    name: z.string(),
    rate: scalar.taxRate,
    on: oneOf(['value', 'value+duty', 'value+duty+taxes']),
    inclusive: scalar.bool,
    ...law,
  }).superRefine(({ rate, inclusive }, context) => {
    if (!inclusive || !rate?.rate.greaterThanOrEqualTo(1)) return;
    const complaint: Complaint = {
      code: 'bad-value',
      message: 'A tax that is part of its own base is below 100%',
    };
    context.addIssue({ code: 'custom', message: complaint.message, path: ['rate'], params: { complaint } });
  }),
  ['to', 'rate', 'source'],
);

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
        container: scalar.containerKind,
        amount: scalar.namedCharge,
        ...law,
      },
      ['element', 'amount', 'source'],
    ),
  ),
  insurance: object({ rate: scalar.percent, of: scalar.percent, ...fact }, ['rate', 'source']),
  duties: list(
    object({ hs: z.string(), from: scalar.country, to: scalar.country, name: z.string(), rate: scalar.duty, ...law }, [
      'hs',
      'to',
      'rate',
      'source',
    ]),
  ),
  taxes: list(tax),
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
        ...law,
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
        uplift: scalar.percent,
        feesTaxed: scalar.bool,
        truncate: object(
          { value: scalar.positive, duty: scalar.positive, tax: scalar.positive, currency: scalar.currency },
          ['currency'],
        ),
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
