import type {
  Charge,
  Charges,
  Deal,
  Discount,
  DutyRate,
  DutyTerm,
  FeeRow,
  Line,
  Money,
  Share,
  TaxRow,
} from './deal.ts';

/** YAML texts by path, as a person writes them. */
export type Texts = Readonly<Record<string, string>>;

const flow = (keys: Readonly<Record<string, string | undefined>>): string =>
  `{ ${Object.entries(keys)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ')} }`;
const block = (keys: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(keys)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${String(value)}\n`)
    .join('');
const items = (rows: readonly string[]): string | undefined =>
  rows.length > 0 ? rows.map((row) => `\n  - ${row}`).join('') : undefined;

const money = ({ amount, currency }: Money): string => `${amount} ${currency}`;
const share = ({ rate, of }: Share): string => `${rate} of ${of}`;
const discount = (off: Discount): string => (off.kind === 'share' ? off.rate : money(off));

function charge(one: Charge): string {
  if (one.kind === 'none') return 'none';
  if (one.kind === 'share') return `${one.rate} of ${one.of}`;
  const per = one.per === 'shipment' ? '' : ` per ${one.per}`;
  return `${money(one)}${per}${one.at ? ` at ${one.at} kg/m3` : ''}${one.min ? ` min ${one.min}` : ''}`;
}

const charges = (all: Charges): string =>
  flow(Object.fromEntries(Object.entries(all).map(([element, one]) => [element, one && charge(one)])));

function term(one: DutyTerm): string {
  if (one.kind === 'share') return one.of === undefined ? one.rate : `${one.rate} of ${one.of}`;
  const count = one.count === '1' ? '' : `${one.count} `;
  return `${money(one)} per ${count}${one.per}`;
}
const sum = (terms: readonly DutyTerm[]): string =>
  terms.map((one, n) => `${n === 0 ? '' : one.minus ? ' - ' : ' + '}${term(one)}`).join('');
const duty = ({ value, min, max }: DutyRate): string =>
  `${sum(value)}${min ? ` min ${sum(min)}` : ''}${max ? ` max ${sum(max)}` : ''}`;

function tax(row: TaxRow, to: string): string {
  const rate = row.ofTax ? `${row.ofTax.over}/${row.ofTax.under} of ${row.ofTax.tax}` : row.rate;
  const hs = row.hs === undefined ? undefined : `"${row.hs}"`;
  return flow({ to, name: row.name, hs, rate, on: row.on, inclusive: row.inclusive ? 'yes' : undefined, source: 's' });
}

function fee(row: FeeRow, to: string): string {
  const [amount, min, max] = [row.amount, row.min, row.max].map((one) => one && money(one));
  return flow({ to, name: row.name, mode: row.mode, rate: row.rate, amount, min, max, source: 's' });
}

function rates(deal: Deal): string {
  const to = deal.country ?? 'US';
  const { insurance, ...moving } = deal.rateCharges;
  return block({
    fx: items(
      deal.fx.map(({ base, quote, rate, date }) => flow({ pair: `${base}/${quote}`, rate, date, source: 's' })),
    ),
    charges: items(
      Object.entries(moving).flatMap(([element, one]) =>
        one ? [flow({ element, amount: charge(one), source: 's' })] : [],
      ),
    ),
    insurance: insurance?.kind === 'share' ? flow({ rate: insurance.rate, of: insurance.of, source: 's' }) : undefined,
    duties: items(
      deal.duties.map(({ hs, from, name, rate }) =>
        flow({ hs: `"${hs}"`, from, to, name, rate: duty(rate), source: 's' }),
      ),
    ),
    taxes: items(deal.taxes.map((row) => tax(row, to))),
    fees: items(deal.fees.map((row) => fee(row, to))),
    regimes: deal.regime
      ? items([
          flow({
            country: deal.regime.country,
            value: deal.regime.value,
            tax: deal.regime.tax,
            uplift: deal.regime.uplift,
            feesTaxed: deal.regime.feesTaxed ? 'yes' : undefined,
            source: 's',
          }),
        ])
      : undefined,
  });
}

function product(line: Line, sku: string): string {
  const { packing, list, cost } = line;
  return flow({
    sku,
    name: sku,
    unit: 'pcs',
    hs: `"${line.hs}"`,
    origin: line.origin,
    cost: cost && flow({ amount: money(cost), vat: cost.vat, rebate: cost.rebate }),
    price:
      list &&
      flow({
        term: `${list.rule} Somewhere`,
        currency: list.currency,
        tiers: `[${list.tiers.map((tier) => flow({ ...tier })).join(', ')}]`,
      }),
    packing: flow({
      unitsPerCarton: packing.unitsPerCarton,
      carton: `${packing.carton.join(' x ')} cm`,
      netWeight: `${packing.net} kg`,
      grossWeight: `${packing.gross} kg`,
    }),
  });
}

function item(line: Line, sku: string): string {
  return flow({
    sku,
    quantity: line.quantity,
    price: line.price && money(line.price),
    discount: line.discount && discount(line.discount),
    free: line.free ? 'yes' : undefined,
    customsValue: line.customsValue && money(line.customsValue),
    ships: line.ships ? undefined : 'no',
    profit: line.profit && share(line.profit),
  });
}

const times = ['in advance', 'before shipment', 'against copy of B/L', 'at 30 days after B/L date'];

function quotation(deal: Deal): string {
  const { pricing } = deal;
  const unpaid = deal.taxUnpaid ? ' (VAT unpaid)' : '';
  return block({
    number: `Q-${String(deal.seed)}`,
    date: deal.date,
    buyer: '{ name: Example Imports, country: US }',
    currency: deal.currency,
    incoterm: `${deal.rule}${unpaid} Somewhere`,
    mode: deal.mode,
    container: deal.container,
    from: 'Ningbo',
    to: 'Somewhere',
    handover: deal.handover,
    carriageCovers: deal.covers.length > 0 ? `[${deal.covers.join(', ')}]` : undefined,
    pricing: flow({
      method: pricing.method,
      profit: pricing.profit && share(pricing.profit),
      commission: pricing.commission && share(pricing.commission),
      bank: pricing.bank,
      overhead: pricing.overhead && share(pricing.overhead),
      interest:
        pricing.interest && flow({ rate: pricing.interest.rate, days: `${String(pricing.interest.days)} days` }),
    }),
    items: items(deal.lines.map((line, n) => item(line, `P${String(n)}`))),
    charges: charges(deal.charges),
    charging: deal.separate ? 'separate lines' : 'included',
    allocate: deal.allocate,
    discount: deal.discount && discount(deal.discount),
    destination:
      deal.country &&
      flow({ country: deal.country, importerOfRecord: 'seller', entryDate: deal.entryDate, tax: deal.tax }),
    payment:
      deal.payment.length > 0 ? deal.payment.map((part, n) => `${part} T/T ${String(times[n])}`).join(', ') : undefined,
  });
}

/** A workspace in which the deal is `q.quotation.yaml`. */
export function written(deal: Deal): Texts {
  return {
    'us.seller.yaml': block({
      name: 'Example Exports',
      address: 'Ningbo',
      country: 'CN',
      defaults: flow({ priceDecimals: String(deal.priceDecimals) }),
    }),
    'p.product.yaml': `products:${items(deal.lines.map((line, n) => product(line, `P${String(n)}`))) ?? ''}\n`,
    'x.rates.yaml': rates(deal),
    'q.quotation.yaml': quotation(deal),
  };
}
