import assert from 'node:assert/strict';
import { document, found, said, seller, severities } from './found.ts';

const bank = '[{ id: usd, beneficiary: B, bank: C, account: "123" }]';

describe('missing-bank', () => {
  it('asks for an account on a proforma of a seller without any', () => {
    assert.deepEqual(found('missing-bank', { 'p.proforma.yaml': document() }, 'p.proforma.yaml'), ['number']);
  });

  it('asks nothing of a quotation', () => assert.deepEqual(found('missing-bank'), []));

  it('objects to an id that the seller does not have', () => {
    const files = { 'us.seller.yaml': seller({ banks: bank }), 'q.quotation.yaml': document({ bank: 'eur' }) };
    assert.deepEqual(found('missing-bank', files), ['eur']);
    assert.deepEqual(severities('missing-bank', files), ['error']);
  });

  it('is content with an id that is there', () => {
    const files = { 'us.seller.yaml': seller({ banks: bank }), 'p.proforma.yaml': document({ bank: 'usd' }) };
    assert.deepEqual(found('missing-bank', files, 'p.proforma.yaml'), []);
  });

  it('asks for the number of the account that the proforma prints, named or not', () => {
    const of = (keys: string, own: string | undefined): string[] =>
      said(
        'missing-bank',
        {
          'us.seller.yaml': seller({ banks: `[{ id: usd, beneficiary: B, bank: C${keys} }]` }),
          'p.proforma.yaml': document({ bank: own }),
        },
        'p.proforma.yaml',
      );
    const message = 'The account at C has neither a number nor an IBAN: add account: or iban: in the seller file';
    assert.deepEqual(of('', undefined), [message]);
    assert.deepEqual(of('', 'usd'), [message]);
    assert.deepEqual(of(', account: "123"', undefined), []);
    assert.deepEqual(of(', iban: GB82WEST12345698765432', 'usd'), []);
  });
});
