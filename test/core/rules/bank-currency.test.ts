import assert from 'node:assert/strict';
import { document, found, seller } from './found.ts';

const of = (bank: string): Record<string, string> => ({
  'us.seller.yaml': seller({
    banks: '[{ id: usd, currency: USD, beneficiary: B, bank: C }, { id: eur, currency: EUR, beneficiary: B, bank: C }]',
  }),
  'q.quotation.yaml': document({ bank }),
});

describe('bank-currency', () => {
  it('objects to a euro account on a document in dollars', () => {
    assert.deepEqual(found('bank-currency', of('eur')), ['eur']);
  });

  it('is content with an account in the currency of the document', () => {
    assert.deepEqual(found('bank-currency', of('usd')), []);
  });
});
