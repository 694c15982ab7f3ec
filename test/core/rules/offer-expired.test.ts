import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (keys: Record<string, string>): Record<string, string> => ({ 'q.quotation.yaml': document(keys) });

describe('offer-expired', () => {
  it('tells from the day after the last', () => {
    const files = of({ validity: '30 days' });
    assert.deepEqual(found('offer-expired', files, 'q.quotation.yaml', '2026-12-23'), []);
    assert.deepEqual(found('offer-expired', files, 'q.quotation.yaml', '2026-12-24'), ['number']);
  });

  it('goes by validUntil where it is written', () => {
    const files = of({ validity: '30 days', validUntil: '2026-11-30' });
    assert.deepEqual(found('offer-expired', files, 'q.quotation.yaml', '2026-12-01'), ['number']);
  });

  it('says nothing of an offer without an end', () => {
    assert.deepEqual(found('offer-expired', {}, 'q.quotation.yaml', '2030-01-01'), []);
  });
});
