import assert from 'node:assert/strict';
import { document, issuesOf, folder } from '../files.ts';

const rates = `duties:
  - { hs: "9405", to: US, rate: 4%, source: tariff }
fees:
  - { to: US, name: Merchandise processing fee, amount: 30 USD, source: sample }
`;
const codes = (items: string): string[] =>
  issuesOf(
    folder({
      'r.rates.yaml': rates,
      'q.quotation.yaml': document({
        incoterm: 'DDP Chicago',
        items,
        charges: '{ mainCarriage: 900 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
      }),
    }),
  ).map((issue) => issue.code);

describe('missing-customs-value', () => {
  it('asks what free goods are worth where the seller pays duty', () =>
    assert.ok(
      codes('[{ sku: A, quantity: 100 }, { sku: A, quantity: 1, free: yes }]').includes('missing-customs-value'),
    ));
  it('is content with a value, and with goods that are paid for', () => {
    assert.ok(
      !codes('[{ sku: A, quantity: 100 }, { sku: A, quantity: 1, free: yes, customsValue: 5 USD }]').includes(
        'missing-customs-value',
      ),
    );
    assert.ok(!codes('[{ sku: A, quantity: 100 }]').includes('missing-customs-value'));
  });
});
