import * as z from 'zod';
import { CONTAINER_TYPES } from '../tables/containers.ts';
import { ELEMENTS } from '../tables/incoterms.ts';
import { explain, list, object, requiring } from './shape.ts';
import { oneOf } from './grammar.ts';
import type { Complaint } from './grammar.ts';
import { scalar } from './scalars.ts';

const fact = { source: z.string(), date: scalar.date, validUntil: scalar.date };
const FACT = {
  source: 'Where the figure comes from: “forwarder’s quote”, a website, a tariff.',
  date: 'Day of the figure, YYYY-MM-DD.',
  validUntil: 'Last day on which it holds, YYYY-MM-DD.',
};

/** A rule of law or a tariff: in force from one day to another, both included. */
const law = { ...fact, validFrom: scalar.date };
const LAW = { ...FACT, validFrom: 'First day on which it holds, YYYY-MM-DD.' };

const fx = explain(object({ pair: scalar.pair, rate: scalar.positive, ...fact }, ['pair', 'rate', 'date', 'source']), {
  ...FACT,
  pair: 'Two currencies: USD/CNY says what 1 USD is in CNY.',
  rate: 'The rate: for USD/CNY 7.1000, 1 USD is 7.1000 CNY.',
});

const charge = explain(
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
  {
    ...LAW,
    element: 'Which cost it is: mainCarriage is the freight, originTerminal the THC.',
    from: 'Only for goods from this port or place; for all where it is absent.',
    to: 'Only for goods to this port or place; for all where it is absent.',
    mode: 'Only for goods that travel so: sea, air, rail, road, courier.',
    container: 'Only for this container, or LCL.',
    amount: 'The charge: 3850 USD per 40HC, 65 USD per W/M min 1, 500 CNY, none.',
  },
);

const insurance = explain(object({ rate: scalar.percent, of: scalar.percent, ...fact }, ['rate', 'source']), {
  ...FACT,
  rate: 'Premium, such as 0.3% of the insured value.',
  of: 'Insured value as a share of the price, usually 110%.',
});

const duty = explain(
  object({ hs: z.string(), from: scalar.country, to: scalar.country, name: z.string(), rate: scalar.duty, ...law }, [
    'hs',
    'to',
    'rate',
    'source',
  ]),
  {
    ...LAW,
    hs: 'HS code in quotes, or its beginning: "9405". The longest that fits counts.',
    from: 'Country of origin, two letters; any where it is absent.',
    to: 'Country of import, two letters.',
    name: 'Name of the duty, such as Customs duty or Section 301. Duties of different names add up.',
    rate: 'The duty: 3.9%, 35.10 GBP per 100 kg, 3.9% + 2 USD per kg, or free.',
  },
);

const tax = explain(
  requiring(
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
  ),
  {
    ...LAW,
    hs: 'Only for this HS code or its beginning; for all goods where it is absent.',
    to: 'Country of import, two letters.',
    name: 'Name of the tax, such as VAT or GST.',
    rate: 'The tax, such as 20%; or a part of another: 22/78 of Consumption tax.',
    on: 'What it is charged on: value, value+duty, or value+duty+taxes.',
    inclusive: 'yes where the tax is part of its own base.',
  },
);

const fee = explain(
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
  {
    ...LAW,
    to: 'Country of import, two letters.',
    name: 'Name of the fee of an entry, such as Merchandise processing fee.',
    mode: 'Only for goods that travel so: sea, air, rail, road, courier.',
    rate: 'The fee as a share of the customs value, such as 0.3464%.',
    amount: 'The fee as an amount an entry, such as 30 USD.',
    min: 'The least that is charged, such as 32.71 USD.',
    max: 'The most that is charged, such as 634.62 USD.',
  },
);

const truncate = explain(
  object({ value: scalar.positive, duty: scalar.positive, tax: scalar.positive, currency: scalar.currency }, [
    'currency',
  ]),
  {
    value: 'The customs value of a line goes down to a multiple of this, such as 1000.',
    duty: 'The duty payable goes down to a multiple of this, such as 100.',
    tax: 'The tax payable goes down to a multiple of this, such as 100.',
    currency: 'Currency of these figures.',
  },
);

const regime = explain(
  object(
    {
      country: scalar.country,
      value: oneOf(['FOB', 'CIF']),
      tax: oneOf(['value+duty', 'value+duty+inland', 'value+duty+freight', 'none']),
      uplift: scalar.percent,
      feesTaxed: scalar.bool,
      truncate,
      ...fact,
    },
    ['country', 'value', 'tax', 'source'],
  ),
  {
    ...FACT,
    country: 'Country of import, two letters.',
    value: 'Customs value: FOB (freight and insurance outside) or CIF (inside).',
    tax: 'What import tax is charged on: value+duty, with inland carriage or freight; or none.',
    uplift: 'Added to the base of the tax, as a share of the customs value: 10%.',
    feesTaxed: 'yes where the fees of the entry are in the base of the tax.',
    truncate: 'How the authority cuts values and amounts down, as in Japan.',
  },
);

const container = explain(
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
  {
    ...FACT,
    type: '20GP, 40GP, 40HC or 45HC.',
    usable: 'Volume that can really be loaded, such as 68 m3.',
    payload: 'Weight that may be loaded, such as 22000 kg.',
    inner: 'Inner length x width x height, such as 12.03 x 2.35 x 2.69 m.',
  },
);

/** A `.rates.yaml` file: dated facts, each with its source. */
export const rates = explain(
  object({
    fx: list(fx),
    charges: list(charge),
    insurance,
    duties: list(duty),
    taxes: list(tax),
    fees: list(fee),
    regimes: list(regime),
    containers: list(container),
  }),
  {
    fx: 'Exchange rates, each with its date and source.',
    charges: 'Freights and other costs of a shipment. The line that fits most closely wins.',
    insurance: 'Your open cover: premium and insured value.',
    duties: 'Import duties by HS code, origin and country of import.',
    taxes: 'VAT, GST and other taxes at import, by country.',
    fees: 'Fees of an import entry, by country.',
    regimes: 'How a country values imports, where the built-in table lacks it.',
    containers: 'What your containers hold, instead of the built-in figures.',
  },
);
export type Rates = z.infer<typeof rates>;
