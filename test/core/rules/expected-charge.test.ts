import assert from 'node:assert/strict';
import { folder, totalsOf } from '../files.ts';
import { document, found, said } from './found.ts';

const of = (charges?: string): Record<string, string> => ({ 'q.quotation.yaml': document({ charges }) });

describe('expected-charge', () => {
  it('names all that the term usually brings, once, and the total stands', () => {
    assert.deepEqual(found('expected-charge', of()), ['incoterm']);
    assert.deepEqual(said('expected-charge', of('{ exportClearance: 80 USD }')), [
      'Costs that usually occur under FOB are not given: preCarriage, originTerminal. Add them under charges:, or write none',
    ]);
    assert.equal(totalsOf(folder(of())).totals.total, '1000.00');
  });

  it('is content with `none`', () => assert.deepEqual(found('expected-charge'), []));
});
