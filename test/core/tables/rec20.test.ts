import assert from 'node:assert/strict';
import { AGREED_UNIT, unitCode } from '../../../src/core/tables/rec20.ts';

describe('codes of units', () => {
  for (const [code, words] of [
    ['H87', ['pcs', 'PCS', 'pc', 'Pc.', 'piece', ' pieces ', '个', '件', 'ｐｃｓ', 'Stück', 'шт.', 'pièces']],
    ['C62', ['unit', 'units', 'unidad']],
    ['SET', ['set', 'Sets', '套']],
    ['PR', ['pair', 'pairs', '双', '對']],
    ['DZN', ['dozen', 'doz.', '打']],
    ['KGM', ['kg', 'KGS', '公斤', '㎏']],
    ['GRM', ['g', 'grams', '克']],
    ['TNE', ['t', 'MT', 'metric  tons', '吨']],
    ['MTR', ['m', 'metres', '米']],
    ['MTK', ['m2', 'm²', '㎡', 'sqm', 'sq.m', 'square meters', '平方米']],
    ['MTQ', ['m3', 'm³', 'CBM', '立方米']],
    ['LTR', ['l', 'L', 'litres', '升']],
    ['XCT', ['carton', 'ctns', '箱']],
    ['XBX', ['box', 'boxes', '盒']],
    ['XRO', ['roll', 'rolls', '卷']],
    ['XST', ['sheet', 'sheets']],
    ['XPK', ['pack', 'packs', '包']],
    ['XBG', ['bag', 'bags', '袋']],
    ['XBO', ['bottle', 'bottles', '瓶']],
  ] as const)
    it(`${code} is ${words.join(', ')}`, () =>
      assert.deepEqual(
        words.map((word) => unitCode(word)),
        words.map(() => code),
      ));

  it('are none for what means different things in different countries, and for what nobody wrote', () => {
    for (const word of ['ton', 'tons', 'oz', 'gallon', 'barrel', '斤', 'strip', '', 'constructor'])
      assert.equal(unitCode(word), undefined, word);
    assert.equal(AGREED_UNIT, 'ZZ');
  });
});
