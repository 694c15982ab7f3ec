import assert from 'node:assert/strict';
import { loadOfDeal } from '../../../../src/core/trade/cargo/packing.ts';
import type { Deal } from '../../../../src/core/trade/deal/deal.ts';
import { exchangeOf } from '../../../../src/core/trade/deal/fx.ts';
import { gapName } from '../../../../src/core/trade/deal/gap.ts';
import type { Gap } from '../../../../src/core/trade/deal/gap.ts';
import { baseHere, featuresHere, gatherGoods, noRate, sumCosts } from '../../../../src/core/trade/deal/goods.ts';
import type { Goods, LineFacts } from '../../../../src/core/trade/deal/goods.ts';
import { product } from '../../files.ts';
import { dealIn, goodsIn, goodsOf, quoting } from './deal-of.ts';

const RATES = { 'r.rates.yaml': 'fx: [{ pair: EUR/USD, rate: 1.10, date: 2026-11-01, source: bank }]\n' };
const of = (items: string, files: Readonly<Record<string, string>> = RATES): Goods =>
  goodsOf(`currency: USD\nitems: [${items}]\n`, { 'a.product.yaml': product(), ...files });
const only = (item: string): LineFacts => {
  const [first] = of(`{ ${item} }`).facts;
  assert.ok(first);
  return first;
};

describe('what a line comes to', () => {
  for (const [item, base, here, bears] of [
    ['quantity: 3, price: 4', '12', '12', true],
    ['quantity: 3, price: 4 EUR', '12', '13.2', true],
    ['quantity: 3, price: 4, ships: no', '12', '12', false],
    // 3 × 100 × (1 − 0.13 ÷ 1.13) = 265.4867
    ['quantity: 3, cost: { amount: 100 USD, vat: 13%, rebate: 13% }', '265.4867', '265.4867', true],
    // Free goods are charged at nothing; customs still values them.
    ['quantity: 3, free: yes, customsValue: 2 EUR', '0', '0', false],
  ] as const)
    it(`${item}: ${base}, or ${here} in the document’s currency`, () => {
      const facts = only(item);
      assert.deepEqual(
        [facts.base?.toDecimalPlaces(4).toFixed(), baseHere(facts)?.toDecimalPlaces(4).toFixed(), facts.bears],
        [base, here, bears],
      );
      assert.equal(facts.gap, undefined);
    });

  it('is the customs value of free goods in the features, in either currency', () => {
    const facts = only('quantity: 3, free: yes, customsValue: 2 EUR');
    assert.equal(facts.features.base.toFixed(), '6');
    assert.equal(featuresHere(facts).base.toFixed(), '6.6');
    assert.ok(only('quantity: 3, free: yes').features.base.isZero());
  });

  for (const [item, gap] of [
    ['price: 4', { kind: 'quantity', blocks: true }],
    ['free: yes, customsValue: 2', { kind: 'quantity', blocks: true }],
    ['quantity: 3', { kind: 'price', blocks: true }],
    ['quantity: 3, price: 4 GBP', { kind: 'fx', from: 'GBP', to: 'USD', origin: undefined, blocks: true }],
    ['quantity: 3, cost: { amount: 4 GBP }', { kind: 'fx', from: 'GBP', to: 'USD', origin: undefined, blocks: true }],
  ] as const)
    it(`${item} lacks ${gap.kind}`, () => {
      const facts = only(item);
      assert.deepEqual(facts.gap, gap);
      assert.deepEqual([facts.base, baseHere(facts)], [undefined, undefined]);
      assert.ok(facts.features.base.isZero());
    });

  it('stands as it is where no rate leads to the document’s currency', () => {
    const facts = only('quantity: 3, price: 4 GBP');
    assert.deepEqual([facts.conversion.rate.toFixed(), facts.conversion.steps], ['1', []]);
    assert.deepEqual(noRate('GBP', 'JPY'), {
      kind: 'fx',
      from: 'GBP',
      to: 'JPY',
      origin: undefined,
      blocks: true,
    });
  });

  it('takes no part in charges without a quantity', () => {
    const facts = only('sku: A');
    assert.deepEqual([facts.bears, facts.features.each.toFixed(), facts.features.weight.toFixed()], [false, '0', '0']);
  });
});

describe('sums over the lines', () => {
  const written = ({ sums }: Goods): string =>
    [sums.base, sums.volume, sums.weight, sums.each].map((sum) => sum.toFixed()).join(' ');

  // A carton of four is 50 × 40 × 50 cm = 0.1 m³ and 10 kg.
  for (const [items, expected] of [
    ['{ sku: A, quantity: 100 }, { sku: A, quantity: 8 }', '1080 2.7 270 2'],
    ['{ sku: A, quantity: 100 }, { sku: A, quantity: 8, price: 5 EUR }', '1044 2.7 270 2'],
    ['{ sku: A, quantity: 100 }, { description: Mould, quantity: 1, price: 900, ships: no }', '1000 2.5 250 1'],
    ['{ sku: A, quantity: 100 }, { sku: A, quantity: 4, free: yes }', '1000 2.5 250 1'],
    ['{ sku: A, quantity: 100 }, { description: B, quantity: 1, price: 7 }', '1007 2.5 250 2'],
  ] as const)
    it(`of ${items} are ${expected}`, () => assert.equal(written(of(items)), expected));

  it('are of the weights that are said, where one line says only its volume', () => {
    const goods = of('{ sku: A, quantity: 4 }, { sku: B, quantity: 4 }', {
      'b.product.yaml': product({ sku: 'B', packing: '{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm }' }),
    });
    assert.equal(written(goods), '80 0.2 10 2');
    assert.deepEqual(goods.measured, { volume: true, weight: false });
  });

  it('are of the volumes that are said, where one line says only its weight', () => {
    const goods = of('{ sku: A, quantity: 4 }, { sku: B, quantity: 4 }', {
      'b.product.yaml': product({ sku: 'B', packing: '{ unitsPerCarton: 4, grossWeight: 10 kg }' }),
    });
    assert.equal(written(goods), '80 0.1 20 2');
    assert.deepEqual(goods.measured, { volume: false, weight: true });
  });
});

describe('costs of lines', () => {
  const costs = (items: string, own = ''): readonly string[] => {
    const { purchase, rebate, overhead, net } = sumCosts(
      goodsOf(`currency: USD\n${own}items: [${items}]\n`, RATES).facts,
    ).costs;
    return [purchase, rebate, overhead, net].map((amount) => amount.toDecimalPlaces(2).toFixed());
  };

  for (const [what, items, own, expected] of [
    [
      'are summed where they are known',
      '{ quantity: 2, cost: { amount: 50 USD } }, { quantity: 1, price: 7 }',
      '',
      '100 0 0 100',
    ],
    [
      'are converted',
      '{ quantity: 2, cost: { amount: 50 EUR } }, { quantity: 1, cost: { amount: 7 USD } }',
      '',
      '117 0 0 117',
    ],
    [
      'leave out one without a rate',
      '{ quantity: 2, cost: { amount: 50 GBP } }, { quantity: 1, cost: { amount: 7 USD } }',
      '',
      '7 0 0 7',
    ],
    ['are none without a quantity', '{ cost: { amount: 50 USD } }', '', '0 0 0 0'],
    // 113 ÷ 1.13 × 13 % = 13
    ['are less the rebate', '{ quantity: 1, cost: { amount: 113 USD, vat: 13%, rebate: 13% } }', '', '113 13 0 100'],
    // Alike but for VAT: 113 ÷ 1 × 10 % = 11.3 and 113 ÷ 1.13 × 10 % = 10
    [
      'go by VAT and rebate of each',
      '{ quantity: 1, cost: { amount: 113 USD, rebate: 10% } }, { quantity: 1, cost: { amount: 113 USD, vat: 13%, rebate: 10% } }, { quantity: 1, cost: { amount: 113 USD, vat: 10% } }',
      '',
      '339 21.3 0 317.7',
    ],
    // 5 % of the purchase; and 7.2 % a year for 50 days of 360: 1 %
    [
      'bear overhead and interest',
      '{ quantity: 1, cost: { amount: 200 USD } }',
      'pricing: { overhead: 5% of purchase, interest: { rate: 7.2%, days: 50 days } }\n',
      '200 0 12 212',
    ],
  ] as const)
    it(`${what}: ${expected}`, () => assert.equal(costs(items, own).join(' '), expected));

  it('of lines that are alike share their terms', () => {
    const cost = (amount: number, more = ''): string =>
      `{ quantity: 1, cost: { amount: ${String(amount)} USD${more} } }`;
    const [a, b, c] = of([cost(1), cost(2), cost(3, ', rebate: 9%')].join(', ')).facts.map((one) => one.cost?.terms);
    assert.equal(a, b);
    assert.notEqual(a, c);
  });
});

describe('goods while somebody types', () => {
  const PALLETS =
    '{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, grossWeight: 10 kg, pallet: { cartons: 10, size: 120 x 80 x 150 cm, weight: 20 kg } }';
  const ITEMS = 'items: [{ sku: A, quantity: 40 }, { quantity: 2, cost: { amount: 50 USD } }]\n';
  const QUOTATION = `currency: USD\npricing: { overhead: 10% of purchase }\n${ITEMS}`;
  const opened = (text = QUOTATION): ReturnType<typeof quoting> =>
    quoting(text, { 'a.product.yaml': product({ packing: PALLETS }), ...RATES });
  const kept = (before: Goods, after: Goods): readonly boolean[] =>
    after.facts.map((one, n) => one === before.facts[n]);
  const bases = ({ facts }: Goods): string => facts.map((one) => baseHere(one)?.toFixed() ?? '-').join(' ');

  it('are the same as long as nothing changes', () => {
    const workspace = opened();
    assert.deepEqual(kept(goodsIn(workspace), goodsIn(workspace)), [true, true]);
  });

  it('are the same after something was supposed', () => {
    const workspace = opened();
    const before = goodsIn(workspace);
    const items = dealIn(workspace).lines.map(({ item }) => ({ ...item }));
    const supposed: Deal = dealIn(workspace, undefined, { items });
    assert.deepEqual(kept(before, goodsIn(workspace, supposed)), [false, false]);
    assert.deepEqual(kept(before, goodsIn(workspace)), [true, true]);
  });

  it('go by the overhead that is written now', () => {
    const workspace = opened();
    assert.equal(bases(goodsIn(workspace)), '400 110');
    workspace.set('q.quotation.yaml', QUOTATION.replace('10%', '20%'));
    assert.equal(bases(goodsIn(workspace)), '400 120');
  });

  it('are in the currency that is written now', () => {
    const workspace = opened(QUOTATION.replace('10%', '0%'));
    workspace.set('r.rates.yaml', 'fx: [{ pair: EUR/USD, rate: 1.25, date: 2026-11-01, source: bank }]\n');
    const deal = dealIn(workspace);
    assert.equal(bases(goodsIn(workspace, deal)), '400 100');
    assert.equal(bases(goodsIn(workspace, { ...deal, currency: 'EUR' })), '320 80');
    assert.equal(bases(goodsIn(workspace, deal)), '400 100');
  });

  it('weigh what they weigh as they are packed now', () => {
    // Ten cartons of 10 kg on a pallet of 20 kg; without the pallet as soon as another line stands on none.
    const workspace = opened(`currency: USD\nitems: [{ sku: A, quantity: 40 }]\n`);
    const deal = dealIn(workspace);
    const load = loadOfDeal(deal);
    const weights = (now: typeof load): string | undefined =>
      gatherGoods(deal, exchangeOf(workspace.rates(), deal.date), now).facts[0]?.features.weight.toFixed();
    assert.equal(weights(load), '120');
    const loose = load.cargo.map((line) => line && { ...line, grossWeight: line.grossWeight?.minus(20) });
    assert.equal(weights({ ...load, cargo: loose }), '100');
    assert.equal(weights({ ...load, cargo: [] }), '0');
  });
});

describe('the word for what is missing', () => {
  const origin = { file: 'q.quotation.yaml', at: [], source: undefined, date: undefined, validUntil: undefined };
  const GAPS: readonly (readonly [Gap, string])[] = [
    [{ kind: 'charge', element: 'mainCarriage', blocks: true }, 'mainCarriage'],
    [{ kind: 'chargeCount', element: 'preCarriage', unit: 'container', origin, blocks: true }, 'preCarriage'],
    [{ kind: 'chargeShare', element: 'insurance', origin, blocks: true }, 'insurance'],
    [{ kind: 'term', blocks: true }, 'incoterm'],
    [{ kind: 'currency', blocks: true }, 'currency'],
    [{ kind: 'price', line: 2, blocks: true }, 'price'],
    [{ kind: 'tax', country: 'GB', blocks: true }, 'tax'],
  ];
  for (const [gap, name] of GAPS) it(`for ${gap.kind} is ${name}`, () => assert.equal(gapName(gap), name));
});
