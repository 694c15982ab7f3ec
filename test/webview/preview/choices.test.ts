import assert from 'node:assert/strict';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../src/core/index.ts';
import { designGroups, languageGroups } from '../../../src/webview/preview/choices.ts';
import { ENGLISH } from '../../../src/webview/preview/labels.ts';
import type { Subject } from '../../../src/webview/preview/protocol.ts';

function subject(language: string, design: string, designs = ['modern', 'classic']): Subject {
  const own = { language, design };
  return {
    type: 'subject',
    uri: 'file:///a',
    name: 'Q-1',
    look: own,
    own,
    languages: LANGUAGES.map((tag) => [tag, LANGUAGE_NAMES[tag]]),
    designs,
    locked: false,
  };
}

describe('what a preview may be shown in', () => {
  it('is every language once, the own first, alone and with another', () => {
    for (const own of ['en', 'zh', 'en+zh', 'ar+en', 'de+ja']) {
      const [first, ...others] = languageGroups(subject(own, 'modern'), ENGLISH);
      assert.deepEqual(
        first?.options.map(([id]) => id),
        [own],
      );
      const all = [first, ...others].flatMap((group) => group?.options.map(([id]) => id) ?? []);
      assert.equal(new Set(all).size, all.length);
      for (const tag of LANGUAGES) assert.ok(all.includes(tag), tag);
      assert.ok(all.includes('en+zh'));
    }
  });

  it('calls languages by their own names', () => {
    const [own, , two] = languageGroups(subject('zh-Hant', 'modern'), ENGLISH);
    assert.deepEqual(own?.options, [['zh-Hant', '繁體中文']]);
    assert.ok(two?.options.some(([id, name]) => id === 'en+zh' && name === 'English + 简体中文'));
  });

  it('is each design, a template by the name of its file', () => {
    const names = (one: Subject): string[] =>
      designGroups(one, ENGLISH).flatMap(({ options }) => options.map(([, name]) => name));
    assert.deepEqual(names(subject('en', 'classic')), ['Classic', 'Modern']);
    assert.deepEqual(names(subject('en', 'design/offer.typ', ['design/offer.typ', 'modern', 'classic'])), [
      'offer.typ',
      'Modern',
      'Classic',
    ]);
  });
});
