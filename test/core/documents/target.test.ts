import assert from 'node:assert/strict';
import { priceForMargin } from '../../../src/core/index.ts';
import { dec } from '../../../src/core/money/decimal.ts';
import { document, documentIn, folder, product, seller, workspaceOf } from '../files.ts';

const NOTHING = [
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'importClearance',
];

/** The margin of the prices that are worked out for one, 100 units at a cost of 6 and 10 free of charge, DDP Canada. */
function marginFor(asked: string, rates: string): string | null {
  const workspace = workspaceOf(
    folder({
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 8 }' }),
      'r.rates.yaml': `taxes: [{ to: CA, name: GST, rate: 0%, source: x }]\n${rates}`,
      'a.product.yaml': product({ cost: '{ amount: 6 USD }' }),
      'q.quotation.yaml': document({
        buyer: '{ name: B, country: CA }',
        incoterm: 'DDP Port',
        items: '[{ sku: A, quantity: 100 }, { sku: A, quantity: 10, free: yes, customsValue: 6 USD }]',
        charges: `{ ${NOTHING.map((one) => `${one}: none`).join(', ')} }`,
        destination: '{ country: CA, importerOfRecord: seller, entryDate: 2026-12-01 }',
      }),
    }),
  );
  return priceForMargin(workspace, documentIn(workspace), dec(asked)).margin;
}

describe('prices for a margin', () => {
  for (const asked of ['0', '0.05', '0.2', '0.3475', '0.5', '0.85'])
    for (const [what, rates] of [
      ['a plain duty', 'duties: [{ hs: "94", to: CA, rate: 10%, source: x }]\n'],
      [
        'a duty and a fee between bounds',
        'duties: [{ hs: "94", to: CA, rate: 90% min 4 USD per unit max 9 USD per unit, source: x }]\nfees: [{ to: CA, name: Fee, rate: 40%, min: 150 USD, max: 420 USD, source: x }]\n',
      ],
      [
        'a fee that steps in where it costs least',
        'duties: [{ hs: "94", to: CA, rate: 0%, source: x }]\nfees: [{ to: CA, name: Fee, rate: 30%, max: 260 USD, source: x }]\n',
      ],
    ] as const)
      it(`leave ${asked} where free goods have to be carried too, with ${what}`, () =>
        assert.equal(marginFor(asked, rates), dec(asked).toFixed(4)));

  it('are not to be had where duty alone leaves none', () =>
    assert.equal(marginFor('0.95', 'duties: [{ hs: "94", to: CA, rate: 10%, source: x }]\n'), null));
});
