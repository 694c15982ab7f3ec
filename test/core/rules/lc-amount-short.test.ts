import assert from 'node:assert/strict';
import { document, found, said, severities } from './found.ts';

const PROFORMA = 'p.proforma.yaml';
/** The total is 1000.00 USD. */
const of = (amount: string, tolerance?: string): Record<string, string> => ({
  [PROFORMA]: document({ lc: `{ amount: ${amount} }`, ...(tolerance ? { tolerance } : {}) }),
});

describe('lc-amount-short', () => {
  it('objects to a credit that pays less than the total', () => {
    assert.deepEqual(found('lc-amount-short', of('999.99 USD'), PROFORMA), ['999.99 USD']);
    assert.deepEqual(severities('lc-amount-short', of('999.99 USD'), PROFORMA), ['error']);
    assert.deepEqual(said('lc-amount-short', of('999.99 USD'), PROFORMA), [
      'The letter of credit pays 999.99 USD at most, the total is 1000.00 USD: ask for an amendment',
    ]);
  });

  it('counts what “about” before the amount allows', () => {
    assert.deepEqual(found('lc-amount-short', of('about 909.10'), PROFORMA), []);
    assert.deepEqual(found('lc-amount-short', of('about 909.00'), PROFORMA), ['about 909.00']);
  });

  it('warns of a total whose tolerance the credit does not pay', () => {
    assert.deepEqual(severities('lc-amount-short', of('1000', '5%'), PROFORMA), ['warning']);
    assert.deepEqual(found('lc-amount-short', of('about 1000', '10%'), PROFORMA), []);
    assert.deepEqual(found('lc-amount-short', of('1000', '{ quantity: 5% }'), PROFORMA), []);
  });

  it('objects to another currency', () => {
    assert.deepEqual(said('lc-amount-short', of('5000 EUR'), PROFORMA), [
      'The letter of credit is in EUR, this document in USD: a bank takes only the same currency',
    ]);
  });

  it('is content with enough, and with no amount', () => {
    assert.deepEqual(found('lc-amount-short', of('1000 USD'), PROFORMA), []);
    assert.deepEqual(found('lc-amount-short', { [PROFORMA]: document({ lc: '{ number: LC-1 }' }) }, PROFORMA), []);
  });

  describe('with a deposit by T/T', () => {
    const mixed = (amount: string, payment: string, tolerance?: string): Record<string, string> => ({
      [PROFORMA]: document({ payment, lc: `{ amount: ${amount} }`, ...(tolerance ? { tolerance } : {}) }),
    });
    const MIXED = '30% T/T in advance, 70% by irrevocable L/C at sight';

    it('compares with what the credit is to pay', () => {
      assert.deepEqual(said('lc-amount-short', mixed('700.00 USD', MIXED), PROFORMA), []);
      assert.deepEqual(said('lc-amount-short', mixed('699.99 USD', MIXED), PROFORMA), [
        'The letter of credit pays 699.99 USD at most, its part of the payment is 700.00 USD: ask for an amendment',
      ]);
    });

    it('takes a part that says no way for the credit’s, where none says so', () => {
      const payment = '30% T/T in advance, balance at sight';
      assert.deepEqual(said('lc-amount-short', mixed('700.00 USD', payment), PROFORMA), []);
      assert.equal(said('lc-amount-short', mixed('699.99 USD', payment), PROFORMA).length, 1);
    });

    it('compares with the whole where nothing is left for the credit', () => {
      const payment = '30% T/T in advance, 70% T/T against copy of B/L';
      assert.equal(said('lc-amount-short', mixed('700.00 USD', payment), PROFORMA).length, 1);
    });

    it('counts the tolerance on its part', () => {
      assert.deepEqual(said('lc-amount-short', mixed('735 USD', MIXED, '5%'), PROFORMA), []);
      assert.deepEqual(said('lc-amount-short', mixed('700 USD', MIXED, '5%'), PROFORMA), [
        'The letter of credit pays 700.00 USD at most, its part of the payment with its tolerance may be 735.00 USD: ask for “about” before its amount',
      ]);
    });
  });
});
