import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (incoterm: string, charges = '{ mainCarriage: 100 USD }'): string[] =>
  found('insurance-not-counted', {
    'x.rates.yaml': 'insurance: { rate: 0.3%, of: 110%, source: s }\n',
    'q.quotation.yaml': document({ incoterm, charges }),
  });

describe('insurance-not-counted', () => {
  it('tells of insurance in the rates that a price to the door does not hold', () =>
    assert.equal(of('DAP Chicago').length, 1));
  it('is content where the document gives it', () =>
    assert.deepEqual(of('DAP Chicago', '{ insurance: 0.3% of 110% }'), []));
  it('leaves rules alone that have their own answer', () =>
    assert.deepEqual([...of('CIF Chicago'), ...of('FOB Ningbo')], []));
});
