import assert from 'node:assert/strict';
import { symbolsMatching } from '../../../src/language/symbols/search.ts';
import { buyer, document, folder, product, workspaceOf } from '../../core/files.ts';

const WORKSPACE = workspaceOf(
  folder({
    'acme.buyer.yaml': buyer({ name: '{ en: Acme Supply, zh: 湖滨贸易 }' }),
    'b.buyer.yaml': buyer({ id: 'bolt', name: 'Bolt GmbH' }),
    'led.product.yaml': product({ sku: 'LED-60', name: '{ en: LED panel light, zh: 面板灯 }' }),
    'many.product.yaml': `products:\n${Array.from({ length: 500 }, (_, n) => `  - { sku: M-${n}, name: Lamp }\n`).join('')}`,
    'q.quotation.yaml': document({ number: 'QT-2026-0041', buyer: 'acme' }),
    'r.quotation.yaml': document({ number: 'QT-2026-0042', buyer: '{ name: Corner Shop }' }),
  }),
);

const names = (query: string): string[] => symbolsMatching({ workspace: WORKSPACE }, query).map(({ name }) => name);

describe('symbols of the workspace', () => {
  it('are found by code, by number, by names in any language, by several words', () => {
    assert.deepEqual(names('led-60'), ['LED-60 LED panel light 面板灯']);
    assert.deepEqual(names('面板'), ['LED-60 LED panel light 面板灯']);
    assert.deepEqual(names('panel led'), ['LED-60 LED panel light 面板灯']);
    assert.deepEqual(names('湖滨'), ['acme Acme Supply 湖滨贸易', 'QT-2026-0041 Acme Supply 湖滨贸易']);
    assert.deepEqual(names('corner'), ['QT-2026-0042 Corner Shop']);
    assert.deepEqual(names('bolt'), ['bolt Bolt GmbH']);
  });

  it('are found by letters in their order', () => {
    assert.deepEqual(names('qt42'), ['QT-2026-0042 Corner Shop']);
    assert.deepEqual(names('zzz'), []);
  });

  it('lead to where the name is given', () => {
    const at = (query: string): string[] =>
      symbolsMatching({ workspace: WORKSPACE }, query).map(({ file, range }) =>
        file.text.slice(range.start, range.end),
      );
    assert.deepEqual(at('m-499'), ['M-499']);
    assert.deepEqual(at('0042'), ['QT-2026-0042']);
    assert.deepEqual(at('bolt'), ['bolt']);
  });

  it('are 200 at the most, those that begin with the query first', () => {
    assert.equal(names('m').length, 200);
    assert.ok(names('m-7').every((name) => name.startsWith('M-7') || name.includes('7')));
    assert.ok(names('').length === 200 && names('').includes('bolt Bolt GmbH'));
  });
});
