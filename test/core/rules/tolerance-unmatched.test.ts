import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const PROFORMA = 'p.proforma.yaml';
const of = (tolerance: string, lc?: string): Record<string, string> => ({
  [PROFORMA]: document({ tolerance, ...(lc ? { lc } : {}) }),
});

describe('tolerance-unmatched', () => {
  it('objects to more quantity than amount', () => {
    const files = of('{ quantity: about, amount: 5% }');
    assert.deepEqual(found('tolerance-unmatched', files, PROFORMA), ['{ quantity: about, amount: 5% }']);
    assert.deepEqual(said('tolerance-unmatched', files, PROFORMA), [
      'The quantity may be 10% more, the amount 5%: the surplus cannot be drawn. Give both the same tolerance',
    ]);
    assert.equal(found('tolerance-unmatched', of('{ quantity: 5% }'), PROFORMA).length, 1);
  });

  it('is content with one rate, with more amount than quantity, and with none', () => {
    for (const tolerance of ['about', '5%', '{ quantity: 5%, amount: about }', '{ amount: 5% }'])
      assert.deepEqual(found('tolerance-unmatched', of(tolerance), PROFORMA), []);
    assert.deepEqual(found('tolerance-unmatched', { [PROFORMA]: document() }, PROFORMA), []);
  });

  it('is content where the credit pays the surplus all the same', () => {
    assert.deepEqual(found('tolerance-unmatched', of('{ quantity: about }', '{ amount: 1100 }'), PROFORMA), []);
    assert.equal(found('tolerance-unmatched', of('{ quantity: about }', '{ amount: 1099.99 }'), PROFORMA).length, 1);
  });

  it('asks of the credit its own part of the payment', () => {
    const files = (amount: string): Record<string, string> => ({
      [PROFORMA]: document({
        tolerance: '{ quantity: about }',
        lc: `{ amount: ${amount} }`,
        payment: '30% T/T in advance, 70% by L/C at sight',
      }),
    });
    assert.deepEqual(found('tolerance-unmatched', files('770'), PROFORMA), []);
    assert.equal(found('tolerance-unmatched', files('769.99'), PROFORMA).length, 1);
  });
});
