import assert from 'node:assert/strict';
import { buyer, document, found } from './found.ts';

const CODE = 'waybill-to-order';
const PROFORMA = 'p.proforma.yaml';
const of = (mode: string, consignee?: string): Record<string, string> => ({
  [PROFORMA]: document({ incoterm: 'FCA Ningbo', mode, consignee }),
});

describe('waybill-to-order', () => {
  for (const [mode, consignee] of [
    ['air', 'To order'],
    ['rail', '{ name: To the order of Example Bank }'],
    ['road', '{ name: { en: To order of the bank, zh: 凭银行指示 } }'],
    ['courier', '{ name: 凭指定 }'],
  ] as const)
    it(`objects to ${consignee} by ${mode}`, () => {
      assert.deepEqual(found(CODE, of(mode, consignee), PROFORMA), [consignee]);
    });

  it('finds it in the buyer’s file', () => {
    const files = {
      'b.buyer.yaml': buyer({ consignee: '{ name: To the order of Example Bank }' }),
      [PROFORMA]: document({ incoterm: 'FCA Ningbo', mode: 'air', buyer: 'b' }),
    };
    assert.deepEqual(found(CODE, files, PROFORMA), ['air']);
  });

  it('is content by sea, with a firm, with none, and on a quotation', () => {
    assert.deepEqual(found(CODE, of('sea', 'To order'), PROFORMA), []);
    assert.deepEqual(found(CODE, of('multimodal', 'To order'), PROFORMA), []);
    assert.deepEqual(found(CODE, of('air', '{ name: Made to Order Lamps Ltd. }'), PROFORMA), []);
    assert.deepEqual(found(CODE, of('air'), PROFORMA), []);
    const files = { 'b.buyer.yaml': buyer({ consignee: 'To order' }) };
    assert.deepEqual(found(CODE, { ...files, 'q.quotation.yaml': document({ mode: 'air', buyer: 'b' }) }), []);
  });
});
