import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import type { Suite } from '../harness/suite';
import { until } from '../harness/until';

const FOB = 'QT-2026-0041';

/** A tree of our container, with its rows. */
function tree(suite: Suite, name: string) {
  const page = () => suite.workbench.page;
  const pane = () =>
    page().locator('.part.sidebar .pane', { has: page().locator('.pane-header h3', { hasText: name }) });
  return {
    pane,
    row: (label: string) => pane().locator('.monaco-list-row', { hasText: label }).first(),
    /** Opens the pane; the others close, so that all its rows are drawn. */
    open: async (): Promise<void> => {
      for (const header of await page().locator('.part.sidebar .pane-header.expanded').all())
        if (!(await header.textContent())?.includes(name)) await header.locator('h3').click();
      const header = pane().locator('.pane-header');
      if (!(await header.getAttribute('class'))?.includes('expanded')) await header.locator('h3').click();
      await pane().locator('.monaco-list-row').first().waitFor();
    },
  };
}

async function says(what: string, text: () => Promise<string | null>, pattern: RegExp): Promise<void> {
  await until(what, async () => pattern.test((await text()) ?? ''));
}

describe('the trees', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1280, height: 900 } });
  const page = () => suite.workbench.page;
  const documents = tree(suite, 'Documents');
  const products = tree(suite, 'Products');
  const buyers = tree(suite, 'Buyers');
  const statusBar = () => page().locator('.statusbar-item[id*="tradewright"]');
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(suite.folder, name), text);

  it('show the documents by kind, with their totals and days, and open one that is clicked', async () => {
    await suite.workbench.openView('Trade');
    await documents.open();
    await says('the total', () => documents.row(FOB).textContent(), /USD 37,642\.84 · .+ · until [A-Z][a-z]{2} \d/);
    assert.match((await documents.pane().textContent()) ?? '', /Quotations3[^]*Proforma invoices1/);
    await documents.row(FOB).click();
    await suite.workbench.editor(`${FOB}.quotation.yaml`).waitFor();
    await suite.workbench.screenshot('trees-documents');
  });

  it('say term, total and margin in the status bar while a document is active', async () => {
    await says('the total', () => statusBar().textContent(), /FOB Ningbo · USD 37,642\.84 · margin 17\.66%/);
    await suite.workbench.runCommand('Trade: Show or Hide Internal Figures');
    await says('no margin', () => statusBar().textContent(), /37,642\.84$/);
    await suite.workbench.runCommand('Trade: Show or Hide Internal Figures');
    await says('the margin', () => statusBar().textContent(), /margin/);
  });

  it('follow what is typed', async () => {
    const editor = suite.workbench.editor(`${FOB}.quotation.yaml`);
    await editor.locator('.view-line span span', { hasText: '1200' }).first().dblclick();
    await page().keyboard.type('1300');
    await says('the total', () => documents.row(FOB).textContent(), /USD 38,832\.84/);
    await says('the total', () => statusBar().textContent(), /USD 38,832\.84/);
    await page().keyboard.press('Control+Z');
    await says('the total', () => documents.row(FOB).textContent(), /USD 37,642\.84/);
  });

  it('offer what fits a document in its menu', async () => {
    await documents.row(FOB).click({ button: 'right' });
    const menu = page().locator('.monaco-menu');
    await menu.locator('.action-item', { hasText: 'Copy Number' }).waitFor();
    const text = (await menu.textContent()) ?? '';
    for (const title of ['New Proforma', 'Export', 'Compare Terms', 'Reveal'])
      assert.ok(text.includes(title), `${title} in ${text}`);
    await suite.workbench.screenshot('trees-menu');
    await menu.locator('.action-item', { hasText: 'Copy Number' }).click();
    await until('the clipboard', async () => (await page().evaluate(() => navigator.clipboard.readText())) === FOB);
  });

  it('set lapsed offers apart, and say what is wrong in words', async () => {
    write(
      'quotations/old.quotation.yaml',
      'number: QT-2020-0001\ndate: 2020-01-01\nvalidity: 30 days\nbuyer: acme\ncurrency: USD\nincoterm: CIF Sydney\nitems:\n  - { sku: LED-DOWN-18, quantity: 600 }\n',
    );
    await documents.row('Expired quotations').click();
    await says(
      'it',
      () => documents.row('QT-2020-0001').textContent(),
      /Total incomplete · .+ · until Jan 31, 2020 · Errors: \d/,
    );
  });

  it('show products in their families, what they lack, and go to the line of one among many', async () => {
    const spec = (sku: string, more = ''): string =>
      `  - sku: ${sku}\n    name: Test ${sku}\n    family: Test things\n    unit: pcs\n    price: { term: FOB Ningbo, currency: USD, unit: 2 }\n${more}`;
    write('products/tests.product.yaml', `products:\n${spec('T-1', '    hs: "9405.11"\n')}${spec('T-2')}`);
    await products.open();
    await products.row('Test things').click();
    await says('the mark', () => products.row('T-2').textContent(), /no HS code/);
    assert.doesNotMatch((await products.row('T-1').textContent()) ?? '', /no HS code/);
    await products.row('T-2').click();
    await says(
      'the line',
      () => page().locator('.statusbar-item[id="status.editor.selection"]').textContent(),
      /Ln 8,/,
    );
    await suite.workbench.screenshot('trees-products');
  });

  it('hide the status bar’s total where no document is active', async () => {
    assert.equal(await statusBar().count(), 0);
  });

  it('show text of files as text', async () => {
    const evil = '$(error) <b>bold</b> [link](command:x) \u202eturned';
    write(
      'products/evil.product.yaml',
      `sku: "E ${evil}"\nname: "${'W'.repeat(10_000)}"\nfamily: "Test things"\nunit: pcs\nprice: { term: FOB Ningbo, currency: USD, unit: 2 }\n`,
    );
    const row = products.row('<b>bold</b>');
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    assert.ok(text.includes('$(error) <b>bold</b> [link](command:x) turned'), text);
    assert.ok(text.length < 400);
    assert.equal(await row.locator('b, .label-name .codicon-error').count(), 0);
  });

  it('show buyers with their documents, and quote to one', async () => {
    await buyers.open();
    const acme = buyers.row('Acme Lakeside');
    await says('the buyer', () => acme.textContent(), /US · \d/);
    await acme.locator('.monaco-tl-twistie').click();
    await buyers.row(FOB).waitFor();
    await acme.hover();
    await acme.locator('.action-label[aria-label^="New Quotation"]').click();
    await suite.workbench.row('LED-DOWN-18').waitFor();
    await suite.workbench.screenshot('trees-buyers');
    await page().keyboard.press('Escape');
  });

  it('lose what is deleted', async () => {
    fs.rmSync(path.join(suite.folder, 'quotations/old.quotation.yaml'));
    await documents.open();
    await until('it to be gone', async () => (await documents.row('Expired quotations').count()) === 0);
  });
});

describe('the trees of an empty folder', () => {
  const suite = useWorkbench({ files: { 'notes.md': '# Notes\n' }, size: { width: 1280, height: 800 } });

  it('say how to begin', async () => {
    await suite.workbench.openView('Trade');
    for (const [name, button] of [
      ['Documents', 'New Quotation…'],
      ['Products', 'New Product Spec'],
      ['Buyers', 'New Buyer'],
    ] as const) {
      const { pane } = tree(suite, name);
      await pane().locator('.pane-header h3').click();
      await pane().locator('.welcome-view .monaco-button', { hasText: button }).first().waitFor();
    }
    await suite.workbench.screenshot('trees-empty');
  });
});
