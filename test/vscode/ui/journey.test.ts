import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';

const FOB = 'QT-2026-0041.quotation.yaml';

describe('an exporter at work', () => {
  const suite = useWorkbench({ size: { width: 1440, height: 900 } });
  const total = () => suite.workbench.webview().locator('.grand .amount');

  it('sees the totals of the open quotation in the side bar', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Show Totals');
    await total().waitFor();
    await workbench.screenshot('totals-fob');
    assert.match((await total().textContent()) ?? '', /37,642\.84/);
  });

  it('sees the total change while typing, and the mistake underlined', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    await workbench.focusEditor(FOB);
    await page.keyboard.press('Control+F');
    await page.keyboard.type('quantity: 1200');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Backspace');
    await until('the total changes', async () => !/37,642\.84/.test((await total().textContent()) ?? ''));
    await workbench.screenshot('totals-typing');
    await page.keyboard.press('Control+Z');
    await until('undo brings the total back', async () => /37,642\.84/.test((await total().textContent()) ?? ''));
  });

  it('exports PDF and Excel, as picked, and is told', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Export…');
    await workbench.row('PDF').waitFor();
    await workbench.pick('Excel');
    await workbench.screenshot('export-formats');
    await workbench.page.keyboard.press('Enter');
    await workbench.notification('Exported QT-2026-0041.pdf, QT-2026-0041.xlsx');
    await workbench.screenshot('export-done');
    for (const [end, head] of [
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
    ] as const) {
      const file = path.join(suite.folder, `quotations/QT-2026-0041.${end}`);
      assert.ok(fs.readFileSync(file, 'latin1').startsWith(head));
    }
  });

  it('makes a DDP quotation by the quick picks', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    await workbench.runCommand('Trade: New Quotation…');
    await workbench.row('Acme').waitFor();
    await workbench.screenshot('new-quotation-buyer');
    await workbench.pick('Acme');
    await workbench.row('LED-FLOOD-100').waitFor();
    await page.keyboard.type('LED-FLOOD-100');
    await workbench.row('LED-FLOOD-100').click();
    await workbench.screenshot('new-quotation-products');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Quantity of LED-FLOOD-100' }).waitFor();
    await workbench.screenshot('new-quotation-quantity');
    await workbench.answer('600');
    await workbench.row('DDP').waitFor();
    await workbench.screenshot('new-quotation-term');
    await workbench.pick('DDP');
    await page.locator('.quick-input-widget', { hasText: 'to which port or place' }).waitFor();
    await workbench.answer('Chicago');
    const name = `QT-${String(new Date().getFullYear())}-${new Date().getFullYear() === 2026 ? '0044' : '0001'}.quotation.yaml`;
    const file = path.join(suite.folder, 'quotations', name);
    await until('the file is written', () => fs.existsSync(file));
    await workbench.editor(name).waitFor();
    await until('the side bar follows', async () =>
      /DDP/.test((await workbench.webview().locator('#page').textContent()) ?? ''),
    );
    await workbench.screenshot('new-quotation-done');
    assert.match(fs.readFileSync(file, 'utf8'), /incoterm: DDP Chicago/);
  });
});
