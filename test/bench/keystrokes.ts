import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openPage } from '../vscode/harness/page';
import { extensionId, root } from '../vscode/harness/paths';
import { startSession } from '../vscode/harness/session';
import { Workbench } from '../vscode/harness/workbench';
import { benchFiles } from './deal.ts';

/** From a key in the editor to the changed total on the page of the side bar, and the page's own part of it; in ms. */
export interface Keystrokes {
  readonly whole: readonly number[];
  readonly page: readonly number[];
}

const NAME = 'q.quotation.yaml';
const KEYS = 30;

interface Marks {
  key: number;
  message: number;
  drawn: number;
}
type Marked = typeof globalThis & { marks: Marks };

/** Types digits into a quantity in the middle of a document of so many lines, in a real VS Code. */
export async function typeInEditor(lines: number): Promise<Keystrokes> {
  const session = await startSession();
  try {
    const folder = path.join(session.folder, `keys-${lines}`);
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(benchFiles(lines))) fs.writeFileSync(path.join(folder, name), text);
    const { browser, server } = session;
    const tab = await openPage({
      browser,
      host: server.host,
      folder,
      extensions: [root],
      size: { width: 1400, height: 900 },
    });
    const workbench = new Workbench(tab.page);
    await workbench.ready();
    await workbench.openFile(NAME);
    await workbench.runCommand('Trade: Show Totals');
    const frame = workbench.webview(extensionId);
    await frame.locator('.grand .amount').waitFor();
    await mark(workbench, frame);
    await workbench.focusEditor(NAME);
    await tab.page.keyboard.press('Control+F');
    await tab.page.keyboard.type(`sku: P-${Math.floor(lines / 2)}, quantity: `);
    await tab.page.keyboard.press('Enter');
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('ArrowRight');
    const found: { whole: number; page: number }[] = [];
    for (let n = 0; n < KEYS + 5; n++) {
      const before = await frame.locator('#page').evaluate(() => (globalThis as Marked).marks.drawn);
      await tab.page.keyboard.press(n % 2 === 0 ? '1' : 'Backspace');
      const marks = await frame.locator('#page').evaluate(async (_, last) => {
        const { marks } = globalThis as Marked;
        while (marks.drawn === last) await new Promise((resolve) => setTimeout(resolve, 2));
        return marks;
      }, before);
      const key = await tab.page.evaluate(() => (globalThis as Marked).marks.key);
      found.push({ whole: marks.drawn - key, page: marks.drawn - marks.message });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await tab.close();
    const warm = found.slice(5);
    return { whole: warm.map(({ whole }) => whole), page: warm.map(({ page }) => page) };
  } finally {
    await session.stop();
  }
}

/** Notes by one clock when a key goes down, when a message reaches the page, and when the total there has changed. */
async function mark(workbench: Workbench, frame: FrameLocator): Promise<void> {
  await workbench.page.evaluate(() => {
    const marks = { key: 0, message: 0, drawn: 0 };
    (globalThis as Marked).marks = marks;
    window.addEventListener('keydown', () => (marks.key = performance.timeOrigin + performance.now()), true);
  });
  await frame.locator('#page').evaluate(() => {
    const now = (): number => performance.timeOrigin + performance.now();
    const marks = { key: 0, message: 0, drawn: 0 };
    (globalThis as Marked).marks = marks;
    window.addEventListener('message', ({ timeStamp }) => (marks.message = performance.timeOrigin + timeStamp), true);
    const amount = document.querySelector('.grand .amount');
    if (!amount) throw new Error('there is no total');
    new MutationObserver(() => (marks.drawn = now())).observe(amount, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}
