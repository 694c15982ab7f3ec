import assert from 'node:assert/strict';
import { exactlyIn, inLanguage } from '../../../src/core/spec/shape.ts';

describe('text in a language', () => {
  for (const [text, language, found] of [
    [{ en: 'Lamp', zh: '灯' }, 'zh', '灯'],
    [{ en: 'Lamp', zh: '灯' }, 'zh-TW', '灯'],
    [{ en: 'Lamp', 'zh-TW': '燈' }, 'zh-Hant', '燈'],
    [{ en: 'Lamp', zh: '灯' }, 'de', 'Lamp'],
    [{ en: 'Lamp', zh: '' }, 'zh', 'Lamp'],
    [{ en: ' ', zh: '灯' }, 'de', '灯'],
    [{ zh: '灯' }, 'en+zh', '灯'],
    [{}, 'en', undefined],
    ['Lamp', 'zh', 'Lamp'],
    ['', 'en', undefined],
    [undefined, 'en', undefined],
  ] as const)
    it(`${JSON.stringify(text)} in ${language} is ${JSON.stringify(found)}`, () =>
      assert.equal(inLanguage(text, language), found));

  it('is no other language’s where only the language itself will do', () => {
    assert.equal(exactlyIn({ en: 'Lamp' }, 'zh'), undefined);
    assert.equal(exactlyIn({ constructor: 'x' }, 'toString'), undefined);
  });
});
