import assert from 'node:assert/strict';
import { product } from '../../files.ts';
import { billOf, charging, entered, lacking } from './entered.ts';
import { rows } from './import-facts.ts';

const duty = (...all: readonly string[]): string => rows('duties', ...all.map((one) => `to: CA, ${one}`));
const tax = (...all: readonly string[]): string => rows('taxes', ...all.map((one) => `to: CA, ${one}`));
const fee = (...all: readonly string[]): string => rows('fees', ...all.map((one) => `to: CA, ${one}`));
const DUTY = duty('hs: "94", rate: 10%');
const TAX = tax('name: GST, rate: 5%');
const STANDING = { items: '[{ sku: A, quantity: 100, price: 20 }]' };
const LAMP = '{ description: L, hs: "9405", origin: CN, quantity: 1, price: 5 USD }';
const GEAR = '{ description: G, hs: "8504", origin: CN, quantity: 1, price: 5 USD }';
const RECOVERABLE = { destination: '{ country: CA, importerOfRecord: seller, tax: recoverable }' };
const packing = (weights: string): Record<string, string> => ({
  'a.product.yaml': product({ packing: `{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, ${weights} }` }),
});

describe('a price with its import lacks', () => {
  for (const [why, rates, own, expected] of [
    ['nothing where duty and tax are known', DUTY + TAX, {}, []],
    ['the country, where none is said', DUTY + TAX, { destination: undefined, buyer: '{ name: B }' }, ['country!']],
    ['duty and tax, where no rates are', '', {}, ['duty 0!', 'tax CA!']],
    ['nothing that would stop a price that stands', '', STANDING, ['duty 0', 'tax CA']],
    ['the tax alone, where the duty is an amount', '', { charges: charging('importDuties: 50 USD') }, ['tax CA!']],
    ['the duty alone, where the tax is an amount', '', { charges: charging('importTaxes: 50 USD') }, ['duty 0!']],
    ['nothing for the price in a tax that is claimed back', DUTY, RECOVERABLE, ['tax CA']],
    ['no tax that is not the seller’s', DUTY, { incoterm: 'DDP Port (tax unpaid)' }, []],
    ['the duty of each line', DUTY + TAX, { items: `[${LAMP}, ${GEAR}, ${GEAR}]` }, ['duty 1', 'duty 2']],
    [
      'no duty of what does not ship',
      DUTY + TAX,
      { items: `[${LAMP}, { description: Design, quantity: 1, price: 5, ships: no }]` },
      [],
    ],
    [
      'the tax of all lines where one has none',
      duty('hs: "94", rate: 1%', 'hs: "85", rate: 1%') + tax('hs: "85", rate: 5%'),
      { items: `[${LAMP}, ${GEAR}]` },
      ['tax CA'],
    ],
    ['no origin where the line says it', duty('hs: "94", from: CN, rate: 10%') + TAX, {}, []],
    ['the fees of its country', DUTY + TAX + fee('name: Entry, min: 5 USD'), {}, ['fees CA!']],
    ['a rate of exchange for a fee', DUTY + TAX + fee('name: A, amount: 5 EUR'), {}, ['fx EUR USD!']],
    ['one for its least', DUTY + TAX + fee('name: A, rate: 1%, min: 5 EUR'), {}, ['fx EUR USD!']],
    ['one for its most', DUTY + TAX + fee('name: A, rate: 1%, max: 5 EUR'), {}, ['fx EUR USD!']],
    [
      'each rate of exchange once',
      DUTY + TAX + fee('name: A, amount: 5 EUR', 'name: B, amount: 6 EUR', 'name: C, amount: 6 USD'),
      {},
      ['fx EUR USD!'],
    ],
    [
      'no fees where the duty is an amount: that is all that customs asks',
      TAX + fee('name: A, amount: 5 EUR', 'name: B, min: 5 USD'),
      { charges: charging('importDuties: 50 USD') },
      [],
    ],
    ['a tax of which another is a share', DUTY + tax('name: A, rate: 5% of B'), {}, ['reference A B!']],
    [
      'none where the tax is an amount',
      DUTY + tax('name: A, rate: 5% of B'),
      { charges: charging('importTaxes: 1 USD') },
      [],
    ],
    [
      'a duty of which another is a share, named once for all lines',
      duty('hs: "94", name: A, rate: 5% of B') + TAX,
      { items: `[${LAMP}, ${LAMP}]` },
      ['reference A B'],
    ],
  ] as const)
    it(why, () => {
      const items = own as Readonly<Record<string, string | undefined>>;
      assert.deepEqual(lacking(entered('CA', rates, items)), expected);
    });

  it('the origin that a duty hangs on', () => {
    const rates = duty('hs: "94", from: CN, rate: 10%') + TAX;
    const files = { 'a.product.yaml': product({ origin: undefined }) };
    assert.deepEqual(lacking(entered('CA', rates, {}, files)), ['origin 0!']);
    assert.deepEqual(lacking(entered('CA', rates, STANDING, files)), ['origin 0']);
  });

  it('how its country values goods', () => {
    const rates = rows('duties', 'hs: "94", to: AR, rate: 1%') + rows('taxes', 'to: AR, rate: 1%');
    assert.deepEqual(lacking(entered('AR', rates)), ['regime AR!']);
    assert.deepEqual(lacking(entered('AR', rates, STANDING)), ['regime AR']);
  });

  it('no tax where the country has none', () =>
    assert.deepEqual(lacking(entered('US', rows('duties', 'hs: "94", to: US, rate: 1%'))), []));

  it('a rate of exchange to the currency in which the country cuts amounts down', () => {
    const rates = rows('duties', 'hs: "94", to: JP, rate: 1%') + rows('taxes', 'to: JP, rate: 10%');
    assert.deepEqual(lacking(entered('JP', rates)), ['fx USD JPY!']);
    assert.deepEqual(lacking(entered('JP', rates, { currency: 'JPY', ...STANDING })), []);
  });
});

describe('a duty that goes by weight or unit', () => {
  for (const [rate, line, expected] of [
    ['2 EUR per kg', 'sku: A', ['fx EUR USD 0']],
    ['1% min 2 EUR per kg', 'sku: A', ['fx EUR USD 0']],
    ['1% max 2 EUR per kg', 'sku: A', ['fx EUR USD 0']],
    ['2 EUR per unit', 'sku: A', ['fx EUR USD 0']],
    ['2 USD per kg', 'sku: A', []],
    ['2 USD per kg', 'description: L, hs: "94"', ['importDuties kg']],
    ['1% min 2 USD per kg', 'description: L, hs: "94"', ['importDuties kg']],
    ['2 USD per unit', 'description: L, hs: "94"', []],
  ] as const)
    it(`${rate} for { ${line} }`, () => {
      const own = { items: `[{ ${line}, quantity: 100, price: 20 }]` };
      assert.deepEqual(lacking(entered('CA', duty(`hs: "94", rate: ${rate}`) + TAX, own)), expected);
    });

  it('stops a price that is made from it, and says where it stands', () => {
    const priced = entered('CA', duty('hs: "85", rate: 1%', 'hs: "94", rate: 2 EUR per kg') + TAX);
    assert.deepEqual(lacking(priced), ['fx EUR USD 0!']);
    const [gap] = priced.gaps;
    assert.deepEqual(gap?.kind === 'fx' && [gap.origin?.file, gap.origin?.at], ['x.rates.yaml', ['duties', 1]]);
  });

  // 25 cartons of 9 kg net or 10 kg gross
  for (const [weights, expected] of [
    ['netWeight: 9 kg', '450'],
    ['grossWeight: 10 kg', '500'],
    ['netWeight: 9 kg, grossWeight: 10 kg', '450'],
  ] as const)
    it(`takes ${weights}`, () => {
      const priced = entered('CA', duty('hs: "94", rate: 2 USD per kg') + tax('rate: 0%'), {}, packing(weights));
      assert.deepEqual(lacking(priced), []);
      assert.deepEqual(billOf(priced).slice(0, 2), ['1000', `Customs duty ${expected}`]);
    });
});

describe('the bill of an import that the buyer pays', () => {
  const FREE = '{ sku: A, quantity: 1, free: yes }';
  const jp = rows('duties', 'hs: "94", to: JP, rate: 1%') + rows('taxes', 'to: JP, rate: 10%');
  const at = (tax: string): Record<string, string> => ({
    destination: `{ country: CA, importerOfRecord: buyer, tax: ${tax} }`,
  });

  for (const [why, known, rates, own] of [
    ['is known', true, DUTY + TAX, {}],
    ['is not without a duty', false, TAX, {}],
    ['is not without a duty of one line', false, DUTY + TAX, { items: `[${LAMP}, ${GEAR}]` }],
    ['is not without a tax', false, DUTY, {}],
    ['is without a tax that is claimed back', true, DUTY, at('recoverable')],
    ['is without a tax that is suspended', true, DUTY, at('suspended')],
    [
      'is without the value of goods that do not ship',
      true,
      DUTY + TAX,
      { items: `[${LAMP}, { sku: A, quantity: 1, free: yes, ships: no }]` },
    ],
    ['is not without the value of goods free of charge', false, DUTY + TAX, { items: `[${LAMP}, ${FREE}]` }],
    ['is not without its fees', false, DUTY + TAX + fee('name: A, min: 5 USD'), {}],
    ['is not without a rate of exchange for a fee', false, DUTY + TAX + fee('name: A, amount: 5 EUR'), {}],
  ] as const)
    it(why, () => {
      const priced = entered('CA', rates, { incoterm: 'DAP Port', ...(own as Record<string, string>) });
      assert.equal(priced.landed !== undefined, known);
      assert.equal(priced.total !== undefined, true);
    });

  it('is not without a rate of exchange to the currency in which it is cut down', () => {
    assert.deepEqual(billOf(entered('JP', jp, { incoterm: 'DAP Port' })), []);
    const yen = rows('fx', 'pair: USD/JPY, rate: 150, date: 2026-11-01');
    // 150,000 yen: 1,500 duty, and 10% of 151,000 (151,500 down to a thousand) = 15,100
    const bill = billOf(entered('JP', yen + jp, { incoterm: 'DAP Port' }));
    assert.deepEqual(bill, ['1000', 'Customs duty 10', 'Import tax 100.67']);
  });
});

it('a tax given as an amount stands in the bill without any rate', () => {
  const priced = entered('CA', DUTY, { charges: charging('importTaxes: 60 USD') });
  assert.deepEqual(billOf(priced), ['1000', 'Customs duty 100', 'Import taxes 60']);
  assert.equal(priced.total?.toFixed(), '1160');
});
