import assert from 'node:assert/strict';
import { document, found } from './found.ts';

const of = (incoterm: string): string[] =>
  found('port-differs', { 'q.quotation.yaml': document({ incoterm, from: 'Ningbo', to: 'Chicago' }) });

describe('port-differs', () => {
  it('objects to another port of destination', () => assert.deepEqual(of('CIF Toledo'), ['Chicago']));
  it('objects to another port of shipment', () => assert.deepEqual(of('FOB Shanghai'), ['Ningbo']));
  it('is content with a longer name of the same port', () => assert.deepEqual(of('CFR Chicago, IL'), []));
  it('leaves rules alone whose place may be inland', () => assert.deepEqual(of('DAP Denver'), []));
});
