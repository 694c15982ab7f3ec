import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';
import { actionsAt } from '../../../src/language/actions/index.ts';
import type { Action, Change } from '../../../src/language/actions/index.ts';
import { document, folder, product } from '../../core/files.ts';
import type { Files } from '../../core/files.ts';
import { viewAt } from '../marked.ts';

function offered(files: Files): readonly Action[] {
  const { view, file, offset } = viewAt(files);
  return actionsAt(view, file, { start: offset, end: offset });
}

const quotation = (own: Record<string, string | undefined>, others: Files = {}): Files =>
  folder({ ...others, 'q.quotation.yaml': document(own) });

/** The text of the file with the cursor after the action whose title begins so, and what else it makes. */
function done(files: Files, title: string): Change & { readonly text: string } {
  const { view, file, offset } = viewAt(files);
  const actions = actionsAt(view, file, { start: offset, end: offset });
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action && typeof action.change === 'function', actions.map((one) => one.title).join('; '));
  const change = action.change();
  assert.ok(change, 'it can be written');
  const text = change.edits.reduceRight(
    (now, edit) => now.slice(0, edit.range.start) + edit.text + now.slice(edit.range.end),
    file.text,
  );
  return { ...change, text };
}

const titles = (files: Files): string[] => offered(files).map(({ title }) => title);

const RATES = `fx:
  - { pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: the bank }
charges:
  - { element: originTerminal, amount: 950 CNY per container, source: forwarder, date: 2026-11-18, validUntil: 2026-12-15 }
  - { element: mainCarriage, from: Ningbo, to: Chicago, mode: sea, amount: 3850 USD per 40HC, source: s }
insurance: { rate: 0.3%, of: 110%, source: open cover }
`;

describe('another rule', () => {
  const cost = product({ cost: '{ amount: 60 CNY }' });
  const fx = { 'x.rates.yaml': RATES };

  it('is offered with what stays', () => {
    const files = quotation({ incoterm: 'FOB│ Ningbo', mode: 'sea' }, { ...fx, 'a.product.yaml': cost });
    const changes = offered(files).flatMap(({ change }) => (typeof change === 'function' ? [] : [change.keep]));
    assert.deepEqual(changes, ['margin', 'prices']);
  });

  it('is not offered with the margin where none is known, or where it stays by itself', () => {
    const of = (own: Record<string, string>, others: Files = {}) =>
      offered(quotation(own, others)).flatMap(({ change }) => (typeof change === 'function' ? [] : [change.keep]));
    assert.deepEqual(of({ incoterm: 'FOB│ Ningbo' }), ['prices']);
    const byCost = { incoterm: 'FOB│ Ningbo', pricing: '{ method: cost, profit: 10% of price }' };
    assert.deepEqual(of(byCost, { ...fx, 'a.product.yaml': cost }), ['prices']);
  });

  it('is not offered elsewhere, nor without a rule', () => {
    assert.deepEqual(titles(quotation({ number: 'Q│-1' })), []);
    assert.deepEqual(titles(quotation({ incoterm: 'X│YZ' })), []);
  });
});

describe('charges that lack', () => {
  it('get lines to fill in, the usual ones with none', () => {
    const change = done(quotation({ incoterm: 'CIF│ Chicago', mode: 'sea', container: '40HC' }), 'Add lines');
    assert.equal(change.snippet, true);
    assert.match(change.text, /charges: \{ preCarriage: none, .*, mainCarriage: \$\d, insurance: \$\d \}/);
  });

  it('get a mapping where there is none', () => {
    const change = done(quotation({ incoterm: 'FOB│ Ningbo', charges: undefined }), 'Add lines');
    assert.match(change.text, /\ncharges:\n {2}preCarriage: \$\{1:none\}\n {2}exportClearance: \$\{2:none\}\n/);
  });

  it('are asked for as the issue says that they lack', () => {
    const [action] = offered(quotation({ incoterm: 'FOB│ Ningbo', charges: undefined }));
    assert.deepEqual(action?.mends, ['missing-charge', 'expected-charge']);
    assert.equal(action.kind, 'quickfix');
  });

  it('are not asked for where none lacks', () => {
    assert.ok(!titles(quotation({ incoterm: 'FOB│ Ningbo' })).some((title) => title.startsWith('Add lines')));
  });

  it('keep a dollar sign in the text as it is', () => {
    const change = done(
      quotation({ incoterm: 'FOB│ Ningbo', charges: '\n  preCarriage: none # $5\n  exportClearance: none' }),
      'Add lines',
    );
    assert.match(change.edits[0]?.text ?? '', /originTerminal: \$\{1:none\}/);
    assert.doesNotMatch(change.edits[0]?.text ?? '', /[^\\]\$5/);
  });
});

describe('figures of the rates', () => {
  const files = (own: Record<string, string | undefined>): Files => quotation(own, { 'x.rates.yaml': RATES });

  it('are written into the document in the words of the rates, with where they come from', () => {
    const own = { incoterm: 'CIF│ Chicago', mode: 'sea', container: '40HC', charges: '\n  preCarriage: none' };
    const { text } = done(files(own), 'Write the charges');
    assert.match(
      text,
      /charges: \n {2}preCarriage: none\n {2}originTerminal: 950 CNY per container # forwarder, 2026-11-18, valid until 2026-12-15\n {2}mainCarriage: 3850 USD per 40HC # s\n {2}insurance: 0.3% of 110% # open cover\n/,
    );
    const workspace = new Workspace();
    assert.deepEqual(workspace.set('q.quotation.yaml', text)?.issues, []);
  });

  it('are one exact sum where each type of container has its own, of one currency alone', () => {
    const rates = (of: string): string =>
      `fx: [{ pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: s }]\ncharges:\n  - { element: originTerminal, amount: 950.10 CNY per 40HC, source: s }\n  - { element: originTerminal, amount: ${of} per 20GP, source: s }\n`;
    const own = {
      incoterm: 'FOB│ Ningbo',
      mode: 'sea',
      container: '2 x 40HC + 20GP',
      charges: '{ preCarriage: none }',
    };
    const both = quotation(own, { 'x.rates.yaml': rates('600 CNY') });
    assert.match(done(both, 'Write the charges').text, /originTerminal: 2500.2 CNY/);
    const mixed = quotation(own, { 'x.rates.yaml': rates('90 USD') });
    assert.ok(!titles(mixed).some((title) => title.startsWith('Write the charges')));
  });

  it('are not offered where the document has its own', () => {
    assert.ok(!titles(files({ incoterm: 'FOB│ Ningbo' })).some((title) => title.startsWith('Write the charges')));
  });

  it('hold the document to today’s exchange', () => {
    const own = { currency: 'US│D', items: '[{ description: x, quantity: 1, cost: { amount: 71 CNY } }]' };
    const { text } = done(files(own), 'Hold this document');
    assert.match(text, /\nfx:\n {2}USD\/CNY: 7.1 # the bank, 2026-11-20\n/);
    assert.deepEqual(titles(files({ ...own, fx: '{ USD/CNY: 7.2 }' })), []);
    assert.deepEqual(titles(files({ currency: 'US│D' })), []);
  });
});

describe('a buyer inside a document', () => {
  it('moves to a file of its own', () => {
    const block = '\n  name: Acme Trading LLC│ # them\n  country: US\n  contact:\n    person: Jo';
    const change = done(quotation({ buyer: block }), 'Move this buyer');
    assert.deepEqual(change.created, {
      path: 'buyers/acme-trading.buyer.yaml',
      text: 'name: Acme Trading LLC # them\ncountry: US\ncontact:\n  person: Jo\n',
    });
    assert.match(change.text, /\nbuyer: acme-trading\ncurrency/);
  });

  it('moves from braces, and beside the others', () => {
    const buyer = '{ name: { en: "Acme, Inc.", zh: 顶点 }, country: U│S }';
    const change = done(quotation({ buyer }, { 'b/x.buyer.yaml': 'name: X\ncountry: US\n' }), 'Move this buyer');
    assert.deepEqual(change.created, {
      path: 'b/acme.buyer.yaml',
      text: 'name: { en: "Acme, Inc.", zh: 顶点 }\ncountry: US\n',
    });
  });

  it('is told by its id', () => {
    const change = done(quotation({ buyer: '{ id: a-1, name: Acme│, country: US }' }), 'Move this buyer');
    assert.match(change.text, /\nbuyer: a-1\n/);
    assert.match(change.created?.text ?? '', /^id: a-1\n/);
  });

  it('stays where it is a name', () => assert.deepEqual(titles(quotation({ buyer: 'ac│me' })), []));

  it('reads the same from its file', () => {
    const files = quotation({ buyer: '\n  name: Acme│\n  address: |\n    1 Main St\n\n    Chicago\n  country: US' });
    const { created } = done(files, 'Move this buyer');
    const file = new Workspace().set('x.buyer.yaml', created?.text ?? '');
    assert.deepEqual(
      [file?.issues, file?.value],
      [[], { name: 'Acme', address: '1 Main St\n\nChicago', country: 'US' }],
    );
  });
});

describe('items', () => {
  const items = `
  # the first
  - { sku: B10, quantity: 1, price: 5 }

  # cheap
  - sku: B9 # nine
    quantity: 2
    price: 1
    # inside
  - { description: x, quantity: 1, price: 50 }

# the end`;
  const ordered = (title: string): string => {
    const { text } = done(quotation({ 'it│ems': items, items: undefined }), title);
    return text.slice(text.indexOf('items:'));
  };

  it('are put in the order of their SKUs, each with its remarks', () => {
    assert.equal(
      ordered('Sort items by SKU'),
      `items: 
  # cheap
  - sku: B9 # nine
    quantity: 2
    price: 1
    # inside

  # the first
  - { sku: B10, quantity: 1, price: 5 }
  - { description: x, quantity: 1, price: 50 }

# the end
`,
    );
  });

  it('are put in the order of their amounts', () => {
    assert.match(ordered('Sort items by amount'), /^items: \n.*50 \}\n\n {2}# the first\n.*B10.*\n {2}# cheap\n.*B9/s);
  });

  it('stay where they are in order', () => {
    const { view, file, offset } = viewAt(
      quotation({ 'it│ems': '\n  - { sku: A, quantity: 1 }\n  - { sku: B, quantity: 1 }', items: undefined }),
    );
    const [action] = actionsAt(view, file, { start: offset, end: offset });
    assert.equal(action && typeof action.change === 'function' && action.change(), undefined);
  });

  it('are sorted from any of them, and not from further in', () => {
    const one = '\n  - { sku: B, quantity: 1 }\n  - { sku: A, qua│ntity: 1, packing: { unitsPerCarton: 2 } }';
    assert.match(done(quotation({ items: one }), 'Sort items by SKU').text, /sku: A[^]*sku: B/);
    const within = one.replace('│', '').replace('unitsPer', 'units│Per');
    assert.ok(!titles(quotation({ items: within })).some((title) => title.startsWith('Sort')));
  });

  it('are sorted in a list of products too', () => {
    const text = 'prod│ucts:\n  - sku: B\n    name: b\n    unit: pcs\n  - { sku: A, name: a, unit: pcs }\n';
    assert.match(done({ 'x.product.yaml': text }, 'Sort products').text, /^products:\n {2}- \{ sku: A.*\n {2}- sku: B/);
  });
});

describe('a product', () => {
  it('gets lines for what documents will ask for', () => {
    const files = {
      'us.seller.yaml': 'name: x\naddress: y\ncountry: CN\n',
      'a.product.yaml': 'sku: A│\nname: Lamp # x\nunit: pcs\n',
    };
    const { text, snippet } = done(files, 'Add what documents will ask for: hs, origin, packing');
    assert.equal(snippet, true);
    assert.match(text, /unit: pcs\nhs: "\$1"\norigin: \$\{2:CN\}\npacking: \{ unitsPerCarton: \$3, /);
  });

  it('gets them where it stands, among many', () => {
    const text = 'products:\n  - sku: A│\n    name: a\n    unit: pcs\n    hs: "940542"\n    origin: CN\n  - sku: B\n';
    assert.match(done({ 'x.product.yaml': text }, 'Add what').text, /origin: CN\n {4}packing: .*\n {2}- sku: B/);
  });

  it('gets none where nothing lacks', () => {
    assert.deepEqual(titles({ 'a.product.yaml': product({ sku: 'A│' }) }), []);
  });
});
