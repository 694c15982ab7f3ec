import fs from 'node:fs';
import path from 'node:path';
import { openPage } from '../vscode/harness/page';
import { root } from '../vscode/harness/paths';
import { startSession } from '../vscode/harness/session';
import { until } from '../vscode/harness/until';
import { Workbench } from '../vscode/harness/workbench';
import { benchFiles } from './deal.ts';

/** From opening the preview to its first page, and from a key in the editor to the changed page; in ms. */
export interface PreviewTimes {
  readonly first: number;
  readonly keys: readonly number[];
}

const NAME = 'q.quotation.yaml';
const KEYS = 20;
const WARM_UP = 4;

type Marked = typeof globalThis & { key: number; drawn: number };

/** Types digits into the quantity of the first of so many lines, beside a preview in a real VS Code. */
export async function typeBesidePreview(lines: number): Promise<PreviewTimes> {
  const session = await startSession();
  try {
    const folder = path.join(session.folder, `preview-${lines}`);
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(benchFiles(lines))) fs.writeFileSync(path.join(folder, name), text);
    const { browser, server } = session;
    const size = { width: 1600, height: 1000 };
    const tab = await openPage({ browser, host: server.host, folder, extensions: [root], size });
    const workbench = new Workbench(tab.page);
    await workbench.ready();
    await workbench.openFile(NAME);
    const start = Date.now();
    await workbench.runCommand('Trade: Preview Document');
    const stack = workbench.webviewEditor().locator('.stack');
    await until('the pages', async () => /Q-1/.test((await stack.textContent()) ?? ''), 60_000);
    const first = Date.now() - start;
    await tab.page.evaluate(() => {
      window.addEventListener(
        'keydown',
        () => ((globalThis as Marked).key = performance.timeOrigin + performance.now()),
        true,
      );
    });
    await stack.evaluate((element) => {
      (globalThis as Marked).drawn = 0;
      new MutationObserver(() => ((globalThis as Marked).drawn = performance.timeOrigin + performance.now())).observe(
        element,
        { childList: true, subtree: true },
      );
    });
    await workbench.focusEditor(NAME);
    await tab.page.keyboard.press('Control+F');
    await tab.page.keyboard.type('sku: P-0, quantity: ');
    await tab.page.keyboard.press('Enter');
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('ArrowRight');
    const times: number[] = [];
    for (let n = 0; n < KEYS + WARM_UP; n++) {
      const before = await stack.evaluate(() => (globalThis as Marked).drawn);
      await tab.page.keyboard.press(n % 2 === 0 ? '1' : 'Backspace');
      const drawn = await until(
        'the page',
        async () => {
          const now = await stack.evaluate(() => (globalThis as Marked).drawn);
          return now === before ? undefined : now;
        },
        60_000,
      );
      times.push(drawn - (await tab.page.evaluate(() => (globalThis as Marked).key)));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await tab.close();
    return { first, keys: times.slice(WARM_UP) };
  } finally {
    await session.stop();
  }
}
