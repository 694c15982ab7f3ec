import assert from 'node:assert/strict';
import { document, found, product, said, seller, severities } from './found.ts';

const COST = '{ amount: 56 CNY }';
const SPARES = '{ description: Spares, quantity: 10, price: 2 }';
const of = (items: string, own: Record<string, string> = {}): Record<string, string> => ({
  'r.rates.yaml': 'fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-01, source: bank }]\n',
  'q.quotation.yaml': document({ items }),
  ...own,
});
const withCost = { 'a.product.yaml': product({ cost: COST }) };

describe('missing-cost', () => {
  it('says why there is no margin where another line has its cost', () => {
    const files = of(`[{ sku: A, quantity: 100 }, ${SPARES}]`, withCost);
    assert.deepEqual(found('missing-cost', files), [SPARES]);
    assert.deepEqual(said('missing-cost', files), [
      'This line has no cost, so profit and margin are not known: add cost: to it, an amount of 0 if it costs nothing',
    ]);
    assert.deepEqual(severities('missing-cost', files), ['info']);
  });

  it('names the product without a cost where the seller has a floor, or a profit is asked', () => {
    const items = '[{ sku: A, quantity: 100 }]';
    const expected = [
      'A has no cost, so profit and margin are not known: add cost: to the product or to this line, an amount of 0 if it costs nothing',
    ];
    assert.deepEqual(
      said('missing-cost', of(items, { 'us.seller.yaml': seller({ floor: '{ margin: 5% }' }) })),
      expected,
    );
    const pricing = { 'q.quotation.yaml': document({ items, pricing: '{ profit: 12% of price }' }) };
    assert.deepEqual(said('missing-cost', of(items, pricing)), expected);
    assert.deepEqual(found('missing-cost', of(items, pricing)), ['A']);
    assert.equal(found('missing-cost', of('[{ sku: A, quantity: 1, profit: 10% of price }]')).length, 1);
  });

  it('counts goods free of charge: they cost too', () => {
    const files = of(`[{ sku: A, quantity: 100, cost: ${COST} }, { sku: A, quantity: 2, free: yes }]`);
    assert.equal(found('missing-cost', files).length, 1);
  });

  it('leaves alone who quotes from list prices, and who has all costs, be they nothing', () => {
    assert.deepEqual(found('missing-cost', of(`[{ sku: A, quantity: 100 }, ${SPARES}]`)), []);
    assert.deepEqual(found('missing-cost', of('[{ sku: A, quantity: 100 }]', withCost)), []);
    const nothing = '{ description: Artwork, quantity: 1, price: 9, cost: { amount: 0 USD } }';
    assert.deepEqual(found('missing-cost', of(`[{ sku: A, quantity: 100 }, ${nothing}]`, withCost)), []);
  });

  it('does not repeat what is an error already: no price, no product, a cost that cannot be read', () => {
    const costed = `{ sku: A, quantity: 100, cost: ${COST} }`;
    for (const other of [
      '{ description: Spares, quantity: 10 }',
      '{ sku: B, quantity: 10, price: 1 }',
      '{ description: Spares, quantity: 10, price: 2, cost: { amount: much } }',
    ])
      assert.deepEqual(found('missing-cost', of(`[${costed}, ${other}]`)), [], other);
    const unreadable = of(`[${SPARES.replace('}', `, cost: ${COST} }`)}, { sku: A, quantity: 1 }]`, {
      'a.product.yaml': product({ cost: '{ amount: much }' }),
    });
    assert.deepEqual(found('missing-cost', unreadable), []);
  });
});
