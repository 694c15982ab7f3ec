import assert from 'node:assert/strict';
import { charactersOf, isCovered, uncovered } from '../../../src/core/tables/glyphs.ts';
import { LABEL_ROWS } from '../../../src/export/labels.ts';

const count = (codes: ReadonlySet<number>, first: number, last: number): number =>
  [...codes].filter((code) => code >= first && code <= last).length;

describe('the characters that the built-in fonts cover', () => {
  for (const text of [
    '宁波 鄞州 浙江省 堃 镕 碶',
    '臺灣 報價單 深水埗 鰂魚涌 嘜頭 釹鐵硼',
    '東京都 サンプル ﾊﾝｶｸ 髙島屋 山﨑 ㈱ 円',
    '서울 견적서 ㈜',
    'Đường Nguyễn Huệ',
    'Київ Їжак Қазақстан Өзбекстон №',
    'İstanbul ığüşöç',
    'العربية پیش‌فاکتور گچ ٹیکسٹائل ڈاک',
    'Ελλάδα',
    'Łódź Češka Żółć Ķekava Ədliyyə',
    '₽ € ₹ ₺ ₫ ﷼ ¥ £ ₩ ₱ ₪ ₴ ₸',
    '× ± ≤ ≥ ≠ ≈ ° ² ³ µ Ω Ø ½ ⅜ ‰ ′ ″ ™ ® © ℃ № → ✓ ㎡ ① ● ■ ★',
    '“quotes” ‘and’ – dashes — … • «»',
  ])
    it(`has all of ${text}`, () => assert.deepEqual(uncovered(text), []));

  it('has every label of the documents', () => {
    for (const [key, row] of LABEL_ROWS) assert.deepEqual(uncovered(row.join('')), [], key);
  });

  it('does not have rare characters, emoji and other scripts', () => {
    assert.deepEqual(uncovered('𠮷野家 😀 A ก x क'), ['𠮷', '😀', 'ก', 'क']);
    assert.equal(isCovered(0x20bb7), false);
    assert.equal(isCovered(0x1f600), false);
  });

  it('names a character once', () => assert.deepEqual(uncovered('😀 a 😀'), ['😀']));

  it('holds the standards whole', () => {
    assert.ok(count(charactersOf('Noto Sans SC'), 0x3400, 0x9fff) > 6763 + 2000);
    assert.ok(count(charactersOf('Noto Sans JP'), 0x4e00, 0x9fff) >= 2965 + 1000);
    assert.equal(count(charactersOf('Noto Sans KR'), 0xac00, 0xd7a3), 2350);
    // The first and last of GB 2312, of the common half of Big5, of both levels of JIS X 0208 and of KS X 1001.
    assert.deepEqual(uncovered('啊齄 一籲 亜腕弌熙 가힝'), []);
  });

  it('minds nothing that needs no glyph', () => {
    const unseen = [
      '\u00ad',
      '\u200b',
      '\u200d',
      '\u200f',
      '\u202a',
      '\u2069',
      '\ufe0f',
      '\u{e0101}',
      '\u3000',
      '\t\n',
      '\ufeff',
    ];
    for (const one of unseen) assert.deepEqual(uncovered(`a${one}寧`), [], JSON.stringify(one));
    assert.deepEqual(uncovered('👩‍🔧️'), ['👩', '🔧']);
    assert.deepEqual(uncovered('\ud83d'), []);
  });

  it('puts letters together that are written in parts', () => {
    assert.deepEqual(uncovered('서울 Đường ガ'.normalize('NFD')), []);
  });

  it('says nothing of Chinese characters and syllables where the host cannot tell', () => {
    const { TextDecoder } = globalThis;
    globalThis.TextDecoder = function (encoding: string) {
      throw new RangeError(encoding);
    } as unknown as typeof TextDecoder;
    try {
      assert.equal(count(charactersOf('Noto Sans KR'), 0xac00, 0xd7a3), 11172);
    } finally {
      globalThis.TextDecoder = TextDecoder;
    }
  });
});
