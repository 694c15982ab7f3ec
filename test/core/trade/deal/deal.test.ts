import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { goesInContainers } from '../../../../src/core/trade/deal/deal.ts';
import type { Rule } from '../../../../src/core/tables/incoterms.ts';
import { buyer, seller } from '../../files.ts';
import { dealIn, dealOf, quoting } from './deal-of.ts';

const priced = (...prices: readonly string[]): string =>
  `items: [${prices.map((price) => `{ description: A, quantity: 1, ${price} }`).join(', ')}]\n`;

describe('where the goods leave and where they go', () => {
  const ends = (text: string, rule?: Rule, place = ''): string => {
    const { from, to, term } = dealIn(quoting(text), rule && { rule, place });
    return [from ?? '-', to ?? '-', term?.place ?? '-'].join(' > ');
  };

  for (const [text, expected] of [
    ['incoterm: FOB Ningbo\n', 'Ningbo > - > Ningbo'],
    ['incoterm: EXW Yiwu\nfrom: Ningbo\n', 'Ningbo > - > Yiwu'],
    ['incoterm: CIF Chicago\n', '- > Chicago > Chicago'],
    ['incoterm: DAP Chicago\nto: Long Beach\n', '- > Long Beach > Chicago'],
    ['incoterm: FOB Ningbo\nto: Chicago\n', 'Ningbo > Chicago > Ningbo'],
    // No rule of Incoterms 2020, so nobody can say at which end its place is.
    ['incoterm: DAT Chicago\n', '- > - > Chicago'],
    ['number: Q-1\n', '- > - > -'],
  ] as const)
    it(`${text.trim().replace('\n', ', ')} is ${expected}`, () => assert.equal(ends(text), expected));

  const both = 'incoterm: FOB Ningbo\nfrom: Ningbo\nto: Chicago\n';
  for (const [rule, place, expected] of [
    ['FCA', 'Shanghai', 'Shanghai > Chicago > Shanghai'],
    ['CIF', 'Rotterdam', 'Ningbo > Rotterdam > Rotterdam'],
    ['EXW', '', 'Ningbo > Chicago > Ningbo'],
    ['DDP', '', 'Ningbo > Chicago > Chicago'],
  ] as const)
    it(`under ${rule} ${place || 'without a place'} is ${expected}`, () =>
      assert.equal(ends(both, rule, place), expected));

  it('is no place at all where a compared term has none and the document names none', () => {
    assert.equal(ends('incoterm: FOB Ningbo\n', 'CIF'), 'Ningbo > - > ');
    assert.equal(ends('incoterm: CIF Chicago\n', 'FOB'), '- > Chicago > ');
  });

  it('is under the plain rule where terms are compared, the tax paid with it', () => {
    const workspace = quoting('incoterm: DDP Chicago (VAT unpaid)\n');
    const unpaid = [dealIn(workspace), dealIn(workspace, { rule: 'DDP', place: '' })].map(
      (deal) => deal.term?.taxUnpaid,
    );
    assert.deepEqual(unpaid, [true, false]);
  });

  it('comes from the term of the buyer, else of the seller', () => {
    const files = { 's.seller.yaml': seller({ defaults: '{ incoterm: FOB Ningbo }' }) };
    assert.equal(dealOf('buyer: acme\n', files).from, 'Ningbo');
    const more = { ...files, 'acme.buyer.yaml': buyer({ incoterm: 'CIF Chicago' }) };
    assert.deepEqual([dealOf('buyer: acme\n', more).from, dealOf('buyer: acme\n', more).to], [undefined, 'Chicago']);
  });
});

describe('the currency of a document', () => {
  const LISTED = 'name: A\nunit: pcs\nprice: { term: FOB Ningbo, currency: EUR, unit: 10 }\n';
  const files = { 'a.product.yaml': `sku: A\n${LISTED}` };

  for (const [what, text, expected] of [
    ['is the one in which all list prices stand', 'items: [{ sku: A, quantity: 1 }, { sku: A, quantity: 2 }]\n', 'EUR'],
    ['is the one in which all given prices stand', priced('price: 4 JPY', 'price: 5 JPY'), 'JPY'],
    [
      'is the one of list and given prices',
      'items: [{ sku: A, quantity: 1 }, { description: B, price: 4 EUR }]\n',
      'EUR',
    ],
    ['is not known where prices differ in it', priced('price: 4 JPY', 'price: 5 EUR'), undefined],
    ['is not known where one price names none', priced('price: 4 JPY', 'price: 5'), undefined],
    ['is not known where one line has only a cost', priced('price: 4 JPY', 'cost: { amount: 5 JPY }'), undefined],
    ['is not that of a cost', priced('cost: { amount: 5 CNY }'), undefined],
    ['is not known without lines', 'number: Q-1\n', undefined],
    ['is its own word', `currency: GBP\n${priced('price: 4 JPY')}`, 'GBP'],
  ] as const)
    it(what, () => {
      const { currency, currencyKnown } = dealOf(text, files);
      // Figures need some currency: dollars, marked as not known.
      assert.deepEqual([currency, currencyKnown], [expected ?? 'USD', expected !== undefined]);
    });
});

describe('how goods travel', () => {
  const SELLER = { 's.seller.yaml': seller({ defaults: '{ mode: air, container: 20GP }' }) };
  for (const [text, mode, container] of [
    ['container: 40HC\n', 'sea', '40HC'],
    ['container: auto\n', 'air', 'auto'],
    ['mode: rail\ncontainer: 40HC\n', 'rail', '40HC'],
    ['number: Q-1\n', 'air', '20GP'],
  ] as const)
    it(`${text.trim().replace('\n', ', ')} is by ${mode} in ${container}`, () => {
      const deal = dealOf(text, SELLER);
      assert.deepEqual([deal.mode, deal.container], [mode, container]);
    });

  it('is open where nobody says it, and the container is chosen', () => {
    const deal = dealOf('number: Q-1\n');
    assert.deepEqual([deal.mode, deal.container], [undefined, 'auto']);
  });

  for (const [mode, expected] of [
    [undefined, true],
    ['sea', true],
    ['multimodal', true],
    ['rail', true],
    ['air', false],
    ['road', false],
    ['courier', false],
  ] as const)
    it(`by ${mode ?? 'no way that is said'} ${expected ? 'is' : 'is not'} in containers`, () =>
      assert.equal(goesInContainers(mode), expected));
});

describe('the buyer of a document', () => {
  it('is a file of that id, or what the document itself says', () => {
    const files = { 'acme.buyer.yaml': buyer({ country: 'GB' }) };
    const named = dealOf('buyer: acme\n', files);
    assert.deepEqual([named.buyer?.file.path, named.buyer?.at, named.country], ['acme.buyer.yaml', [], 'GB']);
    const written = dealOf('buyer: { name: Acme, country: DE }\n', files);
    assert.deepEqual(
      [written.buyer?.file.path, written.buyer?.at, written.country],
      ['q.quotation.yaml', ['buyer'], 'DE'],
    );
    assert.equal(dealOf('buyer: nobody\n', files).buyer, undefined);
    assert.equal(dealOf('number: Q-1\n', files).buyer, undefined);
  });
});

describe('how a document is priced', () => {
  const SELLER = { 's.seller.yaml': seller({ defaults: '{ pricing: { method: cost, profit: 10% of price } }' }) };

  it('is its own word key by key over the seller’s', () => {
    const { pricing } = dealOf('pricing: { profit: 20% of price, bank: 1% }\n', SELLER);
    assert.deepEqual(
      [pricing.method, pricing.profit?.rate.toFixed(), pricing.bank?.rate.toFixed()],
      ['cost', '0.2', '0.01'],
    );
  });

  it('is one object as long as neither says anything else', () => {
    const workspace = quoting('pricing: { bank: 1% }\n', SELLER);
    const before = dealIn(workspace).pricing;
    assert.equal(dealIn(workspace).pricing, before);
    workspace.set('s.seller.yaml', seller({ defaults: '{ pricing: { method: list } }' }));
    const after = dealIn(workspace).pricing;
    assert.deepEqual([before.method, after.method, after.bank?.rate.toFixed()], ['cost', 'list', '0.01']);
  });

  it('has eight decimals at most', () => {
    const decimals = (own: string): number =>
      dealOf('number: Q-1\n', { 's.seller.yaml': seller({ defaults: own }) }).priceDecimals;
    const found = ['{ priceDecimals: 3 }', '{ priceDecimals: 12 }', '{ currency: USD }'].map(decimals);
    assert.deepEqual(found, [3, 8, 2]);
  });
});

describe('a deal of which something is supposed', () => {
  const workspace = quoting(
    `pricing: { bank: 1% }\n${priced('price: 9 USD, cost: { amount: 6 USD }', 'price: 4 USD')}`,
  );

  it('has other lines where other items are supposed', () => {
    const items = dealIn(workspace).lines.map(({ item }) => item);
    const { lines } = dealIn(workspace, undefined, { items: [...items, ...items] });
    assert.deepEqual(
      lines.map(({ basis }, n) => `${n} ${basis.method === 'final' ? basis.price.amount.toFixed() : '-'}`),
      ['0 9', '1 4', '2 9', '3 4'],
    );
    assert.deepEqual(dealIn(workspace, undefined, { items: [] }).lines, []);
  });

  it('has the document’s own lines, priced from cost, where a profit is supposed', () => {
    const profit = { rate: dec('0.3'), of: 'price' } as const;
    const { pricing, lines } = dealIn(workspace, undefined, { profit });
    assert.deepEqual([pricing.method, pricing.profit, pricing.bank?.rate.toFixed()], ['cost', profit, '0.01']);
    assert.deepEqual(
      lines.map((line) => [line.basis.method, line.profit]),
      [
        ['final', profit],
        ['final', profit],
      ],
    );
    assert.deepEqual(dealIn(quoting('number: Q-1\n'), undefined, { profit }).lines, []);
  });

  it('is passing, and so is one under another term; a deal as it is written is not', () => {
    const profit = { rate: dec('0.3'), of: 'price' } as const;
    assert.deepEqual(
      [
        dealIn(workspace).passing,
        dealIn(workspace, { rule: 'EXW', place: '' }).passing,
        dealIn(workspace, undefined, { items: [] }).passing,
        dealIn(workspace, undefined, { profit }).passing,
      ],
      [false, true, true, true],
    );
  });
});
