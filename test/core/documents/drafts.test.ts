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
  for (const number of ['QT-2026-0041', 'QT-2026-0042', 'QT-2026-0043']) {
    it(`${number}: comes to the same total, whatever the rates do afterwards`, () => {
      const workspace = workspaceOf(brightline());
      const quotation = workspace.documentNumbered(number);
      assert.ok(quotation);
      const before = compute(workspace, quotation).priced;
      const { text } = draftProforma(workspace, quotation, { number: 'PI-9', date: TODAY });
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
    const draft = draftProforma(workspace, file, { number: 'PI-9', date: TODAY }).text;
    assert.match(draft, / {2}- sku: LED-PANEL-60 # the big one\n {4}quantity: 600\n {4}price: 11\.90\n/);
    assert.match(draft, /\{ sku: LED-PANEL-60, quantity: 100, price: 12\.80 \}/);
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
