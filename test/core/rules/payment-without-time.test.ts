import assert from 'node:assert/strict';
import { document, found, said, severities } from './found.ts';

const of = (payment: string): Record<string, string> => ({ 'q.quotation.yaml': document({ payment }) });

describe('payment-without-time', () => {
  it('asks when the parts of a bare ratio are due', () => {
    assert.deepEqual(found('payment-without-time', of('30/70')), ['30/70']);
    assert.deepEqual(said('payment-without-time', of('30/70 T/T')), [
      'When are the 30% + 70% due? Say it, such as 30% in advance, 70% against copy of B/L',
    ]);
    assert.deepEqual(said('payment-without-time', of('30/70 T/T, balance before shipment')), [
      'When are the 30% due? Say it, such as 30% in advance, 70% against copy of B/L',
    ]);
    assert.deepEqual(severities('payment-without-time', of('30% + 70%')), ['hint']);
  });

  it('is content with words for every part, and with one payment', () => {
    for (const payment of [
      '30% deposit, balance before shipment',
      '3成定金，余款发货前付清',
      '500 USD deposit, balance before shipment',
      '100% L/C',
      'T/T',
    ])
      assert.deepEqual(found('payment-without-time', of(payment)), [], payment);
  });
});
