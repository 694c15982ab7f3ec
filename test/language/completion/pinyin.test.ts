import assert from 'node:assert/strict';
import { findable, initials } from '../../../src/language/completion/pinyin.ts';

describe('initials of Pinyin', () => {
  for (const [text, expected] of [
    ['面板灯', 'mbd'],
    ['LED面板灯 600×600', 'mbd'],
    ['折叠台灯 带线', 'zdtd dx'],
    ['宁波明线照明有限公司', 'nbmxzmyxgs'],
    ['安八擦大鹅发嘎哈机卡拉妈那欧怕七然撒他瓦西压杂', 'abcdefghjklmnopqrstwxyz'],
    ['日光软水铝二人', 'rgrsler'],
    ['Lamp', ''],
  ] as const)
    it(`of ${text} are ${expected}`, () => assert.equal(initials(text), expected));

  it('stand before a text in which each character begins a word', () => {
    assert.equal(findable('LED面板灯 600'), 'mbd LED 面 板 灯 600');
    assert.equal(findable('Lamp'), 'Lamp');
  });
});
