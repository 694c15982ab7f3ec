import assert from 'node:assert/strict';
import { document, found, said, seller } from './found.ts';

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

  it('warns of the account that is printed for want of one in the currency', () => {
    const proforma = (currency: string): Record<string, string> => ({
      'us.seller.yaml': seller({ banks: '[{ id: usd, currency: USD, beneficiary: B, bank: C }]' }),
      'p.proforma.yaml': document({ currency }),
    });
    assert.deepEqual(found('bank-currency', proforma('EUR'), 'p.proforma.yaml'), ['currency']);
    assert.deepEqual(said('bank-currency', proforma('EUR'), 'p.proforma.yaml'), [
      'The seller file has no account in EUR, so the one in USD is printed: add one under banks:, or choose with bank: where the buyer is to pay',
    ]);
    assert.deepEqual(found('bank-currency', proforma('USD'), 'p.proforma.yaml'), []);
  });

  it('says nothing of a quotation, which prints no account unless it names one', () => {
    const files = { ...of('usd'), 'q.quotation.yaml': document({ currency: 'GBP' }) };
    assert.deepEqual(found('bank-currency', files), []);
  });
});
