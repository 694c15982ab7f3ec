import assert from 'node:assert/strict';
import { readPayment, totalShare } from '../../../src/core/trade/payment/payment.ts';
import { PAYMENT_TERMS } from '../../../src/language/completion/payments.ts';
import { buyer, document, folder, product, seller } from '../../core/files.ts';
import { accepted, answered, labels, offered } from './offered.ts';

const q = (own: Record<string, string>, files = {}) => folder({ 'q.quotation.yaml': document(own), ...files });
const first = (own: Record<string, string>, files = {}, language = 'en') => {
  const [one] = offered(q(own, files), language);
  return [one?.label, one?.description];
};

describe('values to write', () => {
  const BUYERS = {
    'acme.buyer.yaml': buyer({ name: 'Acme Supply' }),
    'bolt.buyer.yaml': buyer({ name: '{ en: Bolt, zh: 螺栓公司 }', country: 'DE' }),
    'r.quotation.yaml': document({ buyer: 'bolt', incoterm: 'CIF Hamburg', to: 'Hamburg', currency: 'EUR' }),
  };

  it('are buyers by id, with name and country, the one of most documents first', () => {
    assert.deepEqual(labels(q({ buyer: '│' }, BUYERS)).slice(0, 2), ['bolt', 'acme']);
    assert.deepEqual(first({ buyer: '│' }, BUYERS, 'zh-cn'), ['bolt', '螺栓公司 · 德国']);
    assert.match(offered(q({ buyer: '│' }, BUYERS))[0]?.filter ?? '', /^bolt Bolt lsgs 螺 栓/);
  });

  it('are not what is just being typed', () => {
    assert.ok(!labels(q({ to: 'Ham│' })).includes('Ham'));
    assert.ok(labels(q({ to: 'Ham│' }, BUYERS)).includes('Hamburg'));
  });

  it('are nothing for a consignee or a notify party: what stands there is printed as it stands', () => {
    for (const key of ['consignee', 'notify']) {
      const path = { ...q({}, BUYERS), 'p.proforma.yaml': document({ number: 'P-1', [key]: 'a│' }) };
      assert.deepEqual(labels(path), [], key);
      assert.deepEqual(labels({ ...q({}, BUYERS), 'b.buyer.yaml': buyer({ [key]: 'a│' }) }), [], key);
    }
  });

  it('are terms of the workspace and the eleven rules, those for ships last where the goods fly', () => {
    assert.deepEqual(labels(q({ incoterm: '│' })).slice(0, 2), ['FOB Ningbo', 'FOB']);
    const terms = labels(q({ incoterm: '│', mode: 'air' }, BUYERS));
    assert.equal(terms.length, 11);
    assert.deepEqual(terms.slice(-4).sort(), ['CFR', 'CIF', 'FAS', 'FOB']);
    const fob = offered(q({ incoterm: '│' })).find(({ label }) => label === 'FOB');
    assert.equal(fob?.description, 'The seller clears for export and loads the goods on board the buyer’s vessel.');
    assert.match(fob?.words?.() ?? '', /The risk passes on board the vessel at the port of shipment\.$/);
    assert.equal(fob?.goesOn, true);
  });

  it('are places after a rule: of the document, of terms alike, of the workspace', () => {
    assert.deepEqual(labels(q({ incoterm: 'FOB │' }, BUYERS))[0], 'FOB Ningbo');
    assert.deepEqual(labels(q({ incoterm: 'CIF │' }, BUYERS)).slice(0, 2), ['CIF Chicago', 'CIF Hamburg']);
  });

  it('are at origin places where goods leave, those of the seller’s country first, never where the document ends', () => {
    const fob = labels(q({ incoterm: 'FOB │' }, BUYERS));
    assert.deepEqual(fob.slice(0, 3), ['FOB Ningbo', 'FOB Shanghai', 'FOB Shenzhen']);
    for (const place of ['Chicago', 'Hamburg']) assert.ok(!fob.includes(`FOB ${place}`), place);
    const german = { ...BUYERS, 'us.seller.yaml': seller({ country: 'DE' }) };
    assert.deepEqual(labels(q({ incoterm: 'FCA │', from: 'Ulm' }, german)).slice(0, 4), [
      'FCA Ulm',
      'FCA Ningbo',
      'FCA Hamburg',
      'FCA Bremerhaven',
    ]);
    assert.deepEqual(
      labels(q({ from: 'Sh│' }))
        .filter((label) => label.startsWith('Sh'))
        .slice(0, 3),
      ['Shanghai', 'Shenzhen', 'Shekou'],
    );
  });

  it('are at destination places where goods arrive, those of the buyer’s country first, never where the document begins', () => {
    const cif = labels(q({ incoterm: 'CIF │' }, BUYERS));
    assert.deepEqual(cif.slice(0, 4), ['CIF Chicago', 'CIF Hamburg', 'CIF Los Angeles', 'CIF Long Beach']);
    assert.ok(!cif.includes('CIF Ningbo'));
    const german = labels(q({ incoterm: 'CIF │', to: undefined as never, buyer: 'bolt' }, BUYERS));
    assert.deepEqual(german.slice(0, 2), ['CIF Hamburg', 'CIF Bremerhaven']);
    const imported = q({ incoterm: 'CFR │', to: undefined as never, destination: '{ country: NL }' });
    assert.equal(labels(imported)[0], 'CFR Rotterdam');
    assert.ok(!labels(q({ to: '│' }, BUYERS)).includes('Ningbo'));
  });

  it('are terms with what stands behind their place', () => {
    const files = { 'r.quotation.yaml': document({ incoterm: 'DDP Hamburg (VAT unpaid)' }) };
    assert.ok(labels(q({ incoterm: '│' }, files)).includes('DDP Hamburg (VAT unpaid)'));
  });

  it('are seaports by their Chinese names and by the initials of those', () => {
    const ningbo = (typed: string, language = 'en') =>
      offered(q({ from: `${typed}│`, incoterm: 'EXW Yiwu' }), language).find(({ label }) => label === 'Ningbo');
    for (const typed of ['宁', '宁波', 'nb', 'Ni']) assert.equal(ningbo(typed)?.insert, 'Ningbo', typed);
    assert.equal(ningbo('nb')?.filter, 'Ningbo nb 宁 波');
    assert.equal(ningbo('宁', 'zh-cn')?.description, '宁波 · 中国');
    assert.equal(ningbo('宁')?.description, 'China');
    assert.ok(labels(q({ incoterm: 'CIF 汉│' })).includes('CIF Hamburg'));
    assert.ok(labels(q({ incoterm: 'CIF ltd│' })).includes('CIF Rotterdam'));
    assert.ok(!labels(q({ incoterm: 'CIF zz│' })).includes('CIF Ningbo'));
    const proforma = document({ number: 'P-1', portOfDischarge: '新加│' });
    assert.ok(labels({ ...q({}), 'p.proforma.yaml': proforma }).includes('Singapore'));
  });

  it('are seaports after the places of the workspace, from the second letter on', () => {
    assert.deepEqual(
      labels(q({ incoterm: 'CIF H│' }, BUYERS)).filter((label) => label.startsWith('CIF Ham')),
      ['CIF Hamburg'],
    );
    const ports = labels(q({ incoterm: 'CIF Ha│' }, BUYERS));
    assert.ok(ports.includes('CIF Haifa') && ports.indexOf('CIF Hamburg') < ports.indexOf('CIF Haifa'));
    assert.equal(ports.filter((label) => label === 'CIF Hamburg').length, 1);
    assert.equal(answered(q({ incoterm: 'CIF H│' }))?.isCut, true);
    assert.ok(labels(q({ from: 'Nans│' })).includes('Nansha'));
    const proforma = document({ number: 'P-1', portOfDischarge: 'Rotte│' });
    assert.ok(labels({ ...q({}), 'p.proforma.yaml': proforma }).includes('Rotterdam, Netherlands'));
  });

  it('are currencies and countries with their names in the language of the person, those in use first', () => {
    assert.deepEqual(first({ currency: '│' }, {}, 'zh-cn'), ['USD', '美元']);
    const countries = offered(q({ destination: '{ country: │ }' }), 'zh-cn');
    assert.equal(countries.length, 249);
    assert.deepEqual(countries.find(({ label }) => label === 'DE')?.filter, 'DE dg 德 国 Germany');
  });

  it('are units by every word for them', () => {
    const unit = offered({ 'b.product.yaml': 'sku: B\nunit: │\n' }).find(({ label }) => label === 'pcs');
    assert.match(unit?.filter ?? '', /个/);
  });

  it('are HS codes in use with the goods that have them', () => {
    const [hs] = offered(folder({ 'b.product.yaml': 'sku: B\nhs: │\n' }));
    assert.deepEqual([hs?.label, hs?.description, hs?.insert], ['940542', 'Lamp', '"940542"']);
  });

  it('are payment terms: those in use, then usual ones that come to 100%', () => {
    const own = { 'acme.buyer.yaml': buyer({ payment: '40% T/T in advance, 60% T/T before shipment' }) };
    assert.deepEqual(first({ payment: '│' }, own)[0], '40% T/T in advance, 60% T/T before shipment');
    for (const text of Object.keys(PAYMENT_TERMS)) {
      const parts = readPayment(text);
      assert.ok(totalShare(parts).equals(1), text);
      assert.ok(
        parts.every(({ by }) => by !== undefined),
        text,
      );
    }
  });

  it('are forms of a charge, what the rates have first', () => {
    const rates = {
      'x.rates.yaml':
        'charges:\n  - { element: mainCarriage, from: Ningbo, to: Chicago, amount: 3850 USD per 40HC, source: forwarder }\n' +
        '  - { element: mainCarriage, from: Ningbo, to: Rotterdam, amount: 2480 USD per 40HC, source: forwarder }\n',
    };
    assert.deepEqual(labels(q({ charges: '{ mainCarriage: │ }' }, rates)), [
      '3850 USD per 40HC',
      '… USD',
      '… USD per container',
      '… USD per 40HC',
      '… USD per W/M min 1',
      'none',
    ]);
    assert.deepEqual(labels(q({ charges: '{ mainCarriage: 900 EUR │ }' })).slice(0, 2), [
      '900 EUR',
      '900 EUR per container',
    ]);
    assert.deepEqual(labels(q({ charges: '{ insurance: │ }' })), ['0.3% of 110%', 'none']);
  });

  it('are figures that nobody gets who types another one', () => {
    for (const own of [
      { items: '\n  - { sku: A, quantity: │ }' },
      { date: '│' },
      { validity: '│' },
      { number: '│' },
      { pricing: '{ profit: │ }' },
    ] as Record<string, string>[]) {
      const items = offered(q({ ...own, to: 'Chicago' }, { 'a.product.yaml': product({ moq: '500' }) }));
      assert.ok(items.length > 0, JSON.stringify(own));
      for (const { filter } of items) assert.equal(filter, '…', JSON.stringify(own));
    }
    assert.equal(answered(q({ items: '\n  - { sku: A, price: 12│ }' })), undefined);
    assert.deepEqual(labels(q({ items: '\n  - { sku: A, price: 12 │ }' }))[0], '12 USD');
  });

  it('are shares in their forms', () => {
    assert.deepEqual(labels(q({ pricing: '{ commission: │ }' })), ['3% of price', '3% of FOB']);
  });

  it('are days from today, from the date to the end of an offer', () => {
    assert.deepEqual(first({ date: '│' }), ['2026-11-23', 'today']);
    assert.deepEqual(first({ date: '2026-12-01', validUntil: '│' }), ['2026-12-31', 'in 30 days']);
  });

  it('are words of a short list, yes and no', () => {
    assert.deepEqual(labels(q({ charging: '│' })), ['included', 'separate lines']);
    assert.deepEqual(labels(q({ items: '\n  - { sku: A, free: │ }' })), ['yes', 'no']);
  });

  it('are languages, and two of them behind a plus', () => {
    assert.deepEqual(labels(q({ language: '│' })).slice(0, 2), ['en', 'zh']);
    assert.equal(labels(q({ language: 'en+│' }))[0], 'en+zh');
  });

  it('are the number of a new document, and the quotations to follow', () => {
    assert.deepEqual(first({ number: '│' })[0], 'QT-2026-0001');
    const files = { 'q.quotation.yaml': document({ number: 'QT-7' }), 'p.proforma.yaml': 'follows: │\n' };
    const [one] = offered(folder(files));
    assert.deepEqual([one?.label, one?.description], ['QT-7', 'Example Imports · 2026-11-23']);
    assert.equal(one?.words?.(), 'FOB 1000.00 USD');
  });

  it('are accounts of the seller, those in the document’s currency first', () => {
    const banks = '[{ id: e, currency: EUR, bank: B }, { id: u, currency: USD, bank: B }]';
    assert.deepEqual(first({ bank: '│' }, { 'us.seller.yaml': seller({ banks }) }), ['u', 'USD · B']);
  });

  it('are files of the kind that a key wants', () => {
    const files = { 'images/a.png': 'picture', 'images/a.txt': 'text', 'fonts/f.ttf': 'font F' };
    assert.deepEqual(labels({ ...files, 'b.product.yaml': 'sku: B\nimage: │\n' }), ['images/a.png']);
    assert.deepEqual(labels({ ...files, 'b.seller.yaml': 'design:\n  fontFiles: [│]\n' }), ['fonts/f.ttf']);
  });

  it('keep within quotes that are there', () => {
    const files = q({ buyer: '"bo│"' }, BUYERS);
    assert.match(offered(files)[0]?.filter ?? '', /^"bolt/);
    assert.match(accepted(files, 'bolt'), /^buyer: bolt$/m);
  });

  it('are none where one names the thing itself', () => {
    for (const files of [{ 'b.product.yaml': 'sku: │\n' }, { 'b.buyer.yaml': 'id: │\n' }])
      assert.equal(answered(folder(files)), undefined);
  });

  it('are products by SKU', () => {
    const files = { 'b.product.yaml': product({ sku: 'B-2', name: '{ en: Desk lamp, zh: 台灯 }', moq: '50' }) };
    const one = offered(q({ items: '\n  - { sku: │, quantity: 1 }' }, files)).find(({ label }) => label === 'B-2');
    assert.equal(one?.description, 'Desk lamp · 台灯');
    assert.equal(one?.detail, '10.00 USD · MOQ 50');
    assert.equal(one?.filter, 'B-2 Desk lamp td 台 灯');
    assert.equal(one?.insert, 'B-2');
  });
});
