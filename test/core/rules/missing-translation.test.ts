import assert from 'node:assert/strict';
import { checkFile, compute, saidIn, wording } from '../../../src/core/index.ts';
import { TODAY, documentIn, folder, issuesOf, workspaceOf } from '../files.ts';
import { document, found, product, said, severities, seller } from './found.ts';

const CODE = 'missing-translation';

function saidOf(name: string, language: string): string[] {
  return said(CODE, {
    'a.product.yaml': product({ name }),
    'q.quotation.yaml': document({ language }),
  });
}

describe('missing-translation', () => {
  for (const [name, language, message] of [
    ['{ en: Lamp, zh: 灯 }', 'de', 'A has no name in de: the English one is printed'],
    ['{ en: Lamp, zh: 灯 }', 'zh-CN', undefined],
    ['{ en: Lamp, zh: 灯 }', 'zh-TW', undefined],
    ['{ en: Lamp, zh: "" }', 'zh', 'A has no name in zh: the English one is printed'],
    ['{ zh: 灯 }', 'en', 'A has no name in en: the one in zh is printed'],
    ['{ en: Lamp }', 'en+zh', 'A has no name in zh: it is printed in the other language alone'],
    ['{ zh: 灯 }', 'en+zh', 'A has no name in en: the one in zh is printed'],
    ['{ fr: Lampe }', 'en+zh', 'A has no name in en: the one in fr is printed'],
    ['{ en: Lamp, zh: 灯 }', 'en+zh', undefined],
    ['Table lamp', 'zh', 'A has no name in zh: it is printed as it is written'],
    ['TABLE LAMP', 'ru', 'A has no name in ru: it is printed as it is written'],
    ['Table lamp', 'en+ar', 'A has no name in ar: it is printed in the other language alone'],
    ['Table lamp', 'de', undefined],
    ['Table lamp', 'en+fr', undefined],
    ['台灯', 'en', 'A has no name in en: it is printed as it is written'],
    ['LED灯', 'en', 'A has no name in en: it is printed as it is written'],
    ['台灯', 'ja', undefined],
    ['台灯 table lamp', 'en+zh', undefined],
    ['LED-60, 40 W', 'zh', undefined],
  ] as const)
    it(`${message ? 'says' : 'says nothing'} of ${name} in ${language}`, () =>
      assert.deepEqual(saidOf(name, language), message ? [message] : []));

  it('is a remark at the item’s SKU', () => {
    const files = {
      'a.product.yaml': product({ name: '{ en: Lamp }' }),
      'q.quotation.yaml': document({ language: 'de' }),
    };
    assert.deepEqual(found(CODE, files), ['A']);
    assert.deepEqual(severities(CODE, files), ['info']);
  });

  it('looks at the description of a line first, and underlines it where there is no SKU', () => {
    const items =
      '[{ sku: A, quantity: 1, description: { en: Lamp, de: Lampe } }, { description: { en: Spares }, quantity: 1, price: 2 }]';
    const files = {
      'a.product.yaml': product({ name: '{ en: Lamp }' }),
      'q.quotation.yaml': document({ language: 'de', items }),
    };
    assert.deepEqual(found(CODE, files), ['{ en: Spares }']);
    assert.deepEqual(said(CODE, files), ['Spares has no name in de: the English one is printed']);
  });

  it('goes by the language that the document has from its buyer or the seller', () => {
    const files = {
      'us.seller.yaml': seller({ defaults: '{ language: ko }' }),
      'q.quotation.yaml': document({ buyer: '{ name: Example Imports, country: US }' }),
    };
    assert.deepEqual(said(CODE, { ...files, 'a.product.yaml': product({ name: '{ en: Lamp }' }) }), [
      'A has no name in ko: the English one is printed',
    ]);
    assert.deepEqual(said(CODE), []);
  });

  it('goes by a language that is asked for, at the same place', () => {
    const workspace = workspaceOf(folder({ 'a.product.yaml': product({ name: '{ en: Lamp, de: Lampe }' }) }));
    const file = documentIn(workspace, 'q.quotation.yaml');
    const ask = (language: string): string[] =>
      checkFile(workspace, file, TODAY, saidIn(compute(workspace, file), language))
        .filter(({ code }) => code === CODE)
        .map((issue) => `${file.text.slice(issue.range.start, issue.range.end)}: ${wording(issue)}`);
    assert.deepEqual(ask('es'), ['A: A has no name in es: the English one is printed']);
    assert.deepEqual(ask('de'), []);
  });

  it('says it once an item, of a thousand at once', () => {
    const items = `[${Array.from({ length: 1000 }, () => '{ sku: A, quantity: 1 }').join(', ')}]`;
    const files = folder({
      'a.product.yaml': product({ name: '{ fr: Lampe }' }),
      'q.quotation.yaml': document({ language: 'de+zh', items }),
    });
    assert.equal(issuesOf(files).filter(({ code }) => code === CODE).length, 1000);
  });
});
