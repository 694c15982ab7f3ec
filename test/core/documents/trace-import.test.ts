import assert from 'node:assert/strict';
import { compute, explain } from '../../../src/core/index.ts';
import type { Trace } from '../../../src/core/index.ts';
import { document, documentIn, folder, product, seller, workspaceOf } from '../files.ts';
import { assertAddsUp } from './adds-up.ts';

const NOTHING = [
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'destinationTerminal',
  'onCarriage',
  'importClearance',
];

interface Import {
  readonly country: string;
  /** After `duties:`, `taxes:`, `fees:` of that country. */
  readonly duties?: string;
  readonly taxes?: string;
  readonly more?: string;
  readonly charges?: string;
  readonly own?: Readonly<Record<string, string>>;
}

/** The import of 100 units at 10 USD from FOB to DDP, 225 kg net, as a tree that adds up. */
function traced({
  country,
  duties = 'rate: 10%',
  taxes,
  more = '',
  charges = 'mainCarriage: 100 USD',
  own,
}: Import): Trace {
  const rows = (text: string, hs = ''): string =>
    text
      .split(';')
      .map((row) => `{ to: ${country}, ${row.includes('hs:') ? '' : hs}source: x, ${row} }`)
      .join(', ');
  const workspace = workspaceOf(
    folder({
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 8 }' }),
      'r.rates.yaml': `duties: [${rows(duties, 'hs: "9405", ')}]\n${taxes === undefined ? '' : `taxes: [${rows(taxes)}]\n`}${more}`,
      'a.product.yaml': product(),
      'q.quotation.yaml': document({
        buyer: `{ name: B, country: ${country} }`,
        incoterm: 'DDP Port',
        mode: 'air',
        charges: `{ ${[...NOTHING.filter((one) => !charges.includes(one)).map((one) => `${one}: none`), charges].join(', ')} }`,
        destination: `{ country: ${country}, importerOfRecord: seller, entryDate: 2026-12-01 }`,
        ...own,
      }),
    }),
  );
  const trace = explain(workspace, compute(workspace, documentIn(workspace)));
  const found = trace.parts.find(({ label }) => label === `Import into ${country}`);
  assert.ok(found, 'an import');
  assertAddsUp(found);
  return found;
}

/** A tree as lines `label: amount = how`, indented; sources left out. */
function printed({ label, amount, how, parts }: Trace, depth = 0): string[] {
  const line = `${'  '.repeat(depth)}${label}: ${amount}${how === undefined ? '' : ` = ${how}`}`;
  return [line, ...parts.flatMap((part) => printed(part, depth + 1))];
}

/** The lines of one figure of an import. */
function lines(trace: Trace, label: string): string[] {
  const part = trace.parts.find((one) => one.label === label);
  assert.ok(part, label);
  return printed(part);
}

const YEN = 'fx: [{ pair: USD/JPY, rate: 150, date: 2026-11-01, source: x }]\n';
const GIVEN = (...prices: readonly number[]): string =>
  `[${prices.map((price) => `{ sku: A, quantity: 100, price: ${price} }`).join(', ')}]`;

describe('the trace of an import that is cut down', () => {
  const japan = (own: Readonly<Record<string, string>> = {}): Trace =>
    traced({
      country: 'JP',
      duties: 'rate: 7.7%',
      taxes: 'name: Tax, rate: 7.8%;name: Local, rate: 22/78 of Tax',
      more: YEN,
      own: { items: GIVEN(20.213, 33.1), ...own },
    });

  it('names each cut with the amounts before and after it', () => {
    const trace = japan();
    const line = 'HS 940542 from CN: A (line 1), A (line 2)';
    assert.deepEqual(lines(trace, 'Customs duty').slice(1, 4), [
      '  Payable: 51900 JPY = 51975 JPY cut down to a multiple of 100 JPY; ÷ 150 = 346 USD',
      `    ${line}: 51975 JPY = 7.7% × 675000 JPY (675195 cut down to a multiple of 1000 JPY before the rate)`,
      '      Customs value: 675195 JPY = 4501.3 USD × 150',
    ]);
    assert.deepEqual(lines(trace, 'Tax').slice(1, 5), [
      '  Payable: 56700 JPY = 56706 JPY cut down to a multiple of 100 JPY; ÷ 150 = 378 USD',
      `    ${line}: 56706 JPY = 7.8% × 727000 JPY (727095 cut down to a multiple of 1000 JPY before the rate)`,
      '      Customs value: 675195 JPY',
      '      Duties: 51900 JPY = 51975 cut down to a multiple of 100 JPY',
    ]);
    assert.deepEqual(lines(trace, 'Local').slice(1, 4), [
      '  Payable: 15900 JPY = 15992.307692 JPY cut down to a multiple of 100 JPY; ÷ 150 = 106 USD',
      `    ${line}: 15992.307692 JPY = 22/78 × 56700 JPY`,
      '      Tax: 56700 JPY',
    ]);
  });

  it('says so where no value agrees with its own duty', () => {
    const own = {
      items: '[{ sku: A, quantity: 1, price: 34000 }]',
      currency: 'JPY',
      incoterm: 'DDP Port (tax unpaid)',
    };
    const trace = traced({ country: 'JP', charges: 'mainCarriage: none', own });
    assert.equal(
      lines(trace, 'Customs value')[0],
      'Customs value: 30900 = what remains of the price without what customs does not count (CIF value); at no value are the duties those of that value, so the higher stand, worked out at 31000',
    );
    assert.match(
      lines(trace, 'Customs duty')[1] ?? '',
      /Payable: 3100 JPY = 3100 JPY cut down to a multiple of 100 JPY$/,
    );
  });

  it('shows duties by weight beside what goes by value', () => {
    const trace = traced({
      country: 'JP',
      duties: 'rate: 5% + 2 JPY per kg',
      taxes: 'rate: 0%',
      more: YEN,
      own: { items: GIVEN(20) },
    });
    const all = lines(trace, 'Customs duty').join('\n');
    assert.match(all, / \+ 450 JPY that does not go by value/);
    assert.match(all, /Before the value is cut down: [\d.]+ = which of rate and bounds stands, line by line\n/);
    assert.match(all, /5% × customs value [\d.]+ \+ 2 JPY per kg × 225 kg net × 0\.006667/);
  });
});

describe('the trace of duties', () => {
  const canada = (rate: string, items = GIVEN(20, 60)): Trace =>
    traced({
      country: 'CA',
      duties: `rate: ${rate}`,
      taxes: 'name: GST, rate: 0%',
      charges: 'mainCarriage: none',
      own: { items },
    });

  it('at one rate: the customs value times the rate', () =>
    assert.deepEqual(lines(canada('25%'), 'Customs duty'), [
      'Customs duty: 1600.00 = 25% of the customs value',
      '  A (line 1), A (line 2): 1600 = 25% × customs value 6400',
    ]));

  it('with bounds: line by line what they could be, and which stands', () =>
    assert.deepEqual(lines(canada('25% min 2 USD per kg max 1000 USD per 100 kg'), 'Customs duty'), [
      'Customs duty: 1650.00 = 25% of the customs value, at least 2 USD per kg, at most 1000 USD per 100 kg',
      '  A (line 1): 450 = at least: it is more than at the rate',
      '    At the rate: 387.5 = 25% × customs value 1550',
      '    At least: 450 = 2 USD per kg × 225 kg net',
      '    At most: 2250 = 1000 USD per 100 kg × 225 kg net',
      '  A (line 2): 1200 = at the rate: it is within its bounds',
      '    At the rate: 1200 = 25% × customs value 4800',
      '    At least: 450 = 2 USD per kg × 225 kg net',
      '    At most: 2250 = 1000 USD per 100 kg × 225 kg net',
    ]));

  it('with bounds: the customs value of each line', () =>
    assert.deepEqual(lines(canada('25% min 2 USD per kg'), 'Customs value by line'), [
      'Customs value by line: 6350 = exact; together the customs value',
      '  A (line 1): 1550 = price 2000 − 450 its part of duties, taxes and fees',
      '  A (line 2): 4800 = price 6000 − 1200 its part of duties, taxes and fees',
    ]));

  it('at most, below nothing, and by unit', () => {
    const [most = '', nothing = ''] = ['25% max 40 USD per 100 kg', '1% - 1 USD per kg'].map(
      (rate) => lines(canada(rate, GIVEN(20)), 'Customs duty')[1],
    );
    assert.equal(most, '  A (line 1): 90 = at most: it is less than at the rate');
    assert.equal(nothing, '  A (line 1): 0 = less than nothing counts as nothing');
    assert.deepEqual(
      lines(canada('3% + 0.25 USD per unit - 1%', GIVEN(20.65)), 'Customs duty')[1],
      '  A (line 1): 65 = 3% × customs value 2000 + 0.25 USD per unit × 100 pcs − 1% × customs value 2000',
    );
  });

  it('a share of another duty, with that duty', () => {
    const rates = 'rate: 10% min 2 USD per kg;name: Surcharge, rate: 10% of Customs duty + 0%';
    const trace = traced({ country: 'CA', duties: rates, taxes: 'name: GST, rate: 0%' });
    assert.deepEqual(
      lines(trace, 'Surcharge')[1],
      '  A (line 1): 45 = 10% × Customs duty 450 + 0% × customs value 1000',
    );
  });

  it('in another currency: the rate of exchange and its source', () => {
    const trace = traced({
      country: 'CA',
      duties: 'rate: 2 GBP per kg',
      taxes: 'rate: 0%',
      more: 'fx: [{ pair: GBP/USD, rate: 1.25, date: 2026-11-01, source: bank }]\n',
    });
    assert.deepEqual(lines(trace, 'Customs duty').slice(1), [
      '  A (line 1): 562.5 = 2 GBP per kg × 225 kg net × 1.25',
      '    1 GBP = 1.25 USD: 1.25 = times the rate',
    ]);
  });

  it('given as an amount: the document’s own word', () => {
    const trace = traced({ country: 'CA', charges: 'mainCarriage: 100 USD, importDuties: 55 USD', taxes: 'rate: 5%' });
    assert.deepEqual(lines(trace, 'Import duties'), ['Import duties: 55.00 = 55 USD for the shipment']);
  });
});

describe('the trace of taxes', () => {
  it('a tenth more in South Africa', () =>
    assert.deepEqual(lines(traced({ country: 'ZA', taxes: 'name: VAT, rate: 20%' }), 'VAT'), [
      'VAT: 240.00 = 20% of customs value, duty and what the country adds',
      '  Charged on: 1200 = × 20% = 240',
      '    Customs value: 1000',
      '    Duties: 100',
      '    What the country adds: 100 = 10% of the customs value',
    ]));

  it('carriage charge by charge, insurance by its share of the price among it', () => {
    const trace = traced({
      country: 'AU',
      taxes: 'name: GST, rate: 10%',
      charges: 'mainCarriage: 100 USD, insurance: 1%',
    });
    const rows = lines(trace, 'GST').slice(2);
    assert.deepEqual(
      rows.map((row) => row.split(':')[0]?.trim()),
      ['Customs value', 'Duties', 'mainCarriage', 'insurance'],
    );
    assert.equal(rows[2], '    mainCarriage: 100');
  });

  it('costs inland and fees in Europe', () => {
    const trace = traced({
      country: 'DE',
      taxes: 'name: VAT, rate: 20%',
      charges: 'mainCarriage: 100 USD, onCarriage: 40 USD, importClearance: 60 USD',
      more: 'fees: [{ to: DE, name: Fee, amount: 30 USD, source: x }]\n',
    });
    assert.deepEqual(lines(trace, 'VAT').slice(1), [
      '  Charged on: 1340 = × 20% = 268',
      '    Customs value: 1100',
      '    Duties: 110',
      '    onCarriage: 40',
      '    importClearance: 60',
      '    Fees of the entry: 30 = the part of these lines',
    ]);
  });

  it('one after another, the last part of its own base', () => {
    const taxes =
      'name: IPI, rate: 10%;name: PIS, rate: 2%, on: value;name: ICMS, rate: 20%, on: value+duty+taxes, inclusive: yes';
    const trace = traced({ country: 'BR', taxes });
    assert.deepEqual(lines(trace, 'PIS').slice(1), ['  Charged on: 1100 = × 2% = 22', '    Customs value: 1100']);
    assert.deepEqual(lines(trace, 'ICMS').slice(1), [
      '  Charged on: 1353 = × 20% ÷ (1 − 20%) = 338.25',
      '    Customs value: 1100',
      '    Duties: 110',
      '    The taxes before it: 143',
    ]);
  });

  it('a share of another tax, on that tax', () => {
    const trace = traced({ country: 'KR', taxes: 'name: VAT, rate: 10%;name: Local, rate: 10% of VAT' });
    assert.deepEqual(lines(trace, 'Local').slice(1), ['  Charged on: 121 = × 10% = 12.1', '    VAT: 121']);
  });

  it('at unlike rates: each with its lines', () => {
    const items = '[{ sku: A, quantity: 100 }, { description: B, hs: "8504", origin: CN, quantity: 1, price: 2000 }]';
    const trace = traced({
      country: 'CA',
      duties: 'rate: 10%;hs: "85", rate: 0%',
      taxes: 'name: GST, rate: 5%;name: GST, rate: 10%, hs: "85"',
      charges: 'mainCarriage: none',
      own: { items },
    });
    const rows = lines(trace, 'GST');
    assert.match(rows[0] ?? '', / = 5% of .*, or 10% of /);
    assert.match(rows[1] ?? '', /^ {2}A \(line 1\): 55 = 5% of /);
    assert.equal(rows.filter((row) => row.includes('Charged on')).length, 2);
  });
});

describe('the trace of the customs value and of fees', () => {
  it('takes out services, adds goods free of charge, and names each duty', () => {
    const items =
      '[{ sku: A, quantity: 100, price: 20 }, { description: Training, quantity: 1, price: 300, ships: no }, { sku: A, quantity: 4, free: yes, customsValue: 2.50 USD }]';
    const trace = traced({ country: 'CA', taxes: 'name: GST, rate: 5%', own: { items } });
    const labels = lines(trace, 'Customs value').map((row) => row.trim().split(':')[0]);
    assert.deepEqual(
      labels.filter((label) => label !== 'Rounding'),
      [
        'Customs value',
        'Whole price',
        'mainCarriage',
        'Lines that do not ship',
        'Customs duty',
        'GST',
        'Goods free of charge',
      ],
    );
  });

  it('a fee at its bound: what it is at its rate', () => {
    const trace = traced({
      country: 'US',
      own: { destination: '{ country: US, importerOfRecord: seller, entryDate: 2026-09-01 }' },
    });
    assert.deepEqual(lines(trace, 'Merchandise processing fee').slice(1), [
      '  At the rate: 3.464 = 0.3464% × customs value 1000',
    ]);
  });
});
