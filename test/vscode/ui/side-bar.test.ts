import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

const FOB = 'QT-2026-0041.quotation.yaml';

describe('the side bar', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1280, height: 900 } });
  const page = () => suite.workbench.page;
  const sideBar = () => suite.workbench.webview().locator('#page');

  /** Drags the edge of the side bar. */
  async function widen(width: number): Promise<void> {
    const box = await page().locator('.part.sidebar').boundingBox();
    assert.ok(box);
    await page().mouse.move(box.x + box.width, box.y + 300);
    await page().mouse.down();
    await page().mouse.move(box.x + width, box.y + 300, { steps: 5 });
    await page().mouse.up();
    await until('the width', async () => {
      const now = await page().locator('.part.sidebar').boundingBox();
      return now && Math.abs(now.width - width) < 10;
    });
  }

  async function theme(name: string, kind: string): Promise<void> {
    const settings = JSON.stringify({ 'workbench.colorTheme': name });
    fs.writeFileSync(path.join(suite.folder, '.vscode/settings.json'), settings);
    await page().locator(`.monaco-workbench.${kind}`).waitFor();
  }

  it('goes to the line of a problem that is clicked', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('Trade: Show Totals');
    const issue = sideBar().locator('#issues button, [aria-labelledby="h-issues"] button').first();
    await until('the document', async () => /QT-2026-0041/.test((await sideBar().textContent()) ?? ''));
    const line = /Line (\d+)/.exec((await issue.textContent()) ?? '')?.[1];
    assert.ok(line);
    await issue.click();
    await until('the cursor', async () =>
      new RegExp(`Ln ${line}, `).test(
        (await page().locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? '',
      ),
    );
  });

  it('copies the total', async () => {
    await sideBar().locator('.grand button').click();
    await until('the clipboard', async () =>
      /^USD 37,642\.84$/.test(await page().evaluate(() => navigator.clipboard.readText())),
    );
  });

  it('runs our commands by its title’s buttons', async () => {
    const { workbench } = suite;
    await page()
      .locator(
        '.part.sidebar .title-actions a.action-label[aria-label^="Compare Terms"], .part.sidebar .pane-header a[aria-label^="Compare Terms"]',
      )
      .first()
      .click();
    await workbench.row('FAS').waitFor();
    await page().keyboard.press('Escape');
  });

  for (const [name, label, kind] of [
    ['dark', 'Dark Modern', 'vs-dark'],
    ['light', 'Light Modern', 'vs'],
    ['contrast', 'Default High Contrast', 'hc-black'],
  ] as const) {
    it(`can be read in ${label}, narrow and wide`, async () => {
      const { workbench } = suite;
      await workbench.openFile('QT-2026-0043.quotation.yaml');
      await theme(label, kind);
      for (const width of [200, 300, 600, 800]) {
        await widen(width);
        await until('the document', async () => /QT-2026-0043/.test((await sideBar().textContent()) ?? ''));
        const overflow = await sideBar().evaluate((main) => main.scrollWidth - main.clientWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width}`);
        await workbench.screenshot(`side-bar-${name}-${width}`);
      }
    });
  }
});

describe('the side bar of an empty folder', () => {
  const suite = useWorkbench({ files: { 'notes.md': '# Notes\n' }, size: { width: 1280, height: 800 } });

  it('makes the sample workspace by its button', async () => {
    const { workbench } = suite;
    await workbench.runCommand('Trade: Show Totals');
    const page = workbench.webview().locator('#page');
    await page.locator('button', { hasText: 'New Workspace with Samples' }).waitFor();
    await workbench.screenshot('empty-folder');
    await page.locator('button', { hasText: 'New Workspace with Samples' }).click();
    await workbench.row('Into this folder').waitFor();
    await workbench.screenshot('empty-folder-where');
    await workbench.pick('Into this folder');
    await workbench.editor(FOB).waitFor();
    await until('the total', async () => /37,642\.84/.test((await page.textContent()) ?? ''));
    await workbench.screenshot('empty-folder-done');
  });
});

describe('the side bar in Chinese', () => {
  const suite = useWorkbench({ locale: 'zh-cn', size: { width: 1280, height: 900 } });

  it('speaks it, and so do the quick picks', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.openView('外贸');
    const page = workbench.webview().locator('#page');
    await until('the total', async () => /37,642\.84/.test((await page.textContent()) ?? ''));
    assert.match((await page.textContent()) ?? '', /报价单[^]*合计[^]*货物/);
    await workbench.screenshot('side-bar-zh');
    await page.locator('#h-terms button').click();
    await until('the terms', async () => /术语对比[^]*FAS/.test((await page.textContent()) ?? ''));
    await workbench.screenshot('side-bar-terms-zh');
  });
});
