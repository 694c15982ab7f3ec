import assert from 'node:assert/strict';
import { document, found } from './found.ts';

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

  it('is content with the seller, and asks nothing under DAP', () => {
    assert.deepEqual(found('ddp-importer-of-record', of('DDP Chicago', '{ importerOfRecord: seller }')), []);
    assert.deepEqual(found('ddp-importer-of-record', of('DAP Chicago')), []);
  });
});
