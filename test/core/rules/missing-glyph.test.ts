import assert from 'node:assert/strict';
import { buyer, document, found, product, said, seller, severities } from './found.ts';

const CODE = 'missing-glyph';
const quotation = (own: Record<string, string>): Record<string, string> => ({ 'q.quotation.yaml': document(own) });

describe('missing-glyph', () => {
  it('is content with the scripts of the documents', () => {
    const files = {
      'us.seller.yaml': seller({ name: '{ en: Ningbo Lighting, zh: 宁波照明 }' }),
      'a.product.yaml': product({ name: '{ en: "Lamp, 600×600 mm ≤ 40 °C", zh: 灯, ar: مصباح }' }),
      ...quotation({ language: 'en+zh', notes: '[Đường, Київ, 東京都 サンプル, 서울, "a\\u00adb\\u200f"]' }),
    };
    assert.deepEqual(found(CODE, files), []);
  });

  it('underlines the SKU whose product brings a character that no font has', () => {
    const files = { 'a.product.yaml': product({ specs: '{ Maker: 𠮷野家, Mood: 😀 }' }) };
    assert.deepEqual(found(CODE, files), ['A']);
    assert.deepEqual(severities(CODE, files), ['warning']);
    assert.match(said(CODE, files)[0] ?? '', /^No built-in font has “𠮷” “😀”: /);
  });

  it('underlines what is written in the document itself', () => {
    const files = quotation({
      items: '[{ description: 𠮷 lamp, quantity: 1, price: 2 }]',
      notes: '[fine, Thanks 🙏]',
      payment: '100% in advance 💰',
    });
    assert.deepEqual(found(CODE, files), ['𠮷 lamp', 'Thanks 🙏', '100% in advance 💰']);
  });

  it('underlines the buyer, or the number for what the seller brings', () => {
    const files = {
      'acme.buyer.yaml': buyer({ name: '𠮷 Trading', notify: '🚢 Agents' }),
      'us.seller.yaml': seller({ address: 'Ningbo 🏭' }),
      ...quotation({ buyer: 'acme' }),
    };
    assert.deepEqual(found(CODE, files), ['Q-1', 'acme', 'acme']);
  });

  it('looks at the texts of the document’s languages alone', () => {
    const name = { 'a.product.yaml': product({ name: '{ en: Lamp, th: โคมไฟ, zh: 灯😀 }' }) };
    assert.deepEqual(found(CODE, name), []);
    assert.deepEqual(found(CODE, { ...name, ...quotation({ language: 'en+zh' }) }), ['A']);
  });

  it('names the first few of many', () => {
    const files = quotation({ notes: '[กขคฆงจฉชซฌ]' });
    assert.match(said(CODE, files)[0] ?? '', / “ก” .* “ช” …: /);
  });

  it('is silent where the seller has fonts of their own', () => {
    const files = {
      'us.seller.yaml': seller({ design: '{ fontFiles: [fonts/a.ttf] }' }),
      ...quotation({ notes: '[Thanks 🙏]' }),
    };
    assert.deepEqual(found(CODE, files), []);
    const without = { ...files, 'us.seller.yaml': seller({ design: '{ fontFiles: [] }' }) };
    assert.deepEqual(found(CODE, without), ['Thanks 🙏']);
  });
});
