import assert from 'node:assert/strict';
import { compute } from '../../../../src/core/index.ts';
import { amountIn } from '../../../../src/core/trade/charges/charges.ts';
import type { Charges, GivenCharge } from '../../../../src/core/trade/charges/charges.ts';
import { document, documentIn, folder, workspaceOf } from '../../files.ts';
import { charges, sea, told } from './charges-of.ts';

describe('the rate that counts', () => {
  for (const [title, own, rows, expected] of [
    ['is the one with more that fits', {}, ['to: Chicago, amount: 200 USD', 'amount: 100 USD'], '200'],
    ['is the later of two alike', {}, ['amount: 100 USD', 'amount: 200 USD'], '200'],
    ['is never one for another place', {}, ['from: Shanghai, to: Chicago, amount: 200 USD', 'amount: 100 USD'], '100'],
    ['fits a place that begins with its own', { to: '"Chicago, IL 60607"' }, ['to: chicago, amount: 200 USD'], '200'],
    ['fits a place with brackets', { to: Chicago(' (IL)') }, ['to: Chicago, amount: 200 USD'], '200'],
    [
      'fits no place that begins with the same letters',
      { to: 'Chicagoland' },
      ['to: Chicago, amount: 200 USD'],
      undefined,
    ],
    ['fits no part of its name', { to: 'Chicago' }, ['to: "Chicago, IL", amount: 200 USD'], undefined],
    [
      'is for the mode',
      { mode: 'air', container: undefined },
      ['mode: sea, amount: 100 USD', 'mode: air, amount: 200 USD, validUntil: 2027-01-01'],
      '200',
    ],
    ['is for sea where no mode is said', {}, ['mode: air, amount: 100 USD', 'mode: sea, amount: 200 USD'], '200'],
    [
      'is one still valid, of two alike',
      {},
      ['amount: 100 USD, validUntil: 2026-12-31', 'amount: 200 USD, validUntil: 2026-11-22'],
      '100',
    ],
    [
      'is valid on its last day',
      {},
      ['amount: 200 USD, validUntil: 2026-11-23', 'amount: 100 USD, validUntil: 2026-11-22'],
      '200',
    ],
    ['is an expired one before none', {}, ['amount: 200 USD, validUntil: 2020-01-01'], '200'],
    [
      'is not one that is not yet valid',
      {},
      ['amount: 100 USD', 'to: Chicago, amount: 200 USD, validFrom: 2026-11-24'],
      '100',
    ],
    [
      'counts from its first day',
      {},
      ['amount: 100 USD', 'to: Chicago, amount: 200 USD, validFrom: 2026-11-23'],
      '200',
    ],
    ['is nothing where none is valid yet', {}, ['amount: 100 USD, validFrom: 2026-12-01'], undefined],
    [
      'is for LCL',
      { container: 'LCL' },
      ['amount: 50 USD per W/M', 'amount: 900 USD per 40HC', 'container: LCL, amount: 60 USD per W/M'],
      '150',
    ],
    [
      'is for the container',
      { container: '40HC' },
      ['amount: 900 USD per 40HC', 'amount: 500 USD per 20GP', 'amount: 50 USD per W/M'],
      '900',
    ],
    ['is converted', {}, ['amount: 800 CNY'], '100'],
    ['cannot be converted', {}, ['amount: 800 EUR'], 'fx EUR/USD'],
    ['is no share', {}, ['amount: 3%'], 'share mainCarriage'],
    ['is nothing where it says none', {}, ['amount: none'], '0'],
  ] as const)
    it(title, () => assert.equal(told(charges({ container: '40HC', ...own }, rows.map(sea))), expected));

  function Chicago(rest: string): string {
    return `"Chicago${rest}"`;
  }

  it('goes through all files, the later winning', () => {
    assert.equal(told(charges({}, [sea('amount: 100 USD')], [sea('amount: 200 USD')])), '200');
    assert.equal(told(charges({}, [sea('to: Chicago, amount: 100 USD')], [sea('amount: 200 USD')])), '100');
  });

  it('loses to the document’s own', () => {
    assert.equal(told(charges({ charges: '{ mainCarriage: 70 USD }' }, [sea('to: Chicago, amount: 100 USD')])), '70');
  });
});

describe('charges of several containers', () => {
  const boxes = { container: '2 x 40HC + 20GP' };
  for (const [title, own, rows, expected] of [
    ['a freight for each type', {}, ['amount: 900 USD per 40HC', 'amount: 500 USD per 20GP'], '2300'],
    ['in several currencies', {}, ['amount: 900 USD per 40HC', 'amount: 800 CNY per 20GP'], '1900'],
    ['one for any container', {}, ['amount: 400 USD per container'], '1200'],
    ['one for a type, another for any', {}, ['amount: 900 USD per 40HC', 'amount: 400 USD per container'], '2200'],
    [
      'rows for a container that name it',
      {},
      ['container: 40HC, amount: 900 USD per container', 'container: 20GP, amount: 500 USD per container'],
      '2300',
    ],
    ['a sum for all of a type', {}, ['container: 40HC, amount: 1500 USD', 'amount: 500 USD per 20GP'], '2000'],
    ['a sum for the shipment', {}, ['amount: 5000 USD'], '5000'],
    ['a sum for the shipment where a type has none', {}, ['amount: 900 USD per 40HC', 'amount: 5000 USD'], '5000'],
    ['a type that nobody says', {}, ['amount: 900 USD per 40HC'], 'count 20GP'],
    ['a type without an exchange rate', {}, ['amount: 900 USD per 40HC', 'amount: 900 EUR per 20GP'], 'fx EUR/USD'],
    [
      'the document’s own for one type, the rates for the other',
      { charges: '{ mainCarriage: 700 USD per 40HC }' },
      ['amount: 900 USD per 40HC', 'amount: 500 USD per 20GP'],
      '1900',
    ],
    ['the document’s own for one type only', { charges: '{ mainCarriage: 700 USD per 40HC }' }, [], 'count 20GP'],
    [
      'the document’s own for a type that is not there',
      { charges: '{ mainCarriage: 700 USD per 45HC }' },
      ['amount: 1 USD'],
      'count 45HC',
    ],
    ['the document’s own for any', { charges: '{ mainCarriage: 700 USD per container }' }, [], '2100'],
    ['a least number', { charges: '{ mainCarriage: 700 USD per container min 5 }' }, [], '3500'],
  ] as const)
    it(title, () => assert.equal(told(charges({ ...boxes, ...own }, rows.map(sea))), expected));

  it('are the sum of their parts, each with its origin', () => {
    const { given } = charges(boxes, [sea('amount: 900 USD per 40HC')], [sea('amount: 800 CNY per 20GP')]);
    const found = given.get('mainCarriage');
    assert.deepEqual(
      found?.parts.map(({ origin, count, amount }) => [
        origin.source,
        origin.at[1],
        count?.toFixed(),
        amount?.toFixed(),
      ]),
      [
        ['s0', 0, '2', '1800'],
        ['s1', 0, '1', '100'],
      ],
    );
    assert.deepEqual([found?.amount?.toFixed(), found?.count?.toFixed()], ['1900', '3']);
  });

  it('have one part where they are one', () => {
    const found = charges({}, [sea('amount: 800 CNY')]).given.get('mainCarriage');
    assert.deepEqual(
      found?.parts.map(({ amount }) => amount?.toFixed()),
      ['100'],
    );
  });

  it('come to an amount of a currency where all parts stand in it', () => {
    const of = (...rows: readonly string[]): GivenCharge | undefined =>
      charges(boxes, rows.map(sea)).given.get('mainCarriage');
    const both = of('amount: 800 CNY per 40HC', 'amount: 400 CNY per 20GP');
    assert.equal(both && amountIn(both, 'CNY')?.toFixed(), '2000');
    assert.equal(both && amountIn(both, 'USD'), undefined);
    const mixed = of('amount: 800 CNY per 40HC', 'amount: 400 USD per 20GP');
    assert.equal(mixed && amountIn(mixed, 'CNY'), undefined);
    const none = of('amount: none');
    assert.equal(none && amountIn(none, 'CNY'), undefined);
  });
});

describe('insurance of the rates', () => {
  const with_ = (own: string): Charges => {
    const workspace = workspaceOf(
      folder({
        'x.rates.yaml': `insurance: { rate: 0.3%, source: s }\ncharges: [{ element: insurance, ${own}, source: s }]\n`,
        'q.quotation.yaml': document({ incoterm: 'CIF Chicago' }),
      }),
    );
    return compute(workspace, documentIn(workspace)).charges;
  };

  it('is on 110 %, and wins over a charge for any shipment in the same file, not over one for this place', () => {
    assert.equal(told(with_('amount: 90 USD'), 'insurance'), '0.0033');
    assert.equal(told(with_('to: Chicago, amount: 90 USD'), 'insurance'), '90');
  });
});
