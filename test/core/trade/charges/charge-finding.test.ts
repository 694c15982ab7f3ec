import assert from 'node:assert/strict';
import { charges, chargesIn, sea, told } from './charges-of.ts';

/** Packing is not said: which containers, and how many, is not known. */
const UNPACKED = { container: 'auto', items: '[{ description: Lamp, sku: X, quantity: 100, price: 10 }]' };

describe('the row for a place', () => {
  for (const [title, rows, expected] of [
    [
      'is the later of two that name one place each',
      ['from: Ningbo, amount: 1 USD', 'to: Chicago, amount: 2 USD'],
      '2',
    ],
    ['whichever way they stand', ['to: Chicago, amount: 2 USD', 'from: Ningbo, amount: 1 USD'], '1'],
    [
      'is the one that says more, even expired',
      ['amount: 1 USD', 'to: Chicago, amount: 2 USD, validUntil: 2020-01-01'],
      '2',
    ],
    ['is read without the spaces around it', ['to: " Chicago ", amount: 2 USD'], '2'],
    ['is not one whose place is empty', ['amount: 1 USD', 'from: "", amount: 2 USD'], '1'],
    ['is not one without an amount', ['amount: 1 USD', 'to: Chicago'], '1'],
    ['may leave the container to the load', ['container: auto, amount: 2 USD'], '2'],
    [
      'that leaves the container to the load says no more by that',
      ['container: auto, amount: 2 USD', 'amount: 1 USD'],
      '1',
    ],
  ] as const)
    it(title, () => assert.equal(told(charges({ container: '40HC' }, rows.map(sea))), expected));

  it('counts on an undated quotation whatever its days are', () => {
    const undated = { container: '40HC', date: undefined };
    assert.equal(told(charges(undated, [sea('amount: 2 USD, validFrom: 2099-01-01')])), '2');
    // The expired of two alike would lose on a dated one.
    assert.equal(told(charges(undated, [sea('amount: 1 USD'), sea('amount: 2 USD, validUntil: 2020-01-01')])), '2');
  });
});

describe('the row for a container', () => {
  for (const [title, own, rows, expected] of [
    ['is none for goods by air', { mode: 'air', container: '40HC' }, ['container: 40HC, amount: 9 USD'], undefined],
    ['is the LCL one by road too', { mode: 'road', container: 'LCL' }, ['container: LCL, amount: 9 USD'], '9'],
    ['is none per container for LCL', { container: 'LCL' }, ['amount: 900 USD per container'], undefined],
    ['is none by W/M for whole containers', { container: '40HC' }, ['amount: 50 USD per W/M'], undefined],
    ['may be by W/M where the load decides', { container: 'auto' }, ['amount: 50 USD per W/M'], '125'],
    ['is any where the containers are not known', UNPACKED, ['amount: 900 USD per 40HC'], 'count 40HC'],
    ['is then not the LCL one', UNPACKED, ['container: LCL, amount: 9 USD'], undefined],
    [
      'is that of its type before the packing is known',
      { ...UNPACKED, container: '40GP' },
      ['container: 40GP, amount: 9 USD', 'container: 20GP, amount: 1 USD'],
      '9',
    ],
    ['counts 40GP as well', { container: '3 x 40GP' }, ['amount: 700 USD per 40GP'], '2100'],
    ['counts 45HC as well', { container: '3 x 45HC' }, ['amount: 700 USD per 45HC'], '2100'],
  ] as const)
    it(title, () => assert.equal(told(charges(own, rows.map(sea))), expected));
});

describe('the rows for several types of container', () => {
  const two = { container: '2 x 40HC + 20GP' };
  for (const [title, container, rows, expected] of [
    ['one for all has one minimum', two.container, ['amount: 400 USD per container min 5'], '2000'],
    [
      'one that two of three types share is not for the third',
      '40HC + 40GP + 20GP',
      ['amount: 400 USD per container', 'amount: 300 USD per 20GP'],
      '1100',
    ],
    [
      'one for each comes before a sum for the shipment',
      two.container,
      ['amount: 900 USD per 40HC', 'amount: 500 USD per 20GP', 'amount: 5000 USD'],
      '2300',
    ],
    ['a type may cost nothing', two.container, ['container: 40HC, amount: none', 'amount: 500 USD per 20GP'], '500'],
    [
      'cartons of one type are not known',
      two.container,
      ['container: 40HC, amount: 2 USD per carton', 'amount: 500 USD per 20GP'],
      'count 40HC',
    ],
  ] as const)
    it(title, () => assert.equal(told(charges({ container }, rows.map(sea))), expected));

  it('a share of the price stands for the whole, not for a type', () => {
    const rows = ['container: 40HC, amount: 90 USD per 40HC', 'amount: 0.3% of 110%'];
    const found = charges(
      { incoterm: 'CIF Chicago', ...two },
      rows.map((row) => `element: insurance, ${row}`),
    );
    assert.equal(told(found, 'insurance'), '0.0033');
  });

  it('add up to how many there are, a type for nothing aside', () => {
    const found = charges(two, [sea('container: 40HC, amount: none'), sea('amount: 500 USD per 20GP')]);
    assert.equal(found.given.get('mainCarriage')?.count?.toFixed(), '1');
  });
});

describe('where a charge comes from', () => {
  it('is the document’s own key', () => {
    const { given, problems } = charges({ charges: '{ mainCarriage: 70 USD }' });
    const { file, at } = given.get('mainCarriage')?.origin ?? {};
    assert.deepEqual([file, at, problems], ['q.quotation.yaml', ['charges', 'mainCarriage'], []]);
  });

  it('is the row of the rates', () => {
    const { file, at } =
      charges({}, [sea('amount: 1 USD'), sea('amount: 2 USD')]).given.get('mainCarriage')?.origin ?? {};
    assert.deepEqual([file, at], ['0.rates.yaml', ['charges', 1]]);
  });

  it('is the insurance of the rates', () => {
    const files = { 'x.rates.yaml': 'insurance: { rate: 0.3%, source: s }\n' };
    const { file, at } = chargesIn({ incoterm: 'CIF Chicago' }, files).given.get('insurance')?.origin ?? {};
    assert.deepEqual([file, at], ['x.rates.yaml', ['insurance']]);
  });
});
