import assert from 'node:assert/strict';
import { definitionAt } from '../../src/language/definition.ts';
import { buyer, document, folder, product, seller } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { textAt, viewAt } from './marked.ts';

const RATES = `fx:
  - { pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: bank }
charges:
  - { element: mainCarriage, to: Chicago, amount: 3850 USD, source: forwarder }
  - { element: mainCarriage, to: Hamburg, amount: 2000 USD, source: forwarder }
  - { element: originTerminal, amount: 950 CNY, source: forwarder }
insurance: { rate: 0.3%, source: cover }
duties:
  - { hs: "9405", to: US, rate: 4%, source: tariff }
  - { hs: "8501", to: US, rate: 9%, source: tariff }
taxes:
  - { to: US, rate: 0%, source: law }
`;

const OTHERS: Files = {
  'acme.buyer.yaml': buyer({ payment: '100% T/T' }),
  'old.buyer.yaml': buyer({ id: 'bolt' }),
  'us.seller.yaml': seller({
    id: 'us',
    logo: 'media/logo.png',
    banks: '[{ id: eur, beneficiary: B, bank: K }, { id: usd, beneficiary: B, bank: K }]',
    defaults: '{ currency: EUR, payment: 30% T/T }',
  }),
  'r.rates.yaml': RATES,
};

/** Where a place leads to, as `file “text”`, several in a row. */
function to(files: Files): string {
  const { view, file, offset } = viewAt(folder({ ...OTHERS, ...files }));
  const found = definitionAt(view, file, offset)?.to ?? [];
  return found
    .map((target) => {
      const there = view.workspace.get(target.file);
      return `${target.file} ${there ? textAt(there, target.range).slice(0, 44) : ''}`.trim();
    })
    .join(', ');
}

const quotation = (own: Record<string, string | undefined>): Files => ({ 'q.quotation.yaml': document(own) });
const CIF = { incoterm: 'CIF Chicago', charges: undefined };

describe('go to definition', () => {
  for (const [what, files, expected] of [
    ['a SKU to its spec', quotation({ items: '[{ sku: A│, quantity: 1 }]' }), 'a.product.yaml “A”'],
    ['the key of a SKU too', quotation({ items: '[{ sk│u: A, quantity: 1 }]' }), 'a.product.yaml “A”'],
    ['an unknown SKU to nothing', quotation({ items: '[{ sku: X│, quantity: 1 }]' }), ''],
    ['a buyer to its file', quotation({ buyer: 'ac│me' }), 'acme.buyer.yaml “Example Imports”'],
    ['a buyer to its id', quotation({ buyer: 'bo│lt' }), 'old.buyer.yaml “bolt”'],
    ['a seller to its file', quotation({ seller: 'us│' }), 'us.seller.yaml “us”'],
    ['a bank to the one of its seller', quotation({ bank: 'us│d' }), 'us.seller.yaml “usd”'],
    ['what is followed', { 'p.proforma.yaml': document({ number: 'P', follows: 'Q-│1' }) }, 'q.quotation.yaml “Q-1”'],
    ['a number to itself', quotation({ number: 'Q│-1' }), 'q.quotation.yaml “Q-1”'],
    ['a spec to itself', { 'a.product.yaml': product({ sku: 'A│' }) }, 'a.product.yaml “A”'],
    ['a picture to its file', { 'p/b.product.yaml': product({ sku: 'B', image: '../i/b│.jpg' }) }, 'i/b.jpg'],
    ['a template to its file', { 's.seller.yaml': seller({ design: '{ template: t│.typ }' }) }, 't.typ'],
    ['a file outside the workspace to nothing', { 's.seller.yaml': seller({ logo: '../../l│.png' }) }, ''],
    ['an HS code to its duty', { 'a.product.yaml': product({ hs: '"9405│42"' }) }, 'r.rates.yaml “"9405"”'],
    [
      'a charge of the document to what the rates say instead',
      quotation({ charges: '{ main│Carriage: 9 USD }' }),
      'r.rates.yaml “{ element: mainCarriage, to: Chicago, amount”'.replace('amount”', 'amoun'),
    ],
    [
      'an amount in another currency to its rate',
      quotation({ charges: '{ originTerminal: 9│00 CNY }' }),
      'r.rates.yaml “{ pair: USD/CNY, rate: 7.1, date: 2026-11-2',
    ],
    [
      'a price in another currency to its rate',
      quotation({ items: '[{ sku: A, quantity: 1, price: 9│ CNY }]' }),
      'r.rates.yaml “{ pair: USD/CNY, rate: 7.1, date: 2026-11-2',
    ],
    ['an amount in its own to nothing', quotation({ items: '[{ sku: A, quantity: 1, price: 9│ }]' }), ''],
    [
      'a currency to the rates that the document goes by',
      quotation({ currency: 'US│D', charges: '{ originTerminal: 9 CNY }' }),
      'r.rates.yaml “{ pair: USD/CNY, rate: 7.1, date: 2026-11-2',
    ],
    [
      'a key to what the buyer says under it',
      quotation({ buyer: 'acme', 'pay│ment': '1% T/T' }),
      'acme.buyer.yaml “payment”',
    ],
    ['a key to what the seller says under it', quotation({ 'pay│ment': '1% T/T' }), 'us.seller.yaml “payment”'],
    [
      'a key of an item to its product',
      quotation({ items: '[{ sku: A, quantity: 1, pri│ce: 9 }]' }),
      'a.product.yaml “price”',
    ],
    ['a quantity to its price list', quotation({ items: '[{ sku: A, quantity: 1│ }]' }), 'a.product.yaml “price”'],
    ['a remark to nothing', quotation({ bank: 'usd # us│d' }), ''],
  ] as const)
    it(`leads ${what}`, () => assert.equal(to(files), expected));

  it('leads a term to every row that its price stands on', () => {
    const rows = to(quotation({ ...CIF, incoterm: 'CIF Chi│cago' }));
    assert.match(rows, /element: mainCarriage, to: Chicago/);
    assert.match(rows, /insurance|rate: 0\.3%/);
    assert.doesNotMatch(rows, /Hamburg|pair|9405/);
    assert.match(to(quotation({ ...CIF, incoterm: 'DDP Chi│cago' })), /hs: "9405"/);
  });

  it('finds its way in a file that is broken elsewhere', () => {
    const items = '\n  - { sku: "B, quantity: [\n  - { sku: A│, quantity: 1 }';
    assert.equal(to(quotation({ items })), 'a.product.yaml “A”');
  });

  it('shows the whole spec', () => {
    const { view, file, offset } = viewAt(
      folder({
        'a.product.yaml': 'products:\n  - { sku: A, name: Lamp }\n  - { sku: B, name: Torch }\n',
        'q.quotation.yaml': document({ items: '[{ sku: B│, quantity: 1 }]' }),
      }),
    );
    const target = definitionAt(view, file, offset)?.to[0];
    const there = view.workspace.get('a.product.yaml');
    assert.ok(target && there);
    assert.equal(textAt(there, target.whole), '“{ sku: B, name: Torch }”');
  });
});
