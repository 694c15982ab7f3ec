import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';

const FOB = 'QT-2026-0041.quotation.yaml';
const SELLER = 'brightline.seller.yaml';

describe('documents that leave', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1440, height: 900 } });
  const page = () => suite.workbench.page;
  const file = (name: string) => path.join(suite.folder, name);
  const quotation = () => file(`quotations/${FOB}`);
  const dialog = () => page().locator('.monaco-dialog-box');
  const line = async (): Promise<number> => {
    const [position = ''] = await page().locator('.statusbar-item[id="status.editor.selection"]').allTextContents();
    return Number(/Ln (\d+)/.exec(position)?.[1]);
  };

  /** Changes a file on the disk for one test, and waits until the editor knows. */
  async function withText(name: string, change: (text: string) => string, run: () => Promise<void>): Promise<void> {
    const before = fs.readFileSync(file(name), 'utf8');
    fs.writeFileSync(file(name), change(before));
    try {
      await run();
    } finally {
      fs.writeFileSync(file(name), before);
    }
  }

  async function exportAs(...formats: readonly string[]): Promise<void> {
    await suite.workbench.runCommand('Trade: Export…');
    await suite.workbench.row('PDF').waitFor();
    const rows = await suite.workbench.rows.all();
    for (const row of rows) {
      const label = (await row.getAttribute('aria-label')) ?? '';
      const box = row.locator('.monaco-checkbox, input[type="checkbox"]').first();
      const isOn = (await box.getAttribute('aria-checked')) === 'true';
      if (isOn !== formats.some((format) => label.startsWith(`${format},`))) await row.click();
    }
    await page().keyboard.press('Enter');
  }

  it('are held up with what cannot be read in them, and the way there', async () => {
    await withText(
      `quotations/${FOB}`,
      (text) => `${text}allocate: xx\n`,
      async () => {
        await suite.workbench.openFile(FOB);
        await suite.workbench.problem('“xx” is not known here');
        for (const command of ['Copy E-mail', 'Export…']) {
          await suite.workbench.focusEditor(FOB);
          await page().keyboard.press('Control+Home');
          await suite.workbench.runCommand(`Trade: ${command}`);
          if (command === 'Export…') {
            await suite.workbench.row('PDF').waitFor();
            await page().keyboard.press('Enter');
          }
          await dialog().waitFor();
          assert.match((await dialog().textContent()) ?? '', /QT-2026-0041 has no total yet\. “xx” is not known here/);
          await suite.workbench.screenshot(`leaving-unread-${command.startsWith('C') ? 'mail' : 'export'}`);
          await dialog().getByRole('button', { name: 'Show Problem' }).click();
          await until('the line', async () => (await line()) === 34);
        }
      },
    );
  });

  it('are held up by what their seller’s file says, which is named', async () => {
    await withText(
      SELLER,
      (text) => text.replace('  language: en', '  language: xx'),
      async () => {
        await suite.workbench.openFile(FOB);
        await suite.workbench.problem('“xx” is no language');
        await suite.workbench.runCommand('Trade: Copy E-mail');
        await dialog().waitFor();
        assert.match(
          (await dialog().textContent()) ?? '',
          /QT-2026-0041 has an error\. brightline\.seller\.yaml: “xx” is no language/,
        );
        await dialog().getByRole('button', { name: 'Show Problem' }).click();
        await suite.workbench.editor(SELLER).and(page().locator('.focused')).waitFor();
        await until('the line', async () => (await line()) === 31);
      },
    );
  });

  it('are told of in one message where several fail, with the reason and the way there', async () => {
    const template = '#import "/tradewright/parts.typ": *\n\n= #dd.number\n';
    fs.mkdirSync(file('design'));
    fs.writeFileSync(file('design/own.typ'), template);
    await withText(
      SELLER,
      (text) => text.replace(/^design: \{/m, 'design: { template: design/own.typ,'),
      async () => {
        await suite.workbench.openFile(SELLER);
        await suite.workbench.focusEditor(SELLER);
        await page().keyboard.press('Control+Home');
        await until('the template', async () => /own\.typ/.test(await suite.workbench.editorText(SELLER)));
        await suite.workbench.openFile(FOB);
        await exportAs('PDF', 'PDF/A-3 + UBL XML', 'Markdown');
        await suite.workbench.notification('Exported QT-2026-0041.md');
        const told = await suite.workbench.notification(/2 of 3 files were not written/);
        assert.match((await told.textContent()) ?? '', /The template has a fault\. unknown variable: dd/);
        const toasts = page().locator('.notifications-toasts .notification-list-item');
        // That of the progress is still going.
        await until('two messages', async () => (await toasts.count()) === 2);
        await suite.workbench.screenshot('leaving-failed');
        await told.getByRole('button', { name: 'Show Details' }).click();
        await page().locator('.output-view, .panel .view-lines', { hasText: 'own.typ:3:4' }).first().waitFor();
        await page().locator('.panel .detected-link', { hasText: 'own.typ' }).first().waitFor();
        await suite.workbench.screenshot('leaving-details');
        await suite.workbench.runCommand('Notifications: Clear All Notifications');
        await exportAs('PDF');
        const one = await suite.workbench.notification(/QT-2026-0041\.pdf was not written/);
        await suite.workbench.screenshot('leaving-failed-one');
        await one.getByRole('button', { name: 'Show Problem' }).click();
        await suite.workbench.editor('own.typ').and(page().locator('.focused')).waitFor();
        await until('the line', async () => (await line()) === 3);
      },
    );
    assert.ok(fs.existsSync(file('quotations/QT-2026-0041.md')));
    assert.ok(fs.existsSync(quotation()));
  });

  it('go with a mail whose braces are all filled in, or the person is asked', async () => {
    await withText(
      SELLER,
      (text) => `${text}email:\n  body: |\n    Hello {person},\n    {foo} {total}\n`,
      async () => {
        await suite.workbench.problem('“{foo}” is nothing that a mail can be filled in with');
        await suite.workbench.openFile(FOB);
        await suite.workbench.runCommand('Trade: Copy E-mail');
        await dialog().waitFor();
        assert.match((await dialog().textContent()) ?? '', /“\{foo\}” is nothing that a mail can be filled in with/);
        await suite.workbench.screenshot('leaving-braces');
        await dialog().getByRole('button', { name: 'Copy Anyway' }).click();
        await suite.workbench.notification(/Copied subject and text/);
        assert.match(await page().evaluate(() => navigator.clipboard.readText()), /\{foo\} USD 37,642\.84/);
      },
    );
  });
});
