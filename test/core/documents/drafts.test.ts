import assert from 'node:assert/strict';
import {
  checkFile,
  compute,
  datedSample,
  draftBuyer,
  draftProduct,
  draftProforma,
  draftQuotation,
  newFilePath,
  nextNumber,
} from '../../../src/core/index.ts';
import { fixed } from '../../../src/core/money/decimal.ts';
import { brightline } from '../brightline.ts';
import { workspaceOf } from '../files.ts';

const TODAY = '2026-11-23';

describe('new documents', () => {
  it('are numbered one above the highest of their pattern and year', () => {
    const workspace = workspaceOf(brightline());
    assert.equal(nextNumber(workspace, 'quotation', TODAY), 'QT-2026-0044');
    assert.equal(nextNumber(workspace, 'proforma', TODAY), 'PI-2026-0018');
    assert.equal(nextNumber(workspace, 'quotation', '2027-01-02'), 'QT-2027-0001');
  });

  it('go beside those of their kind, under a free and safe name', () => {
    const workspace = workspaceOf(brightline());
    assert.equal(newFilePath(workspace, 'quotation', 'QT-2026-0044'), 'quotations/QT-2026-0044.quotation.yaml');
    assert.equal(newFilePath(workspace, 'quotation', 'QT-2026-0041'), 'quotations/QT-2026-0041-2.quotation.yaml');
    assert.equal(newFilePath(workspace, 'buyer', 'a/b: c'), 'buyers/a-b-c.buyer.yaml');
  });

  it('stay in the workspace of the file that they follow, whatever lies below it', () => {
    const below = Object.fromEntries(Object.entries(brightline()).map(([path, text]) => [`zz/${path}`, text]));
    const numbering = 'numbering: { proforma: "ZZ-{0000}" }\n';
    const workspace = workspaceOf({
      ...below,
      ...brightline(),
      'zz/brightline.seller.yaml':
        (below['zz/brightline.seller.yaml'] ?? '').replace(/^numbering:[^]*?\n(?=\w)/m, '') + numbering,
    });
    const path = (near: string): string => newFilePath(workspace, 'proforma', 'PI-9', near);
    assert.equal(path('quotations/QT-2026-0041.quotation.yaml'), 'proformas/PI-9.proforma.yaml');
    assert.equal(path('zz/quotations/QT-2026-0041.quotation.yaml'), 'zz/proformas/PI-9.proforma.yaml');
    workspace.delete('proformas/PI-2026-0017.proforma.yaml');
    workspace.delete('zz/proformas/PI-2026-0017.proforma.yaml');
    assert.equal(path('quotations/x.quotation.yaml'), 'proformas/PI-9.proforma.yaml');
    assert.equal(path('zz/quotations/x.quotation.yaml'), 'zz/proformas/PI-9.proforma.yaml');
    const number = (near: string): string => nextNumber(workspace, 'proforma', TODAY, near);
    assert.match(number('quotations/x.quotation.yaml'), /^PI-2026-/);
    assert.equal(number('zz/quotations/x.quotation.yaml'), 'ZZ-0001');
  });

  for (const incoterm of ['FOB Ningbo', 'DDP Chicago']) {
    it(`are whole where the rates give everything: ${incoterm}`, () => {
      const workspace = workspaceOf(brightline());
      const path = 'quotations/new.quotation.yaml';
      const draft = draftQuotation(workspace, path, {
        number: 'QT-9',
        date: TODAY,
        buyer: 'acme',
        incoterm,
        items: [{ sku: 'LED-PANEL-60', quantity: '600' }],
      });
      const file = workspace.set(path, draft.text);
      assert.ok(file);
      assert.deepEqual(
        checkFile(workspace, file, TODAY).filter((issue) => issue.severity === 'error'),
        [],
      );
      assert.doesNotMatch(draft.text, /[ \t]$/m);
    });
  }

  it('leave from where their list prices are for, or the seller usually sells, never from a destination', () => {
    const product = (sku: string, place: string): string =>
      `sku: ${sku}\nname: Lamp\nunit: pcs\nprice: { term: FOB ${place}, currency: EUR, unit: 5 }\n`;
    const from = (usual: string, skus: readonly string[]): string | undefined => {
      const workspace = workspaceOf({
        'us.seller.yaml': `name: Us\ncountry: DE\ndefaults: { incoterm: ${usual} }\n`,
        'a.product.yaml': product('A', 'Hamburg'),
        'b.product.yaml': product('B', 'Hamburg'),
        'c.product.yaml': product('C', 'Bremerhaven'),
      });
      const items = skus.map((sku) => ({ sku, quantity: '10' }));
      const wish = { number: 'Q-1', date: TODAY, buyer: '', incoterm: 'CIF Chicago', items };
      return /^from: (\w+)/m.exec(draftQuotation(workspace, 'q.quotation.yaml', wish).text)?.[1];
    };
    assert.equal(from('DAP Chicago', ['A', 'B']), 'Hamburg');
    assert.equal(from('FCA Berlin', ['A', 'C']), 'Berlin');
    assert.equal(from('DAP Chicago', ['A', 'C']), undefined);
  });

  it('say nothing of an import that nobody said: importer and day are the first to fill', () => {
    const workspace = workspaceOf(brightline());
    const path = 'quotations/new.quotation.yaml';
    const items = [{ sku: 'LED-FLOOD-100', quantity: '600' }];
    const wish = { number: 'QT-9', date: TODAY, buyer: 'acme', incoterm: 'DDP Chicago', items };
    const { text, cursor } = draftQuotation(workspace, path, wish);
    assert.match(text, /^ {2}importerOfRecord: +# seller \| buyer \| agent\n {2}entryDate: +# day of import: .+$/m);
    assert.equal(text.slice(0, cursor).split('\n').at(-1), '  importerOfRecord: ');
    const file = workspace.set(path, text);
    assert.ok(file?.kind === 'quotation');
    assert.equal(file.value.destination?.importerOfRecord ?? file.value.destination?.entryDate, undefined);
    const found = checkFile(workspace, file, TODAY).filter((issue) => issue.code === 'ddp-importer-of-record');
    assert.deepEqual(
      found.map((issue) => issue.severity),
      ['warning'],
    );
  });

  it('list what the term needs and nobody gave, with the cursor behind the first', () => {
    const workspace = workspaceOf(brightline());
    const path = 'quotations/new.quotation.yaml';
    const { text, cursor } = draftQuotation(workspace, path, {
      number: 'QT-9',
      date: TODAY,
      buyer: 'acme',
      incoterm: 'CIF Durban',
      items: [{ sku: 'LED-PANEL-60', quantity: '600' }],
    });
    assert.match(text, /charges:\n {2}mainCarriage: \n/);
    assert.equal(text.slice(0, cursor).split('\n').at(-1), '  mainCarriage: ');
    const file = workspace.set(path, text);
    assert.ok(file);
    assert.deepEqual(
      checkFile(workspace, file, TODAY)
        .filter((issue) => issue.severity === 'error')
        .map((issue) => issue.code),
      ['missing-charge'],
    );
  });

  it('product and buyer drafts read without error', () => {
    const workspace = workspaceOf(brightline());
    const drafts = {
      'a.product.yaml': draftProduct(workspace, { sku: 'X, 1', name: 'Lamp: "big"' }),
      'a.buyer.yaml': draftBuyer({ name: 'Foo, Inc. # 1', country: 'US' }),
    };
    for (const [path, draft] of Object.entries(drafts)) {
      const file = workspace.set(path, draft.text);
      assert.ok(file);
      assert.deepEqual(
        checkFile(workspace, file, TODAY).filter((issue) => issue.severity === 'error'),
        [],
        draft.text,
      );
      assert.ok(draft.cursor > 0);
    }
  });
});

describe('the proforma that follows a quotation', () => {
  it('says itself what the offer took from other files, which may say something else one day', () => {
    const files = {
      'a.seller.yaml': 'name: Example\ncountry: CN\ndefaults: { payment: { en: 30% deposit, zh: 预付30% } }\n',
      'b.buyer.yaml': 'name: Acme\ncountry: US\ncurrency: EUR\nincoterm: DDP Chicago (VAT unpaid)\n',
      'q.quotation.yaml':
        'number: Q-1\ndate: 2026-11-23\nbuyer: b\nitems:\n  - { description: Lamp, quantity: 1, price: 5 }\n',
    };
    const workspace = workspaceOf(files);
    const file = workspace.document('q.quotation.yaml');
    assert.ok(file);
    const text = draftProforma(workspace, file, { number: 'PI-9', date: TODAY })?.text ?? '';
    workspace.set('p.proforma.yaml', text);
    workspace.set('b.buyer.yaml', 'name: Acme\ncountry: US\ncurrency: USD\nincoterm: FOB Ningbo\n');
    workspace.set('a.seller.yaml', 'name: Example\ncountry: CN\ndefaults: { payment: 100% T/T in advance }\n');
    const proforma = workspace.document('p.proforma.yaml');
    assert.ok(proforma);
    const { deal, payment } = compute(workspace, proforma);
    assert.equal(deal.currency, 'EUR');
    assert.deepEqual([deal.term?.rule, deal.term?.place, deal.term?.taxUnpaid], ['DDP', 'Chicago', true]);
    assert.equal(payment.text, '30% deposit');
    assert.deepEqual(proforma.value.payment, { en: '30% deposit', zh: '预付30%' });
  });

  for (const number of ['QT-2026-0041', 'QT-2026-0042', 'QT-2026-0043']) {
    it(`${number}: comes to the same total, whatever the rates do afterwards`, () => {
      const workspace = workspaceOf(brightline());
      const quotation = workspace.documentNumbered(number);
      assert.ok(quotation);
      const before = compute(workspace, quotation).priced;
      const text = draftProforma(workspace, quotation, { number: 'PI-9', date: TODAY })?.text ?? '';
      const rates = workspace.rates()[0];
      assert.ok(rates);
      workspace.set(rates.path, rates.text.replace(/amount: (\d)/g, 'amount: 9$1'));
      const proforma = workspace.set('proformas/PI-9.proforma.yaml', text);
      assert.ok(proforma?.kind === 'proforma');
      assert.deepEqual(
        proforma.issues.filter((issue) => issue.severity === 'error'),
        [],
        text,
      );
      const after = compute(workspace, proforma).priced;
      assert.ok(before.total && after.total);
      assert.equal(fixed(after.total, 2), fixed(before.total, 2));
      assert.equal(proforma.value.follows, number);
    });
  }

  it('pins a price into items written in lines as well as in braces', () => {
    const workspace = workspaceOf(brightline());
    const text = `number: Q-1\ndate: ${TODAY}\nbuyer: acme\nincoterm: FOB Ningbo\nitems:\n  - sku: LED-PANEL-60 # the big one\n    quantity: 600\n\n  - { sku: LED-PANEL-60, quantity: 100 }\n# end\npayment: 100% in advance\n`;
    const file = workspace.set('q.quotation.yaml', text);
    assert.ok(file?.kind === 'quotation');
    const draft = draftProforma(workspace, file, { number: 'PI-9', date: TODAY })?.text ?? '';
    assert.match(draft, / {2}- sku: LED-PANEL-60 # the big one\n {4}quantity: 600\n {4}price: 11\.90\n/);
    assert.match(draft, /\{ sku: LED-PANEL-60, quantity: 100, price: 12\.80 \}/);
  });

  // Items as people write them, and as they stand in the proforma.
  const HEAD = `number: Q-1\ndate: ${TODAY}\nbuyer: acme\nincoterm: FOB Ningbo\n`;
  const JSON_ROOT = `{ "number": "Q-1", "date": "${TODAY}", "buyer": "acme", "incoterm": "FOB Ningbo",\n  "items": [ { "sku": "LED-PANEL-60", "quantity": 600 } ], "internal": "null" }\n`;
  for (const [title, text, pinned] of [
    [
      'before a comment in braces',
      `${HEAD}items:\n  - { sku: LED-PANEL-60,\n      quantity: 600 # last\n    }\n`,
      /quantity: 600, price: 11\.90 # last\n {4}\}/,
    ],
    [
      'before a trailing comma',
      `${HEAD}items:\n  - { sku: LED-PANEL-60, quantity: 600, }\n`,
      /quantity: 600, price: 11\.90, \}/,
    ],
    [
      'into an item that is an alias',
      `${HEAD}items:\n  - &x { sku: LED-PANEL-60, quantity: 600 }\n  - *x # the same again\n`,
      /&x \{ sku: LED-PANEL-60, quantity: 600, price: 11\.90 \}\n {2}- \{ sku: LED-PANEL-60, quantity: 600, price: 11\.90 \} # the same again/,
    ],
    [
      'into a list of items that is an alias',
      `${HEAD}notes: &n [ { sku: LED-PANEL-60, quantity: 600 } ]\nitems: *n\n`,
      /items:\n {2}- \{ sku: LED-PANEL-60, quantity: 600, price: 11\.90 \}/,
    ],
    [
      'beside a charge that is an alias to what goes',
      `${HEAD.replace('Q-1', '&v 30')}charges: { preCarriage: *v }\nitems:\n  - { sku: LED-PANEL-60, quantity: 600 }\n`,
      /600, price: 11\.90 \}\ncharges:\n {2}preCarriage: 30\n/,
    ],
    ['into JSON', JSON_ROOT, /^items:\n {2}- \{ sku: LED-PANEL-60, quantity: 600, price: 11\.90 \}\n/m],
    [
      'into a list of items in brackets',
      `${HEAD}items: [ { sku: LED-PANEL-60, quantity: 600 }, { quantity: 100, sku: LED-PANEL-60 } ]\n`,
      /600, price: 11\.90 \}, \{ quantity: 100, sku: LED-PANEL-60, price: 12\.80 \} \]/,
    ],
    [
      'where the key waits for it',
      `${HEAD}items:\n  - sku: LED-PANEL-60\n    price: ~ # later\n    quantity: 600\n`,
      /price: 11\.90 # later\n/,
    ],
    [
      'below a text of several lines',
      `${HEAD}items:\n  - sku: LED-PANEL-60\n    quantity: 600\n    internal: |\n      one\n      two\n\n  - { sku: LED-PANEL-60, quantity: 600 }\n`,
      / {6}two\n {4}price: 11\.90\n/,
    ],
    [
      'in a text with Windows line ends',
      `${HEAD}items:\n  - sku: LED-PANEL-60\n    quantity: 600\n`.replaceAll('\n', '\r\n'),
      /quantity: 600\r?\n {4}price: 11\.90\r?\n/,
    ],
  ] as const) {
    it(`pins a price ${title}`, () => {
      const workspace = workspaceOf(brightline());
      const file = workspace.set('q.quotation.yaml', text);
      assert.ok(file?.kind === 'quotation');
      const draft = draftProforma(workspace, file, { number: 'PI-9', date: TODAY })?.text ?? '';
      assert.match(draft, pinned);
      const proforma = workspace.set('q.proforma.yaml', draft);
      assert.ok(proforma?.kind === 'proforma');
      assert.ok(!proforma.issues.some((issue) => issue.code === 'yaml-syntax'), draft);
      assert.ok(proforma.value.items?.every((item) => item.price !== undefined));
      assert.equal(proforma.value.internal, file.value.internal);
      const total = (one: typeof file | typeof proforma) => compute(workspace, one).priced.total?.toFixed();
      assert.equal(total(proforma), total(file));
    });
  }

  it('pins a price in another currency at what it came to', () => {
    const workspace = workspaceOf(brightline());
    const text = `${HEAD}currency: USD\nitems:\n  - { sku: LED-PANEL-60, quantity: 600, price: 71 CNY }\n`;
    const file = workspace.set('q.quotation.yaml', text);
    assert.ok(file?.kind === 'quotation');
    const price = compute(workspace, file).priced.lines[0]?.unitPrice;
    assert.ok(price);
    const draft = draftProforma(workspace, file, { number: 'PI-9', date: TODAY })?.text ?? '';
    assert.ok(draft.includes(`quantity: 600, price: ${fixed(price, 2)} }`), draft);
  });

  for (const [title, items] of [
    ['of lines in braces', 'items:\n  - { sku: LED-PANEL-60, quantity: 600, discount: 300 CNY } # as agreed\n'],
    ['of lines in lines', 'items:\n  - sku: LED-PANEL-60\n    discount: 300 CNY\n    quantity: 600\n'],
    ['of a line that is priced', 'items:\n  - { sku: LED-PANEL-60, quantity: 600, price: 11, discount: 300 CNY }\n'],
    ['of the document', 'items:\n  - { sku: LED-PANEL-60, quantity: 600 }\ndiscount: 300 CNY # as agreed\n'],
  ] as const)
    it(`pins discounts in another currency at what they came to: ${title}`, () => {
      const workspace = workspaceOf(brightline());
      const file = workspace.set('q.quotation.yaml', `${HEAD}currency: USD\n${items}`);
      assert.ok(file?.kind === 'quotation');
      const offered = compute(workspace, file).priced.total?.toFixed();
      assert.ok(offered);
      const { text } = draftProforma(workspace, file, { number: 'PI-9', date: TODAY }) ?? { text: '' };
      // 300 CNY at the sample's rate, as a figure of its own.
      assert.match(text, /discount: \d+\.\d\d USD/);
      const moved = [...workspace.all()].find(({ kind, text: rates }) => kind === 'rates' && rates.includes('USD/CNY'));
      assert.ok(moved);
      workspace.set(moved.path, moved.text.replace(/(pair: USD\/CNY,\s*rate: )[\d.]+/, '$15'));
      const proforma = workspace.set('q.proforma.yaml', text);
      assert.ok(proforma?.kind === 'proforma');
      assert.equal(compute(workspace, proforma).priced.total?.toFixed(), offered);
    });

  it('is not made of a text that cannot be read, nor of one that would come to something else', () => {
    for (const text of [
      `${HEAD}items:\n  - { sku: LED-PANEL-60, quantity: 600 }\npayment: "100%\n`,
      `${HEAD}items:\n  - { sku: LED-PANEL-60, quantity: 600 }\nitems:\n  - { sku: LED-PANEL-60, quantity: 1 }\n...\n---\na: b\n`,
    ]) {
      const workspace = workspaceOf(brightline());
      const file = workspace.set('q.quotation.yaml', text);
      assert.ok(file?.kind === 'quotation');
      const draft = draftProforma(workspace, file, { number: 'PI-9', date: TODAY });
      if (draft) assert.fail(draft.text);
    }
  });
});

describe('the sample workspace', () => {
  it('is moved to today as a whole', () => {
    assert.equal(
      datedSample('date: 2026-11-23\nvalidUntil: 2027-01-31', '2026-11-24'),
      'date: 2026-11-24\nvalidUntil: 2027-02-01',
    );
    assert.equal(datedSample('QT-2026-0041 2026-11-23', '2026-11-23'), 'QT-2026-0041 2026-11-23');
  });

  for (const today of [TODAY, '2027-06-30', '2028-02-29']) {
    it(`has no error and no warning on ${today}`, () => {
      const workspace = workspaceOf(
        Object.fromEntries(Object.entries(brightline()).map(([path, text]) => [path, datedSample(text, today)])),
      );
      const grave = workspace
        .all()
        .flatMap((file) => checkFile(workspace, file, today))
        .filter((issue) => issue.severity === 'error' || issue.severity === 'warning');
      assert.deepEqual(grave, []);
    });
  }
});
