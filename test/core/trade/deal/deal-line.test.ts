import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import type { Workspace } from '../../../../src/core/index.ts';
import type { Pricing } from '../../../../src/core/spec/pricing.ts';
import { currencyOf, gatherLines, passingLines } from '../../../../src/core/trade/deal/deal-line.ts';
import type { DealLine, Gathered, PriceBasis } from '../../../../src/core/trade/deal/deal-line.ts';
import { documentIn } from '../../files.ts';
import { dealOf, quoting } from './deal-of.ts';

const listed = (price: string, more = ''): string => `sku: A\nname: Lamp\nunit: set\nprice: ${price}\n${more}`;
const COST = 'cost: { amount: 62.5 CNY, vat: 13%, rebate: 13% }\n';
const line = (item: string, product: string, own = ''): DealLine => {
  const [only] = dealOf(`${own}items: [{ ${item} }]\n`, { 'a.product.yaml': product }).lines;
  assert.ok(only);
  return only;
};
const priceOf = ({ basis }: DealLine): string =>
  'price' in basis ? `${basis.method} ${basis.price.amount.toFixed()} ${basis.price.currency ?? '-'}` : basis.method;

describe('what the price of a line starts from', () => {
  const FLAT = listed('{ term: FOB Ningbo, currency: USD, unit: 10 }', COST);
  const COST_ONLY = `sku: A\nname: Lamp\nunit: set\n${COST}`;
  const HALF = listed('{ term: FOB Ningbo, currency: USD, tiers: [{ unit: 5 }, { from: 100, unit: 4 }] }');
  const STEPS = listed(
    '{ term: FOB Ningbo, currency: USD, tiers: [{ from: 500, unit: 11 }, { from: 100, unit: 12 EUR }] }',
  );

  for (const [item, product, own, expected] of [
    ['sku: A, quantity: 1, price: 9', FLAT, '', 'final 9 -'],
    ['sku: A, quantity: 1', FLAT, '', 'list 10 USD'],
    ['sku: A, quantity: 1', FLAT, 'pricing: { method: cost }\n', 'cost'],
    ['sku: A, quantity: 1, free: yes, price: 9', FLAT, '', 'free'],
    ['sku: A, quantity: 1', COST_ONLY, '', 'cost'],
    ['sku: A, quantity: 1', COST_ONLY, 'pricing: { method: list }\n', 'none'],
    ['sku: A, quantity: 1', 'sku: A\nname: Lamp\nunit: set\n', '', 'none'],
    // The step reached, whatever the order in the file; below all steps the lowest.
    ['sku: A, quantity: 499', STEPS, '', 'list 12 EUR'],
    ['sku: A, quantity: 500', STEPS, '', 'list 11 USD'],
    ['sku: A, quantity: 100', STEPS, '', 'list 12 EUR'],
    ['sku: A, quantity: 5', STEPS, '', 'list 12 EUR'],
    ['sku: A', STEPS, '', 'list 12 EUR'],
    // What is not written out yet is no price.
    ['sku: A, quantity: 200', HALF, '', 'list 4 USD'],
    ['sku: A, quantity: 50', HALF, '', 'list 4 USD'],
    [
      'sku: A, quantity: 50',
      listed('{ term: FOB Ningbo, currency: USD, unit: 7, tiers: [{ from: 10 }] }'),
      '',
      'list 7 USD',
    ],
    ['sku: A, quantity: 50', listed('{ term: FOB Ningbo, currency: USD }', COST), '', 'cost'],
    ['sku: A, quantity: 50', listed('{ currency: USD, unit: 10 }', COST), '', 'cost'],
    ['sku: A, quantity: 50', listed('{ currency: USD, unit: 10 }'), '', 'none'],
  ] as const)
    it(`${item} of ${product.split('\n').slice(3).join(' ')}${own} is ${expected}`, () =>
      assert.equal(priceOf(line(item, product, own)), expected));

  it('is in the currency that it names', () => {
    const item = { customsValue: { amount: dec('1'), currency: 'EUR' } };
    const cost = line('sku: A, quantity: 1', COST_ONLY).cost;
    assert.equal(currencyOf({}, { method: 'cost' }, cost), 'CNY');
    assert.equal(currencyOf({}, { method: 'cost' }, {}), undefined);
    assert.equal(currencyOf({}, { method: 'cost' }, undefined), undefined);
    assert.equal(currencyOf(item, { method: 'none' }, cost), undefined);
    assert.equal(currencyOf(item, { method: 'free' }, cost), 'EUR');
    assert.equal(currencyOf({}, { method: 'free' }, cost), undefined);
  });
});

describe('what a line takes from its product', () => {
  const product = `${listed('{ term: FOB Ningbo, currency: USD, unit: 10 }', COST)}hs: "940542"\norigin: CN\n`;
  const said = (one: DealLine): string => `${one.unit} ${one.hs ?? '-'} ${one.origin ?? '-'} ${String(one.ships)}`;

  for (const [item, expected] of [
    ['sku: A', 'set 940542 CN true'],
    ['sku: A, unit: pair, hs: "940549", origin: VN, ships: no', 'pair 940549 VN false'],
    ['sku: B', 'pcs - - true'],
    ['description: A', 'pcs - - true'],
  ] as const)
    it(`${item} is ${expected}`, () => assert.equal(said(line(item, product)), expected));
});

describe('lines that a term treats alike', () => {
  const FILES = {
    'a.product.yaml': listed('{ term: FOB Ningbo, currency: USD, unit: 10 }', COST),
    'b.product.yaml': 'sku: B\nname: B\nunit: pcs\nprice: { term: FOB Shanghai, currency: USD, unit: 20 }\n',
    'c.product.yaml': 'sku: C\nname: C\nunit: pcs\nprice: { term: CIF Chicago, currency: USD, unit: 20 }\n',
  };
  const alike = (a: string, b: string): boolean => {
    const [first, second] = dealOf(`items: [{ ${a} }, { ${b} }]\n`, FILES).lines;
    return first?.alike === second?.alike;
  };

  for (const [a, b, expected] of [
    ['sku: A, quantity: 1', 'sku: B, quantity: 7', true],
    ['sku: A', 'sku: A, ships: yes', true],
    ['sku: A', 'sku: A, ships: no', false],
    ['sku: A', 'sku: C', false],
    ['sku: A', 'sku: A, price: 5 USD', false],
    ['price: 5 USD', 'price: 6 USD', true],
    ['price: 5 USD', 'price: 5 EUR', false],
    ['price: 5', 'price: 5 USD', false],
    ['price: 5', 'free: yes', false],
    ['price: 5, profit: 5% of price', 'price: 6, profit: 5% of price', true],
    ['price: 5, profit: 5% of price', 'price: 5, profit: 6% of price', false],
    ['price: 5, profit: 5% of price', 'price: 5, profit: 5% of cost', false],
    ['price: 5, profit: 5% of price', 'price: 5', false],
  ] as const)
    it(`{ ${a} } and { ${b} } ${expected ? 'are' : 'are not'}`, () => assert.equal(alike(a, b), expected));

  describe('with prices that are held', () => {
    const workspace = quoting(
      'items: [{ sku: A }, { sku: B }, { sku: C }, { cost: { amount: 5 USD } }, { price: 4 USD }]\n',
      FILES,
    );
    const before = gatherLines(workspace, documentIn(workspace), {}).lines;
    const given = before.map(({ item }) => ({
      ...item,
      price: { amount: dec('4'), currency: 'USD' },
    }));
    const bases = before.map(({ basis }) => basis);
    const held = (from?: readonly PriceBasis[]): readonly DealLine[] => passingLines(workspace, given, {}, from);

    it('are those that started alike', () => {
      const [a, b, c, cost, price] = held(bases).map((one) => one.alike);
      assert.equal(a, b);
      assert.equal(new Set([a, c, cost, price]).size, 4);
      assert.ok(!held().some((one) => [a, c, cost, price].includes(one.alike)));
    });

    it('keep what they started from, where a price is given', () => {
      assert.deepEqual(
        held(bases).map((one, n) => one.held === bases[n] && one.basis.method),
        ['final', 'final', 'final', 'final', 'final'],
      );
      assert.deepEqual(
        held().map((one) => one.held),
        [undefined, undefined, undefined, undefined, undefined],
      );
      const [listedStill, ...rest] = passingLines(
        workspace,
        before.slice(0, 1).map(({ item }) => item),
        {},
        bases,
      );
      assert.deepEqual([listedStill?.held, listedStill?.basis.method, rest.length], [undefined, 'list', 0]);
      const [first, second] = held(bases.slice(0, 1));
      assert.deepEqual([first?.held, second?.held], [bases[0], undefined]);
    });
  });
});

describe('lines while somebody types', () => {
  const PRICE = '{ term: FOB Ningbo, currency: USD, unit: 10 }';
  const opened = (items = '{ sku: A, quantity: 1 }, { sku: A, quantity: 2 }'): Workspace =>
    quoting(`items: [${items}]\n`, { 'a.product.yaml': listed(PRICE, COST) });
  const PRICING: Pricing = {};
  /** The lines when the item at this place has become another one, or the items are only these. */
  const now = (
    workspace: Workspace,
    change: 'none' | 'second' | 'first only' = 'none',
    pricing = PRICING,
  ): Gathered => {
    const file = documentIn(workspace);
    const items = file.value.items ?? [];
    const changed = {
      none: items,
      second: items.map((item, n) => (n === 1 ? { ...item } : item)),
      'first only': items.slice(0, 1),
    };
    return gatherLines(
      workspace,
      { ...file, value: { ...file.value, items: changed[change] } } as typeof file,
      pricing,
    );
  };
  const kept = (before: Gathered, after: Gathered): readonly boolean[] =>
    after.lines.map((one, n) => one === before.lines[n]);

  it('are the same as long as no item changes', () => {
    const workspace = opened();
    assert.equal(now(workspace), now(workspace));
  });

  it('are the same but for the item that changed, and stand for the same document', () => {
    const workspace = opened();
    const before = now(workspace);
    const after = now(workspace, 'second');
    assert.deepEqual([kept(before, after), after.memory === before.memory], [[true, false], true]);
  });

  it('are fewer when an item is deleted, and more when it comes back', () => {
    const workspace = opened();
    const before = now(workspace);
    const after = now(workspace, 'first only');
    assert.deepEqual([kept(before, after), after.memory === before.memory], [[true], true]);
    assert.deepEqual(kept(before, now(workspace)), [true, false]);
  });

  it('are none where nothing is written, and those that are written then', () => {
    const workspace = quoting('number: Q-1\n');
    assert.deepEqual(gatherLines(workspace, documentIn(workspace), PRICING).lines, []);
    workspace.set('q.quotation.yaml', 'number: Q-1\nitems: [{ description: A, price: 4 }]\n');
    assert.deepEqual(now(workspace).lines.map(priceOf), ['final 4 -']);
  });

  it('are made anew when the document is priced another way', () => {
    const workspace = opened();
    assert.deepEqual(now(workspace).lines.map(priceOf), ['list 10 USD', 'list 10 USD']);
    assert.deepEqual(now(workspace, 'none', { method: 'cost' }).lines.map(priceOf), ['cost', 'cost']);
    assert.deepEqual(now(workspace).lines.map(priceOf), ['list 10 USD', 'list 10 USD']);
  });

  it('are made anew when a product changes', () => {
    const workspace = opened();
    const before = now(workspace);
    workspace.set('a.product.yaml', listed(PRICE.replace('10', '11'), COST));
    assert.deepEqual(now(workspace).lines.map(priceOf), ['list 11 USD', 'list 11 USD']);
    assert.deepEqual(before.lines.map(priceOf), ['list 10 USD', 'list 10 USD']);
  });

  it('of one step of a list price start from one object', () => {
    const [first, second] = now(opened()).lines;
    assert.equal(first?.basis, second?.basis);
  });
});
