import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const PATH = 'p.proforma.yaml';
const of = (keys: Record<string, string>): Record<string, string> => ({
  'q.quotation.yaml': document(),
  'b.buyer.yaml': 'name: B\ncountry: US\n',
  [PATH]: document({ number: 'P-1', follows: 'Q-1', ...keys }),
});
const keys: readonly (readonly [string, string, string])[] = [
  ['incoterm', 'FCA Ningbo', 'FCA Ningbo'],
  ['incoterm', 'FOB Shanghai', 'FOB Shanghai'],
  ['buyer', 'b', 'b'],
  ['items', '[{ sku: A, quantity: 120 }]', '120'],
  ['items', '[{ sku: A, quantity: 100, price: 9.90 }]', '9.90'],
];

describe('differs-from-parent', () => {
  for (const [key, value, text] of keys)
    it(`points out ${key}: ${value}`, () => {
      assert.deepEqual(found('differs-from-parent', of({ [key]: value }), PATH), [text]);
    });

  it('points out another currency', () => {
    const files = of({ currency: 'EUR', items: '[{ description: X, quantity: 1, price: 1 }]' });
    assert.deepEqual(found('differs-from-parent', files, PATH), [
      'EUR',
      'items',
      '{ description: X, quantity: 1, price: 1 }',
    ]);
  });

  it('points out a number that no document has', () => {
    assert.deepEqual(found('differs-from-parent', of({ follows: 'Q-9' }), PATH), ['Q-9']);
  });

  it('is content with the same', () => assert.deepEqual(found('differs-from-parent', of({}), PATH), []));

  /** What is told where the quotation and the proforma say these keys. */
  const between = (quotation: Record<string, string>, proforma: Record<string, string>): string[] =>
    said(
      'differs-from-parent',
      { ...of(proforma), 'q.quotation.yaml': document({ validity: '30 days', ...quotation }) },
      PATH,
    );

  it('compares the terms that are words', () => {
    assert.deepEqual(
      between({ payment: '100% T/T in advance' }, { payment: '30% T/T in advance, 70% by L/C at sight' }),
      [
        '“payment” is 30% T/T in advance, 70% by L/C at sight here, but was 100% T/T in advance in Q-1: make sure that the buyer agreed',
      ],
    );
    assert.deepEqual(between({ payment: '100% T/T in advance' }, {}), [
      '“payment” was 100% T/T in advance in Q-1 and is not said here: make sure that the buyer agreed',
    ]);
    assert.equal(between({ leadTime: '30 days' }, { leadTime: '45 days' }).length, 1);
    assert.equal(between({ to: 'Chicago' }, { to: 'Hamburg' }).length, 1);
    assert.deepEqual(between({ discount: '3%' }, {}), [
      '“discount” was 3% in Q-1 and is not said here: make sure that the buyer agreed',
    ]);
    assert.deepEqual(between({}, { discount: '3%' }), [
      '“discount” is 3% here, and Q-1 says none: make sure that the buyer agreed',
    ]);
  });

  it('knows the same in other words', () => {
    const terms = '30% T/T 10 days after B/L date, 70% T/T 30 days after B/L date';
    for (const other of ['30% by T/T, 10 days after date of B/L; 70% T/T 30 days after B/L date', terms.toUpperCase()])
      assert.deepEqual(between({ payment: terms }, { payment: `"${other}"` }), [], other);
    assert.deepEqual(between({ to: 'Chicago' }, { to: 'Chicago, USA' }), []);
    assert.deepEqual(between({ leadTime: '30 days after deposit' }, { leadTime: '收到定金后30天' }), []);
  });

  it('compares lines without a product, by their words', () => {
    const line = (words: string, price: string): Record<string, string> => ({
      items: `[{ description: ${words}, quantity: 1, price: ${price} }]`,
    });
    assert.deepEqual(between(line('Mould', '900'), line('mould', '900')), []);
    assert.deepEqual(between(line('Mould', '900'), line('Mould', '800')), [
      'The price of Mould was 900 USD in Q-1: make sure that the buyer agreed',
    ]);
  });

  it('tells of lines that came, went or lost their discount', () => {
    const A = '{ sku: A, quantity: 100 }';
    const mould = '{ description: Mould, quantity: 1, price: 900 }';
    assert.deepEqual(between({ items: `[${A}]` }, { items: `[${A}, ${mould}]` }), [
      'Mould is not in Q-1: make sure that the buyer agreed',
    ]);
    assert.deepEqual(between({ items: `[${A}, ${mould}]` }, { items: `[${A}]` }), [
      'Mould of Q-1 is left out here: make sure that the buyer agreed',
    ]);
    assert.deepEqual(between({ items: '[{ sku: A, quantity: 100, discount: 5% }]' }, { items: `[${A}]` }), [
      'The discount of A was 5% in Q-1: make sure that the buyer agreed',
    ]);
  });

  it('sums a line that was split', () => {
    const split = (second: number): string[] =>
      between({}, { items: `[{ sku: A, quantity: 60 }, { sku: A, quantity: ${String(second)} }]` });
    assert.deepEqual(split(40), []);
    assert.deepEqual(split(44), ['The quantity of A was 100 in Q-1: make sure that the buyer agreed']);
  });

  it('tells of an offer that was over by then', () => {
    assert.deepEqual(between({ date: '2026-10-01' }, {}), [
      'Q-1 was valid until 2026-10-31, before the date of this document: make sure that its prices still hold',
    ]);
  });
});
