import assert from 'node:assert/strict';
import { document, found, severities } from './found.ts';

const CODE = 'cif-minimum-cover';
const of = (incoterm: string, notes?: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, notes, charges: '{ mainCarriage: 900 USD, insurance: 20 USD }' }),
});

describe('cif-minimum-cover', () => {
  it('tells of the cover that CIF holds where nothing is said', () => {
    assert.deepEqual(found(CODE, of('CIF Chicago')), ['CIF Chicago']);
    assert.deepEqual(severities(CODE, of('CIF Chicago', '[Spare parts free of charge]')), ['info']);
  });

  it('is content where a note says which clauses, in whichever language', () => {
    for (const note of [
      'Insurance: ICC (A)',
      'Institute Cargo Clauses (C), 110%',
      'All risks',
      '投保一切险',
      '{ zh: 水渍险 }',
    ])
      assert.deepEqual(found(CODE, of('CIF Chicago', `[${note.startsWith('{') ? note : `"${note}"`}]`)), [], note);
  });

  it('leaves the other rules alone', () => {
    for (const term of ['CIP Chicago', 'CFR Chicago', 'FOB Ningbo']) assert.deepEqual(found(CODE, of(term)), [], term);
  });
});
