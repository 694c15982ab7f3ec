import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const of = (payment: string): Record<string, string> => ({ 'q.quotation.yaml': document({ payment }) });

describe('payment-not-100', () => {
  it('objects to parts that leave a rest', () => {
    assert.deepEqual(found('payment-not-100', of('30% in advance, 60% against B/L')), [
      '30% in advance, 60% against B/L',
    ]);
    assert.deepEqual(said('payment-not-100', of('30% in advance, 60% against B/L')), [
      'The parts of the payment add up to 90%: they must come to 100%',
    ]);
  });

  it('is content with 100%, and with words alone', () => {
    assert.deepEqual(found('payment-not-100', of('30% in advance, 70% against B/L')), []);
    assert.deepEqual(found('payment-not-100', of('T/T in advance')), []);
  });

  it('objects to a fixed amount that is no part of the total', () => {
    assert.deepEqual(said('payment-not-100', of('5000 USD deposit, balance before shipment')), [
      'The payment says 5000.00 USD, which is no part of the total, 1000.00 USD: correct one of the two',
    ]);
    assert.equal(found('payment-not-100', of('500 EUR deposit, balance before shipment')).length, 1);
    assert.deepEqual(found('payment-not-100', of('500 USD deposit, balance before shipment')), []);
  });
});
