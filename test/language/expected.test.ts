import assert from 'node:assert/strict';
import { expectedAt } from '../../src/language/expected.ts';
import { scalar } from '../../src/core/spec/scalars.ts';

const keysAt = (...args: Parameters<typeof expectedAt>): string =>
  Object.keys(expectedAt(...args).keys ?? {}).join(' ');

describe('what may be written at a place', () => {
  it('is the keys of a mapping', () => {
    assert.match(keysAt('quotation', []), /^number date buyer seller /);
    assert.match(keysAt('proforma', ['lc']), /^number issuingBank amount /);
    assert.match(keysAt('quotation', ['items', 3, 'packing']), /^unitsPerCarton carton /);
  });

  it('is the keys of the one branch that is a mapping, where a text may stand too', () => {
    assert.match(keysAt('quotation', ['buyer']), /^id name address /);
    assert.equal(expectedAt('quotation', ['buyer']).single.length, 1);
  });

  it('is those of a product, alone in its file or one of many', () => {
    assert.match(keysAt('product', []), /^sku name /);
    assert.match(keysAt('product', ['products', 7]), /^sku name /);
    assert.ok(expectedAt('product', ['products']).element);
  });

  it('is a value of a type', () => {
    assert.deepEqual(expectedAt('quotation', ['currency']).single, [scalar.currency]);
    assert.deepEqual(expectedAt('quotation', ['charges', 'insurance']).single, [scalar.charge]);
  });

  it('is names of the user’s own', () => {
    assert.ok(expectedAt('product', ['specs']).record);
    assert.equal(expectedAt('product', ['specs', 'Power']).single.length, 1);
  });

  it('is nothing where no key of ours leads', () => {
    for (const path of [['colour'], ['currency', 'x'], ['items', 'x'], ['constructor']])
      assert.deepEqual(expectedAt('quotation', path), {
        keys: undefined,
        required: [],
        explained: {},
        record: undefined,
        element: undefined,
        single: [],
      });
  });
});
