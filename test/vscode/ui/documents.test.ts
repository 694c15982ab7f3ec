import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

const FOB = 'QT-2026-0041.quotation.yaml';
const CIF = 'QT-2026-0042.quotation.yaml';

describe('documents by hand', () => {
  const suite = useWorkbench({ size: { width: 1440, height: 900 } });
  const files = (folder: string) => fs.readdirSync(path.join(suite.folder, folder));
  const page = () => suite.workbench.page;
  const sideBar = () => suite.workbench.webview().locator('#page');
  const quickInput = (says: string | RegExp) =>
    page().locator('.quick-input-widget:visible', { hasText: says }).waitFor();
  const inTabs = async (): Promise<string> =>
    (await page().locator('.tab.active').getAttribute('data-resource-name')) ?? '';
  const cursorAt = async (): Promise<string> =>
    (await page().locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? '';

  it('a proforma from the palette opens at the day of shipment', async () => {
    const { workbench } = suite;
    await workbench.openFile(CIF);
    await workbench.runCommand('Trade: New Proforma from Quotation');
    const made = () => files('proformas').filter((one) => one !== 'PI-2026-0017.proforma.yaml');
    const name = await until('the file', () => made()[0]);
    await workbench.editor(name).waitFor();
    await until('the cursor', async () => /Ln \d+, Col 11/.test(await cursorAt()));
    await page().keyboard.type('2027-01-10');
    await until('the line', async () => /^ {2}latest: 2027-01-10 /m.test(await workbench.editorText(name)));
    await workbench.screenshot('proforma-new');
    assert.equal(made().length, 1);
    assert.match(name, /^PI-\d{4}-\d{4}\.proforma\.yaml$/);
  });

  it('Export… writes the formats that are picked and says so', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Export…');
    await quickInput('Export');
    await workbench.screenshot('export-formats');
    await workbench.row('Markdown').click();
    await page().keyboard.press('Enter');
    await workbench.notification(/Exported QT-2026-0041\.pdf/);
    await workbench.screenshot('export-done');
    const made = files('quotations').filter((name) => !name.endsWith('.yaml'));
    assert.deepEqual(made.sort(), ['QT-2026-0041.md', 'QT-2026-0041.pdf']);
  });

  it('Compare Terms shows eleven rows; the one picked is written, and undo brings the old one back', async () => {
    const { workbench } = suite;
    await workbench.runCommand('Trade: Show Totals');
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Compare Terms');
    await quickInput('eleven');
    await workbench.row('FAS').waitFor();
    await workbench.screenshot('compare-terms');
    assert.match((await workbench.rows.first().getAttribute('aria-setsize')) ?? '11', /^11$/);
    await page().keyboard.type('CIF');
    await workbench.row('CIF Chicago').click();
    await until('the term', async () => /incoterm: CIF Chicago/.test(await workbench.editorText(FOB)));
    await until('the side bar', async () => /CIF/.test((await sideBar().locator('.badge').textContent()) ?? ''));
    await workbench.screenshot('compare-terms-picked');
    await workbench.focusEditor(FOB);
    await page().keyboard.press('Control+Z');
    await until('the old term', async () => /incoterm: FOB Ningbo/.test(await workbench.editorText(FOB)));
  });

  for (const [what, line, written] of [
    ['no term', '', /quantity: 1 \}[^\n]*\]\nincoterm: EXW Ningbo$/m],
    ['an empty term', 'incoterm:\n', /^incoterm: EXW Ningbo$/m],
  ] as const) {
    it(`Compare Terms writes the term into a document that has ${what}`, async () => {
      const { workbench } = suite;
      const name = `${what.replaceAll(' ', '-')}.quotation.yaml`;
      const text = `number: N-1\n${line}from: Ningbo\nitems: [ { sku: LED-PANEL-60, quantity: 1 } ]\n`;
      fs.writeFileSync(path.join(suite.folder, 'quotations', name), text);
      await workbench.openFile(name);
      await workbench.runCommand('Trade: Compare Terms');
      await workbench.quickInput.fill('EXW');
      await workbench.row('EXW').click();
      await until('the term', async () => written.test(await workbench.editorText(name)));
    });
  }

  it('the explorer’s menu offers what fits a quotation', async () => {
    const { workbench } = suite;
    await page().keyboard.press('Control+Shift+E');
    await page().locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    const row = page().locator('.explorer-folders-view .monaco-list-row', { hasText: CIF });
    if (!(await row.isVisible()))
      await page()
        .locator('.explorer-folders-view .monaco-list-row', { hasText: /^quotations$/ })
        .click();
    await row.click({ button: 'right' });
    const menu = page().locator('.monaco-menu');
    await menu.getByText('Compare Terms').waitFor();
    await workbench.screenshot('explorer-menu');
    const entries = await menu.locator('.action-label').allTextContents();
    assert.deepEqual(
      ['New Proforma from Quotation', 'Export…', 'Compare Terms', 'New Quotation…'].map((title) =>
        entries.includes(title),
      ),
      [true, true, true, false],
    );
    await page().keyboard.press('Escape');
  });

  // Escape at each step; what is done to come there.
  const steps: readonly (readonly [step: string, come: () => Promise<void>])[] = [
    ['buyer', async () => suite.workbench.row('Acme').waitFor()],
    [
      'products',
      async () => {
        await suite.workbench.pick('Acme');
        await suite.workbench.row('LED-FLOOD-100').waitFor();
      },
    ],
    [
      'quantity',
      async () => {
        await page().keyboard.type('LED-FLOOD-100');
        await suite.workbench.row('LED-FLOOD-100').click();
        await page().keyboard.press('Enter');
        await quickInput('Quantity of LED-FLOOD-100');
      },
    ],
    [
      'term',
      async () => {
        await suite.workbench.answer('600');
        await suite.workbench.row('DDP').waitFor();
      },
    ],
    [
      'place',
      async () => {
        await suite.workbench.pick('DDP');
        await quickInput('to which port or place');
      },
    ],
  ];
  it('New Quotation… leaves no file when it is cancelled at any step', async () => {
    const before = files('quotations');
    for (const last of steps.keys()) {
      await suite.workbench.runCommand('Trade: New Quotation…');
      for (const [, come] of steps.slice(0, last + 1)) await come();
      await page().keyboard.press('Escape');
      await suite.workbench.quickInput.waitFor({ state: 'hidden' });
      assert.deepEqual(files('quotations'), before, steps[last]?.[0]);
    }
  });

  it('a quotation is written by its snippet, from stop to stop', async () => {
    const { workbench } = suite;
    const name = 'typed.quotation.yaml';
    fs.writeFileSync(path.join(suite.folder, 'quotations', name), '');
    await workbench.openFile(name);
    await workbench.focusEditor(name);
    await page().keyboard.type('quot');
    await page().locator('.suggest-widget.visible').waitFor();
    await workbench.screenshot('snippet-suggested');
    await workbench.acceptSuggestion('quotation');
    await until('the snippet', async () => /incoterm: FOB Ningbo/.test(await workbench.editorText(name)));
    await page().keyboard.type('QT-9');
    await page().keyboard.press('Tab'); // to the validity, a list of choices
    await page().locator('.suggest-widget.visible').waitFor();
    await workbench.screenshot('snippet-choice');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Tab');
    await page().keyboard.type('golden-dune');
    await until('what was typed', async () =>
      /number: QT-9[^]*buyer: golden-dune/.test(await workbench.editorText(name)),
    );
    await workbench.screenshot('snippet-typed');
    assert.equal(await inTabs(), name);
  });
});
