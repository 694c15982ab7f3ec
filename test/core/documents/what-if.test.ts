import assert from 'node:assert/strict';
import { compute, whatIf, whatIfInputs, writeWhatIf } from '../../../src/core/index.ts';
import type { Workspace, WhatIf } from '../../../src/core/index.ts';
import { dec } from '../../../src/core/money/decimal.ts';
import { document, documentIn, folder, product, workspaceOf } from '../files.ts';

const RATES = 'fx: [{ pair: USD/CNY, rate: 7, source: bank, date: 2026-11-20 }]\n';
const QUOTATION = document({
  incoterm: 'CFR Chicago',
  pricing: '{ method: cost, profit: 20% of price }',
  charges: '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 850 USD }',
  items: '[{ sku: A, quantity: 100 }, { sku: A, quantity: 33 }]',
});

function deal(quotation = QUOTATION): Workspace {
  const costs = product({ cost: '{ amount: 42 CNY }' });
  return workspaceOf(folder({ 'r.rates.yaml': RATES, 'a.product.yaml': costs, 'q.quotation.yaml': quotation }));
}

function supposed(wish: WhatIf, quotation?: string) {
  const workspace = deal(quotation);
  return whatIf(workspace, documentIn(workspace), wish);
}

/** The quotation after a wish was written into it. */
function written(wish: WhatIf, quotation = QUOTATION): string | undefined {
  const workspace = deal(quotation);
  const edits = writeWhatIf(workspace, documentIn(workspace), wish);
  return edits
    ?.slice()
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, text: put }) => text.slice(0, range.start) + put + text.slice(range.end), quotation);
}

function outcomeOf(quotation: string) {
  const workspace = deal(quotation);
  const { priced, inside } = compute(workspace, documentIn(workspace));
  return { total: priced.total?.toFixed(2), margin: inside?.margin?.toFixed(4) };
}

describe('what can be supposed', () => {
  it('is what the price hangs on, with its figures of now', () => {
    const workspace = deal();
    assert.deepEqual(whatIfInputs(compute(workspace, documentIn(workspace))), {
      fx: [{ pair: 'USD/CNY', rate: '7' }],
      freight: '850.00',
      duty: false,
      margin: outcomeOf(QUOTATION).margin ?? null,
      byProfit: true,
    });
  });

  it('is no margin by the document’s profit where a price is a list price, or a line has a profit of its own', () => {
    const byProfit = (quotation: string) => {
      const workspace = deal(quotation);
      return whatIfInputs(compute(workspace, documentIn(workspace))).byProfit;
    };
    assert.equal(byProfit(document({})), false);
    assert.equal(byProfit(QUOTATION.replace('quantity: 33', 'quantity: 33, profit: 5% of price')), false);
    assert.equal(byProfit(QUOTATION.replace('quantity: 33', 'quantity: 33, free: yes, customsValue: 1 USD')), true);
  });
});

describe('what is supposed', () => {
  it('gives what the files would give', () => {
    const cases: readonly (readonly [WhatIf, string])[] = [
      [{ freight: dec('1000') }, QUOTATION.replace('850 USD', '1000 USD')],
      [
        { quantity: dec('2') },
        QUOTATION.replace('quantity: 100', 'quantity: 200').replace('quantity: 33', 'quantity: 66'),
      ],
      [
        { quantity: dec('1.01') },
        QUOTATION.replace('quantity: 100', 'quantity: 101').replace('quantity: 33', 'quantity: 34'),
      ],
    ];
    for (const [wish, quotation] of cases) {
      const { total, margin } = supposed(wish);
      assert.deepEqual({ total, margin }, outcomeOf(quotation));
      assert.notEqual(total, outcomeOf(QUOTATION).total);
    }
  });

  it('holds together: another rate, freight and margin at once', () => {
    const { margin, total } = supposed({
      fx: new Map([['USD/CNY', dec('6')]]),
      freight: dec('1000'),
      margin: dec('0.25'),
    });
    assert.ok(margin !== null && Math.abs(Number(margin) - 0.25) < 0.001);
    // (133 × 42 ÷ 6 + 1000) ÷ 0.75
    assert.ok(total !== null && Math.abs(Number(total) - (133 * 7 + 1000) / 0.75) < 2, String(total));
  });
});

describe('what is supposed, written into the document', () => {
  it('comes to what was supposed', () => {
    for (const wish of [
      { freight: dec('1000') },
      { quantity: dec('1.5') },
      { margin: dec('0.3') },
      { freight: dec('1234.5'), quantity: dec('3'), margin: dec('0.1') },
    ] as const) {
      const text = written(wish);
      assert.ok(text !== undefined);
      const { total, margin } = supposed(wish);
      assert.deepEqual(outcomeOf(text), { total, margin });
    }
  });

  it('leaves all else as it is', () => {
    assert.equal(written({ freight: dec('1000') }), QUOTATION.replace('850 USD', '1000.00 USD'));
    assert.equal(written({ margin: dec('0.3') }), QUOTATION.replace('profit: 20% of price', 'profit: 30% of price'));
  });

  it('makes the keys that are not there', () => {
    const bare = QUOTATION.replace(/^charges: .*\n/m, '').replace('method: cost, profit: 20% of price', 'method: cost');
    const text = written({ freight: dec('1000'), margin: dec('0.3') }, bare);
    assert.match(text ?? '', /^charges:\n {2}mainCarriage: 1000\.00 USD$/m);
    assert.match(text ?? '', /^pricing: \{ method: cost, profit: 30% of price \}$/m);
  });

  it('is refused where the text does not allow it, or no profit leaves that margin', () => {
    assert.equal(written({ freight: dec('1') }, QUOTATION.replace(/^charges: .*$/m, 'charges: [1]')), undefined);
    assert.equal(
      written({ margin: dec('0.999999999') }, QUOTATION.replace('20% of price', '20% of price, bank: 50%')),
      undefined,
    );
  });
});
