import assert from 'node:assert/strict';
import { brightline } from '../core/brightline.ts';
import { buyer, document, folder, product } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { hoverIn, hovered } from './reading.ts';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const CIF = 'quotations/QT-2026-0042.quotation.yaml';
const DDP = 'quotations/QT-2026-0043.quotation.yaml';
const PANEL = 'products/led-panel-60.product.yaml';

/** The sample with the cursor in a text of one file. */
function sampleAt(path: string, text: string): Files {
  const files = brightline();
  const source = files[path] ?? '';
  const at = source.indexOf(text) + 1;
  assert.ok(at > 0, text);
  return { ...files, [path]: `${source.slice(0, at)}│${source.slice(at)}` };
}

const inQuotation = (own: Record<string, string>, more: Files = {}): Files =>
  folder({ ...more, 'q.quotation.yaml': document(own) });

describe('a hover', () => {
  it('is a card of the product of a SKU, with the step of its price that the line is from', () => {
    const card = hovered(sampleAt(FOB, 'LED-PANEL-60'));
    assert.match(card, /^“LED-PANEL-60”\n!\[\]\(products\/images\/led-panel-60\.png\|height=80\)/);
    assert.match(card, /LED panel light 600×600, 40 W · LED面板灯 600×600 40W/);
    assert.match(card, /HS 9405\.11 · from China \(CN\) · minimum order 100 pcs · 25 days/);
    assert.match(card, /4 pcs in a carton · 64 × 64 × 22 cm · 9\.2 \/ 10\.5 kg net \/ gross/);
    assert.match(card, /FOB Ningbo, USD: 12\.80 from 100 · \*\*▸ 11\.90 from 500\*\*/);
    assert.match(card, /\[led-panel-60\.product\.yaml:\d+\]\(products\/led-panel-60\.product\.yaml#\d+\)/);
  });

  it('shows what a product costs only where internal figures are shown', () => {
    const files = sampleAt(FOB, 'LED-PANEL-60');
    assert.match(hovered(files), /Cost \(internal\)\*\*: 77\.50 CNY · VAT 13% · rebate 13% · own workshop/);
    assert.doesNotMatch(hovered(files, { internal: false }), /77\.5|rebate|workshop/);
  });

  it('shows no picture that is not in the workspace', () => {
    for (const image of ['https://example.com/a.png', '../../a.png', '/a.png', 'a.png']) {
      const files = inQuotation(
        { items: '[{ sku: │A, quantity: 1 }]' },
        { 'a.product.yaml': product({ image }), 'other.png': 'picture' },
      );
      assert.doesNotMatch(hovered(files), /!\[/, image);
      assert.match(hovered({ ...files, 'a.png': 'picture' }), image === 'a.png' ? /!\[\]\(a\.png/ : /^[^!]*$/);
    }
  });

  it('explains a term in plain words, from the one table', () => {
    const card = hovered(sampleAt(FOB, 'FOB Ningbo #'));
    assert.match(card, /^“FOB Ningbo”\n\*\*FOB Ningbo\*\* · Incoterms 2020 · for sea and inland waterway only/);
    assert.match(card, /The seller clears for export and loads the goods on board/);
    assert.match(card, /The seller pays\*\*: exportPacking, .*, loadingOnBoard {2}\n/);
    assert.match(card, /The buyer pays\*\*: mainCarriage, /);
    assert.match(card, /The risk passes\*\*: on board the vessel at the port of shipment/);
    assert.match(card, /Clears for export\*\*: the seller {2}\n\*\*Clears for import\*\*: the buyer$/);
  });

  it('leaves import tax to the buyer where the term does, in every sentence of it', () => {
    const paid = /The seller pays\*\*: .*importTaxes/;
    const whole = hovered(inQuotation({ incoterm: 'DDP│ Chicago' }));
    assert.match(whole, paid);
    assert.match(whole, /\*\*DDP Chicago\*\* ·[^]*pays import clearance, duty and tax\./);
    const unpaid = hovered(inQuotation({ incoterm: 'DDP│ Chicago (VAT unpaid)' }));
    assert.doesNotMatch(unpaid, paid);
    assert.doesNotMatch(unpaid, /duty and tax/);
    assert.match(unpaid, /\*\*DDP Chicago \(VAT unpaid\)\*\* ·[^]*; the buyer pays the import tax\./);
    assert.match(unpaid, /The buyer pays\*\*: unloading, importTaxes/);
  });

  it('tells what a dead term was, and explains the rule that is nearest', () => {
    const card = hovered(inQuotation({ incoterm: 'DD│U Chicago' }));
    assert.match(card, /^“DDU Chicago”\n\*\*DDU Chicago\*\*\n\nDelivered Duty Unpaid, of Incoterms 2000/);
    assert.match(card, /The nearest is DAP: check first[^]*\n---\n\n\*\*DAP Chicago\*\* · Incoterms 2020/);
    assert.match(hovered(inQuotation({ incoterm: 'C│NF Chicago' })), /Since 1990 it is CFR[^]*CFR Chicago/);
    assert.match(hovered(inQuotation({ incoterm: 'FC│P Chicago' })), /FCP is not a rule[^]*one of the eleven$/);
  });

  it('says nothing of a word that never was a rule', () => {
    assert.equal(hovered(inQuotation({ incoterm: 'X│YZ Chicago' })), 'nothing');
  });

  it('tells how the amount of a line came about, from its quantity', () => {
    const table = hovered(sampleAt(CIF, '720'));
    assert.match(
      table,
      /^“720”\n\| LAMP-DESK-FOLD \| 4,917\.60 \| 6\.83 × 720 pcs · \[QT-2026-0042\.quotation\.yaml:17\]/,
    );
    assert.match(table, /\| Net cost \| 4,042\.291456 \| purchase − rebate \+ overhead \|/);
    assert.match(table, /divided by the rate · sample figure, not a real rate, 2026-11-20 · \[2026\.rates\.yaml:6\]/);
  });

  it('keeps what a price is made of to itself where internal figures are hidden', () => {
    const hidden = hovered(sampleAt(CIF, '720'), { internal: false });
    assert.match(hidden, /4,917\.60 \| 6\.83 × 720 pcs/);
    assert.doesNotMatch(hidden, /cost|Profit|Purchase/i);
    assert.equal(hovered(sampleAt(CIF, '12% of price'), { internal: false }), 'nothing');
    assert.match(hovered(sampleAt(CIF, '12% of price')), /Profit \(internal\) \| 1,143\.44/);
  });

  it('tells the parts of the payment to everyone', () => {
    for (const internal of [true, false])
      assert.match(
        hovered(sampleAt(FOB, '30% T/T'), { internal }),
        /Total USD \| 37,642\.84[^]*T\/T in advance \| 11,292\.85 \| total × 30%/,
      );
  });

  it('explains a key, and tells what the document comes to under it', () => {
    assert.match(hovered(inQuotation({ 'valid│ity': '30 days' })), /^“validity”\n\S+ \S+/);
    assert.match(hovered(sampleAt(FOB, 'items:')), /^“items”\n[^|]+\n---\n\n\| Total USD/);
    assert.equal(hovered(inQuotation({ 'col│our': 'red' })), 'nothing');
  });

  it('tells what the items sum to', () => {
    assert.match(hovered(sampleAt(FOB, 'items:')), /Total USD \| 37,642\.84[^]*\| LED-PANEL-30120 \| 10,360\.00 \|/);
  });

  describe('of a charge', () => {
    const rates = `charges:
  - { element: originTerminal, amount: 700 CNY, source: THC list, date: 2026-11-13, validUntil: 2026-11-20 }
fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-20, source: bank }]
`;

    it('says what it comes to, who says so and how old that is', () => {
      const card = hovered(sampleAt(DDP, '780 USD'));
      assert.match(card, /\*\*onCarriage\*\* · USD 780\.00 · inside the unit prices/);
      assert.match(card, /780 USD × 1 \(per container\)/);
      assert.match(card, /\[QT-2026-0043\.quotation\.yaml:26\]/);
    });

    it('points out a figure that has expired', () => {
      const table = hovered(
        inQuotation({ '│charges': '{ preCarriage: 350 CNY }', charges: undefined as never }, { 'x.rates.yaml': rates }),
      );
      assert.match(table, /preCarriage \| 50\.00 \|/);
      assert.match(
        table,
        /originTerminal \| 100\.00 \| THC list · 2026-11-13, 10 days old · \*\*expired on 2026-11-20\*\*/,
      );
    });

    it('says that the seller does not pay for it under the term', () => {
      const card = hovered(inQuotation({ charges: '{ mainCarriage: 3│00 USD }' }));
      assert.match(card, /under FOB the seller does not pay for it/);
    });

    it('shows no amount of one inside the prices where internal figures are hidden', () => {
      assert.doesNotMatch(hovered(sampleAt(DDP, '780 USD'), { internal: false }), /780\.00/);
      assert.doesNotMatch(hovered(sampleAt(DDP, 'charges:'), { internal: false }), /\|/);
      const apart = inQuotation({
        incoterm: 'CFR Chicago',
        charges: '{ mainCarriage: 5│0 USD }',
        charging: 'separate lines',
      });
      assert.match(hovered(apart, { internal: false }), /USD 50\.00 · on a line of its own/);
    });
  });

  it('tells the customs regime of a country and the rates for it', () => {
    const card = hovered(sampleAt(DDP, 'US\n  importer'));
    assert.match(card, /\*\*United States \(US\)\*\*/);
    assert.match(card, /Customs value: FOB/);
    assert.match(card, /No tax is charged at import/);
    assert.match(card, /HS 9405 · CN → US · Customs duty \| 4% \| \[2026\.rates\.yaml:\d+\]/);
    assert.doesNotMatch(card, /→ NL/);
  });

  it('takes the word of the workspace for a country, and says where it has none', () => {
    const own = 'regimes: [{ country: U│S, value: CIF, tax: value+duty, source: ours }]\n';
    assert.match(hovered(folder({ 'x.rates.yaml': own })), /Customs value: CIF[^]*ours/);
    const british = /^“UK”\n\*\*United Kingdom \(GB\)\*\*\n\nCustoms value/;
    assert.match(hovered(inQuotation({ destination: '{ country: U│K }' })), british);
    assert.equal(hovered(inQuotation({ destination: '{ country: Brit│ain }' })), 'nothing');
    assert.match(hovered(inQuotation({ destination: '{ country: │KE }' })), /Kenya \(KE\)[^]*is not known here/);
  });

  it('tells the products and rates of an HS code', () => {
    const card = hovered(sampleAt(PANEL, '9405.11'));
    assert.match(card, /Products: LED-PANEL-60, /);
    assert.match(card, /HS 9405 · CN → US · Customs duty \| 4%/);
    assert.doesNotMatch(card, /8504/);
    assert.match(
      hovered(inQuotation({ items: '[{ description: x, quantity: 1, hs: "│1234.56" }]' })),
      /No product has this code/,
    );
  });

  it('is a card of the buyer of an id', () => {
    const card = hovered(sampleAt(FOB, 'acme #'));
    assert.match(card, /\*\*Acme Lakeside Supply LLC\*\*/);
    assert.match(card, /United States \(US\)/);
    assert.match(card, /FOB Ningbo · USD · 30% T\/T in advance/);
    assert.match(card, /Documents: 3 · \[acme\.buyer\.yaml:1\]/);
    assert.match(card, /Note \(internal\)/);
    assert.doesNotMatch(hovered(sampleAt(FOB, 'acme #'), { internal: false }), /internal|Asks for/);
  });

  it('tells how full the container is', () => {
    assert.match(hovered(sampleAt(FOB, '40HC')), /652 ctn · 56\.81 m³ · 6,704\.6 kg gross {2}\n40HC, 84% full/);
  });

  it('says countries and lists in the language of the reader', () => {
    assert.match(
      hovered(sampleAt(FOB, 'LED-PANEL-60'), { language: 'zh-cn' }),
      /LED面板灯.* · LED panel light[^]*中国 \(CN\)/,
    );
  });

  it('makes nothing of what somebody writes into a file', () => {
    const evil = `'[x](command:evil) ![y](https://evil.example/y.png) <img src=z> $(bug) **c** | d'`;
    const files = {
      'us.seller.yaml': '',
      'q.quotation.yaml': document({ buyer: '│e', payment: evil, incoterm: `FOB ${evil.slice(1, -1)}`.trim() }),
      'e.buyer.yaml': buyer({ name: evil, address: evil, payment: evil, internal: evil }),
    };
    const markdown = hoverIn(files);
    assert.match(markdown, /x\\\]\\\(command\\:evil/);
    assert.doesNotMatch(
      markdown.replace(/\\./g, '').replace(/^\[.*\]\(e\.buyer\.yaml#1\)$/m, ''),
      /[<>$|`]|\]\(command|!\[/,
    );
  });

  it('stays alive in a file with mistakes', () => {
    const files = folder({
      'q.quotation.yaml': `${document({ buyer: 'nobody' })}payment: [\nincoterms: CI│F Rotterdam\n`,
    });
    assert.equal(hovered(files), 'nothing');
    const other = folder({ 'q.quotation.yaml': `incoterm: CI│F Rotterdam\nitems:\n  - { sku: A, quantity: \n  - {\n` });
    assert.match(hovered(other), /CIF Rotterdam\*\* · Incoterms 2020/);
  });
});
