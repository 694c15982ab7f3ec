import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const of = (incoterm: string, destination?: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, destination }),
});

describe('ddp-importer-of-record', () => {
  it('asks who imports', () => {
    assert.deepEqual(found('ddp-importer-of-record', of('DDP Chicago')), ['DDP Chicago']);
  });

  it('objects to the buyer as importer', () => {
    assert.deepEqual(found('ddp-importer-of-record', of('DDP Chicago', '{ importerOfRecord: buyer }')), ['buyer']);
  });

  it('speaks of an import tax only where there is one that the seller pays', () => {
    const buyer = (country: string, term = 'DDP Chicago'): string[] =>
      said('ddp-importer-of-record', of(term, `{ country: ${country}, importerOfRecord: buyer }`));
    assert.match(buyer('DE').join(), /pays import tax/);
    assert.match(buyer('US').join(), /ask the buyer for the duty/);
    assert.deepEqual(buyer('DE', 'DDP Hamburg (VAT unpaid)'), []);
  });

  it('is content with the seller, and asks nothing under DAP', () => {
    assert.deepEqual(found('ddp-importer-of-record', of('DDP Chicago', '{ importerOfRecord: seller }')), []);
    assert.deepEqual(found('ddp-importer-of-record', of('DAP Chicago')), []);
  });
});
