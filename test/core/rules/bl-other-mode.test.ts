import assert from 'node:assert/strict';
import { document, found, said, seller } from './found.ts';

const CODE = 'bl-other-mode';
const of = (mode: string | undefined, payment: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', mode, payment }),
});

describe('bl-other-mode', () => {
  for (const payment of [
    '30% deposit, 70% against copy of B/L',
    '100% against bill of lading',
    '100% against BL copy',
    '70% T/T against copy of HBL',
    '见提单复印件付清',
  ])
    it(`objects to “${payment}” by air`, () => {
      const quoted = `"${payment}"`;
      assert.deepEqual(found(CODE, of('air', quoted)), [quoted]);
    });

  it('says so of road, rail and courier too', () => {
    for (const mode of ['road', 'rail', 'courier'])
      assert.match(said(CODE, of(mode, '100% against B/L'))[0] ?? '', new RegExp(`by ${mode} travel under a waybill`));
  });

  it('finds it in the defaults of the seller', () => {
    const files = {
      'us.seller.yaml': seller({ defaults: '{ payment: 100% against B/L }' }),
      'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', mode: 'air' }),
    };
    assert.deepEqual(found(CODE, files), ['air']);
  });

  it('is content by sea and in multimodal transport, and with a waybill', () => {
    for (const mode of ['sea', 'multimodal', undefined])
      assert.deepEqual(found(CODE, of(mode, '100% against B/L')), [], mode);
    for (const payment of ['100% against AWB', '100% T/T in advance', '见空运提单付清'])
      assert.deepEqual(found(CODE, of('air', payment)), [], payment);
  });
});
