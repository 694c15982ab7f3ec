import assert from 'node:assert/strict';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

const FOB = 'QT-2026-0041';

describe('the trees', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1280, height: 900 } });
  const page = () => suite.workbench.page;
  const row = (label: string) => page().locator(`.part.sidebar .monaco-list-row`, { hasText: label }).first();

  it('show the documents with total and state, and open one that is clicked', async () => {
    await suite.workbench.openView('Trade');
    await page().locator('.part.sidebar .pane-header', { hasText: 'Documents' }).click();
    await row(FOB).waitFor();
    await until('the total', async () => /USD 37,642\.84 · \w+/.test((await row(FOB).textContent()) ?? ''));
    await row(FOB).click();
    await suite.workbench.editor(`${FOB}.quotation.yaml`).waitFor();
    await suite.workbench.screenshot('trees-documents');
  });

  it('say the total in the status bar while a document is active', async () => {
    const item = page().locator('.statusbar-item', { hasText: 'USD 37,642.84' });
    await item.waitFor();
    assert.match((await item.textContent()) ?? '', /FOB Ningbo · USD 37,642\.84 · margin/);
  });

  it('show the products and buyers', async () => {
    for (const name of ['Products', 'Buyers'])
      await page().locator('.part.sidebar .pane-header', { hasText: name }).click();
    await page()
      .locator('.part.sidebar .monaco-list-row[aria-label*="Documents: "], .part.sidebar .monaco-list-row', {
        hasText: 'Documents: ',
      })
      .first()
      .waitFor();
    await suite.workbench.screenshot('trees-all');
  });
});
