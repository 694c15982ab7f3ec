import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';
import { PreviewPage } from './preview-page';

const FOB = 'QT-2026-0041.quotation.yaml';

describe('the preview in the extension host of a browser', () => {
  const suite = useWorkbench({ web: true, size: { width: 1400, height: 900 } });
  const preview = () => new PreviewPage(suite.workbench);

  it('shows the pages, and follows what is typed', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Preview Document');
    await preview().says(/37,642\.84/, 60_000);
    await workbench.editor(FOB).locator('.view-line span span', { hasText: '1200' }).first().dblclick();
    await workbench.page.keyboard.type('1300');
    await preview().says(/38,832\.84/);
    await workbench.page.keyboard.press('Control+Z');
    await preview().says(/37,642\.84/);
    await workbench.screenshot('preview-web');
  });

  it('writes a PDF', async () => {
    await preview().button('Export PDF').click();
    const pdf = path.join(suite.folder, 'quotations', 'QT-2026-0041.pdf');
    await until('the PDF', () => fs.existsSync(pdf), 40_000);
    assert.equal(fs.readFileSync(pdf).subarray(0, 5).toString(), '%PDF-');
  });
});
