import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

describe('shots', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1280, height: 2000 } });
  const page = () => suite.workbench.page;
  const bar = () => suite.workbench.webview().locator('#page');
  async function widen(width: number) {
    const box = (await page().locator('.part.sidebar').boundingBox())!;
    await page().mouse.move(box.x + box.width, box.y + 300);
    await page().mouse.down();
    await page().mouse.move(box.x + width, box.y + 300, { steps: 5 });
    await page().mouse.up();
  }
  it('takes', async function () {
    this.timeout(300_000);
    const { workbench } = suite;
    await workbench.openFile(process.env.DOC ?? 'QT-2026-0043.quotation.yaml');
    await workbench.runCommand('Trade: Show Totals');
    await until('the document', async () => /QT-2026-00/.test((await bar().textContent()) ?? ''));
    await widen(Number(process.env.W ?? 340));
    for (const id of ['terms', 'whatIf']) {
      const b = bar().locator(`#h-${id} button`);
      if ((await b.getAttribute('aria-expanded')) === 'false') await b.click();
    }
    for (const sel of (process.env.CLICK ?? '').split('|').filter(Boolean)) await bar().locator(sel).first().click();
    for (const f of (process.env.FILL ?? '').split('|').filter(Boolean)) {
      const [sel, v] = f.split('=');
      await bar().locator(sel!).first().fill(v!);
    }
    for (const theme of (process.env.THEMES ?? 'Dark Modern').split(',')) {
      fs.writeFileSync(
        path.join(suite.folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await page().waitForTimeout(1500);
      const frame = bar();
      const h = await frame.evaluate(() => document.documentElement.scrollHeight);
      console.log('height', h);
      for (let y = 0, n = 0; y < h; y += 1850, n++) {
        await frame.evaluate((_, top) => window.scrollTo(0, top), y);
        await page().waitForTimeout(300);
        const box = (await page().locator('.part.sidebar').boundingBox())!;
        await page().screenshot({
          path: `/tmp/t/shot-${process.env.NAME ?? 'a'}-${theme.replace(/ /g, '')}-${n}.png`,
          clip: box,
        });
      }
    }
  });
});
