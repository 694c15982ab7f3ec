import assert from 'node:assert/strict';
import { compute } from '../../../../src/core/index.ts';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { document, documentIn, folder, product, seller, workspaceOf } from '../../files.ts';
import { computed, unitPrices } from './priced-of.ts';

const TWO = '[{ sku: A, quantity: 10 }, { sku: A, quantity: 3 }]';

describe('prices while somebody types', () => {
  const workspace = workspaceOf(folder({ 'q.quotation.yaml': document({ items: TWO }) }));
  const now = (...more: [other?: Parameters<typeof compute>[2], supposed?: Parameters<typeof compute>[3]]): Priced =>
    compute(workspace, documentIn(workspace), ...more).priced;

  it('are the same objects as long as nothing changes', () => {
    const before = now();
    assert.deepEqual(
      now().lines.map((line, n) => line === before.lines[n]),
      [true, true],
    );
  });

  it('are the same after another term or other prices were tried', () => {
    const before = now();
    assert.equal(unitPrices(now({ rule: 'EXW', place: '' })), '10 10');
    now(undefined, { items: [] });
    assert.deepEqual(
      now().lines.map((line, n) => line === before.lines[n]),
      [true, true],
    );
  });

  it('change with what they are rounded to', () => {
    const price = '{ term: FOB Ningbo, currency: USD, unit: 10.2345 }';
    workspace.set('a.product.yaml', product({ price }));
    const found = ['2', '3', '1'].map((decimals) => {
      workspace.set('us.seller.yaml', seller({ defaults: `{ priceDecimals: ${decimals} }` }));
      return unitPrices(now());
    });
    assert.deepEqual(found, ['10.23 10.23', '10.235 10.235', '10.2 10.2']);
  });

  it('change with what all lines bear, and are those of a document that was just opened', () => {
    for (const commission of ['3%', '30%', '0%']) {
      const own = { items: TWO, pricing: `{ commission: ${commission} }` };
      workspace.set('q.quotation.yaml', document(own));
      workspace.set('us.seller.yaml', seller());
      workspace.set('a.product.yaml', product());
      assert.equal(unitPrices(now()), unitPrices(computed(own).priced), commission);
    }
  });
});
