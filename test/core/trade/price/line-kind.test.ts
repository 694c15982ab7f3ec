import assert from 'node:assert/strict';
import { product } from '../../files.ts';
import { charging, computed, pricedOf } from './priced-of.ts';
import { lineKinds } from '../../../../src/core/trade/price/line-kind.ts';
import type { LineKind } from '../../../../src/core/trade/price/line-kind.ts';

const COST = { 'a.product.yaml': product({ cost: '{ amount: 6 USD }' }) };

function kinds(items: string, own: Record<string, string> = {}): readonly LineKind[] {
  const { deal, goods, priced } = computed({ incoterm: 'CFR Chicago', items, ...own }, COST);
  const all = [...lineKinds(deal, goods, priced.borne)];
  return goods.facts.flatMap((facts) => all.flatMap(([kind, lines]) => (lines.includes(facts) ? [kind] : [])));
}

function kind(item: string, own: Record<string, string> = {}): LineKind {
  const [first] = kinds(`[{ sku: A, quantity: 10, ${item} }]`, own);
  assert.ok(first);
  return first;
}

const APART = { charging: 'separate lines' };

describe('lines that a term treats alike', () => {
  it('share what the term does', () => {
    const [first, second, third] = kinds(
      '[{ sku: A, quantity: 1 }, { sku: A, quantity: 2 }, { sku: A, quantity: 1, ships: no }]',
    );
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  for (const [why, item, own, expected] of [
    ['a list price', '', {}, { method: 'list', add: ['mainCarriage'], remove: [] }],
    ['a list price that does not ship', 'ships: no', {}, { ships: false, add: [], remove: [] }],
    ['a price given', 'price: 5', {}, { method: 'final', add: [], remove: [] }],
    ['goods free of charge', 'free: yes', {}, { method: 'free', add: [], remove: [] }],
    ['a list price has no profit added', '', { pricing: '{ profit: 9% }' }, { profit: undefined }],
    [
      'a cost under EXW has nothing taken out',
      '',
      { incoterm: 'EXW Ningbo', pricing: '{ method: cost }' },
      { method: 'cost', add: ['exportPacking'], remove: [] },
    ],
  ] as const)
    it(why, () => {
      const found = kind(item, own);
      assert.deepEqual({ ...found, ...expected }, found);
    });
});

describe('what stands on lines of its own', () => {
  for (const [why, item, own, expected] of [
    ['nothing, where charges are inside', '', {}, []],
    ['what a term adds to a list price', '', APART, ['mainCarriage']],
    ['nothing for what does not ship', 'ships: no', APART, []],
    ['nothing for goods free of charge', 'free: yes', APART, []],
    ['carriage beside a price given', 'price: 5', { ...APART, charges: '' }, ['mainCarriage']],
    [
      'beside a price given also what the document gives',
      'price: 5',
      { ...APART, charges: '{ preCarriage: 9 USD }' },
      ['preCarriage', 'mainCarriage'],
    ],
    [
      'carriage beside a price from cost',
      '',
      { ...APART, pricing: '{ method: cost }', charges: '{ preCarriage: 9 USD }' },
      ['mainCarriage'],
    ],
  ] as const)
    it(why, () => assert.deepEqual([...kind(item, own).apart], expected));

  it('nothing for a line without a price', () => {
    const [, unpriced] = kinds('[{ sku: A, quantity: 1 }, { description: X, quantity: 1 }]', APART);
    assert.deepEqual([unpriced?.method, unpriced?.apart.size], ['none', 0]);
  });
});

describe('groups of lines', () => {
  const groups = (country: string, duty: string, items: string): readonly string[] =>
    pricedOf(
      {
        incoterm: 'DDP Port',
        mode: 'air',
        buyer: `{ name: B, country: ${country} }`,
        charges: charging(),
        items,
      },
      {
        ...COST,
        'x.rates.yaml': `fx: [{ pair: USD/JPY, rate: 150, date: 2026-11-20, source: s }]\nduties: [{ hs: "94", to: ${country}, rate: "${duty}", source: s }]\ntaxes: [{ to: ${country}, rate: 10%, source: s }]\n`,
      },
    ).groups.map(({ group }) => `${group.members.length}${group.own ? ' on their own' : ''}`);

  const ALIKE = '[{ sku: A, quantity: 10 }, { sku: A, quantity: 20 }]';
  const CODES = '[{ sku: A, quantity: 10 }, { sku: A, quantity: 20, hs: "940521" }]';
  const ORIGINS = '[{ sku: A, quantity: 10 }, { sku: A, quantity: 20, origin: VN }]';
  for (const [why, country, duty, items, expected] of [
    ['alike are one', 'CA', '5%', ALIKE, ['2']],
    ['of two tariff lines at one rate are one', 'CA', '5%', CODES, ['2']],
    ['of two tariff lines are two where each is cut down', 'JP', '5%', CODES, ['1', '1']],
    ['of two origins are two where each is cut down', 'JP', '5%', ORIGINS, ['1', '1']],
    ['alike are one there too', 'JP', '5%', ALIKE, ['2']],
    [
      'with a duty between bounds are one as long as it stands alike',
      'CA',
      '5% max 99 USD per unit',
      ALIKE,
      ['2 on their own'],
    ],
    [
      'are two where it stands at its most for one',
      'CA',
      '50% max 2 USD per unit',
      '[{ sku: A, quantity: 20, price: 1 }, { sku: A, quantity: 20, price: 100 }]',
      ['1 on their own', '1 on their own'],
    ],
  ] as const)
    it(why, () => assert.deepEqual(groups(country, duty, items), expected));
});
