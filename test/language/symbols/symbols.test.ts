import assert from 'node:assert/strict';
import { symbolsIn } from '../../../src/language/symbols/symbols.ts';
import type { FileSymbol } from '../../../src/language/symbols/symbol.ts';
import { buyer, document, fileAt, folder, product, seller } from '../../core/files.ts';
import type { Files } from '../../core/files.ts';
import type { View } from '../../../src/language/view.ts';
import { viewOf } from '../marked.ts';

function symbols(files: Files, path: string, language = 'en'): readonly FileSymbol[] {
  const view = viewOf(folder(files), language);
  return symbolsIn(view, fileAt(view.workspace, path));
}

/** The outline as a text: `name: detail`, what is inside indented. */
function outline(all: readonly FileSymbol[], indent = ''): string {
  const line = ({ name, detail, children }: FileSymbol): string =>
    `${indent}${name}${detail && `: ${detail}`}\n${outline(children, `${indent}  `)}`;
  return all.map(line).join('');
}

function under(key: string, files: Files, path = 'q.quotation.yaml', language = 'en'): string {
  return outline(symbols(files, path, language).find(({ name }) => name === key)?.children ?? []);
}

function flat(all: readonly FileSymbol[]): FileSymbol[] {
  return all.flatMap((one) => [one, ...flat(one.children)]);
}

const ITEMS = `
  - { sku: A, quantity: 1200 }

  # spare
  - description: { en: Spare driver, zh: 备用电源 }
    quantity: 2
    unit: set
    price: 2.5`;

describe('the outline', () => {
  it('is the document in its own order, with what is said under each key', () => {
    const files = {
      'acme.buyer.yaml': buyer({ name: '{ en: Acme Supply, zh: 湖滨 }' }),
      'q.quotation.yaml': document({ buyer: 'acme', from: undefined, to: undefined, items: ITEMS, charges: undefined }),
    };
    assert.equal(
      outline(symbols(files, 'q.quotation.yaml')),
      `number: Q-1
date: 2026-11-23
buyer: Acme Supply
currency: USD
incoterm: FOB Ningbo
items: 12,005.00 USD
  A: 1,200 pcs · 12,000.00 USD
  Spare driver: 2 set · 5.00 USD
`,
    );
    assert.match(outline(symbols(files, 'q.quotation.yaml', 'zh-cn')), /buyer: 湖滨\n[^]*备用电源: 2 set/);
  });

  it('says what a charge comes to, where that is another figure than what is written', () => {
    const charges = '\n  preCarriage: 100 USD per container\n  exportClearance: none\n  originTerminal: 50 USD\n';
    assert.equal(
      under('charges', { 'q.quotation.yaml': document({ container: '2 x 40HC', charges }) }),
      'preCarriage: 100 USD per container · 200.00 USD\nexportClearance: none\noriginTerminal: 50.00 USD\n',
    );
  });

  it('calls rates by what they are, banks by their ids, tiers by their quantity, products by their SKUs', () => {
    const rates = `fx:
  - { pair: USD/CNY, rate: 7.10, date: 2026-11-20, source: bank }
charges:
  - { element: mainCarriage, from: Ningbo, to: Chicago, container: LCL, amount: 95 USD per W/M, source: s }
duties:
  - { hs: "9405", from: CN, to: US, name: Section 301, rate: 25%, source: s }
taxes:
  - { to: NL, name: VAT, rate: 21%, source: s }
fees:
  - { to: US, name: HMF, rate: 0.125%, source: s }
`;
    assert.equal(
      outline(symbols({ 'r.rates.yaml': rates }, 'r.rates.yaml')),
      `fx
  USD/CNY 7.10: 2026-11-20
charges
  mainCarriage Ningbo → Chicago LCL: 95 USD per W/M
duties
  9405 CN → US Section 301: 25%
taxes
  VAT → NL: 21%
fees
  HMF → US: 0.125%
`,
    );
    const banks = seller({ banks: '[{ id: usd, currency: USD, bank: Example Bank }, { bank: Other Bank }]' });
    assert.equal(
      under('banks', { 'us.seller.yaml': banks }, 'us.seller.yaml'),
      'usd: USD · Example Bank\nOther Bank\n',
    );
    const product = 'sku: B\nprice: { term: FOB Ningbo, tiers: [{ from: 100, unit: 12.80 }] }\n';
    assert.match(under('price', { 'b.product.yaml': product }, 'b.product.yaml'), /^tiers\n {2}≥ 100: 12.80$/m);
    const list = 'products:\n  - sku: B\n    name: { en: Lamp, zh: 灯 }\n  - name: No code\n  - {}\n';
    const products = { 'b.product.yaml': list };
    assert.equal(under('products', products, 'b.product.yaml', 'zh-cn'), 'B: 灯\nNo code\n3\n');
  });

  it('reads none of thousands of products for its row', () => {
    const rows = Array.from({ length: 400 }, (_, n) => `  - sku: P-${n}\n    name: Lamp ${n}\n`).join('');
    const view = viewOf({ 'b.product.yaml': `products:\n${rows}` });
    const file = fileAt(view.workspace, 'b.product.yaml');
    const [list] = symbolsIn(view, file);
    assert.equal(list?.children.length, 400);
    const last = list.children.at(-1);
    assert.deepEqual(
      [last?.name, last && file.text.slice(last.range.start, last.range.end)],
      ['P-399', '- sku: P-399\n    name: Lamp 399'],
    );
    assert.ok(file.kind === 'product');
    assert.equal(file.isRead(200), false);
  });

  it('is after each edit as of a file read anew, and of items above it the same objects', () => {
    const files: Record<string, string> = folder({
      'r.rates.yaml': 'duties:\n  - { to: US, name: A, rate: 1%, hs: "94", source: s }\n',
    });
    const view = viewOf(files);
    const after = (path: string, text: string): readonly FileSymbol[] => {
      view.workspace.set(path, (files[path] = text));
      const all = (from: View) => Object.keys(files).map((one) => symbolsIn(from, fileAt(from.workspace, one)));
      const now = all(view);
      assert.deepEqual(now, all(viewOf(files)));
      return now.flat().find(({ name }) => name === 'items')?.children ?? [];
    };
    const typed = (items: string, own = {}): readonly FileSymbol[] =>
      after('q.quotation.yaml', document({ items, ...own }));
    const items = (quantity: number): string =>
      `\n  - { sku: A, quantity: 1200 }\n  - { sku: A, quantity: ${quantity} }`;
    const [first, second] = typed(items(5));
    const [same, other] = typed(items(50));
    assert.equal(same, first);
    assert.notEqual(other, second);
    typed(items(50), { number: 'Q-1000' });
    typed(items(50), { number: 'Q-1000', currency: 'EUR' });
    typed(`\n  # first\n  - description: Spare\n    quantity: 1${items(50)}`);
    after('a.product.yaml', product({ price: '{ term: FOB Ningbo, currency: USD, unit: 99 }' }));
    typed('\n  - { a: {} }\n  - { a: {} }\n  - { b: {} }\n');
    typed(`\n  - { ${'a'.repeat(15)}: {} }\n  - { b: {} }\n`); // where it was, but the second
    after('r.rates.yaml', (files['r.rates.yaml'] ?? '').replace('duties', 'taxes'));
  });

  it('covers each part from its key or dash to its last letter', () => {
    const text = document({ items: `${ITEMS}\n  -` });
    const covered = symbols({ 'q.quotation.yaml': text }, 'q.quotation.yaml')
      .find(({ name }) => name === 'items')
      ?.children.map(({ range }) => text.slice(range.start, range.end));
    assert.equal(covered?.length, 2);
    assert.equal(covered[0], '{ sku: A, quantity: 1200 }');
    assert.match(covered[1] ?? '', /^description:[^]*price: 2\.5$/);
  });

  for (const [what, text] of [
    ['in an item', document({ items: '\n  - { sku: A, quantity: [\n  - { sku: A, quantity: 2 }\n' })],
    ['with text behind', `${document()}  : ]\n?\n- x\n`],
    ['twice the same key', `${document()}number: Q-2\n"": 3\n`],
    ['aliases', document({ items: '\n  - &a { sku: A, quantity: 1 }\n  - *a\n  - { <<: *a }\n', notes: '[*a]' })],
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['cut off', document().slice(0, -40)],
  ] as const)
    it(`keeps places in order in a file that cannot be read: ${what}`, () => {
      const all = symbols({ 'q.quotation.yaml': text }, 'q.quotation.yaml');
      if (text.startsWith('number')) assert.ok(all.some(({ detail }) => detail.startsWith('Q-')));
      for (const { name, range, selection, children } of flat(all)) {
        assert.notEqual(name, '');
        for (const inner of [selection, ...children.map((child) => child.range)])
          assert.ok(range.start <= inner.start && inner.end <= range.end, name);
      }
    });
});
