import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../harness/until';
import type { Workbench } from '../harness/workbench';

/** The page of a preview, and what a person does with it. */
export class PreviewPage {
  constructor(private readonly workbench: Workbench) {}

  get frame(): FrameLocator {
    return this.workbench.webviewEditor();
  }

  /** What scrolls. */
  get view(): Locator {
    return this.frame.locator('.view');
  }

  /** What the pages say. */
  async text(): Promise<string> {
    return (await this.frame.locator('.stack').textContent()) ?? '';
  }

  /** What the tools, the note and the banner say. */
  async top(): Promise<string> {
    return (await this.frame.locator('.top').textContent()) ?? '';
  }

  async says(pattern: RegExp, milliseconds = 20_000): Promise<void> {
    await until(`the pages to say ${String(pattern)}`, async () => pattern.test(await this.text()), milliseconds);
  }

  button(name: string): Locator {
    return this.frame.locator('.top').getByRole('button', { name }).first();
  }

  async choose(list: string, value: string): Promise<void> {
    await this.frame.locator(`select[aria-label="${list}"]`).selectOption(value);
  }

  /** Where a link is in the window. */
  async box(target: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const rect = this.frame.locator(`a[data-target="${target}"] rect`).first();
    // While a page is drawn anew its links are others for a moment.
    return until(target, async () => {
      await rect.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return rect.boundingBox();
    });
  }

  async click(target: string): Promise<void> {
    const { x, y, width, height } = await this.box(target);
    await this.workbench.page.mouse.click(x + width / 2, y + height / 2);
  }

  selection(): Promise<string> {
    return this.view.evaluate(() => String(document.getSelection()));
  }

  /** The name of what has the focus. */
  focused(): Promise<string> {
    return this.view.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** By how much the pages are wider than their view, in px. */
  overflow(): Promise<number> {
    return this.view.evaluate((view) => view.scrollWidth - view.clientWidth);
  }

  /** Which part of the first page is in the middle of the view. */
  anchor(): Promise<number> {
    return this.view.evaluate((view) => {
      const { top, height } = view.getBoundingClientRect();
      const box = view.querySelector('.sheet')?.getBoundingClientRect();
      return box ? (top + height / 2 - box.top) / box.height : NaN;
    });
  }
}

/** What VS Code has kept of its editors for the next time; it is written every few seconds. */
export function editorState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('vscode-web-state-db') ? [name] : [],
    );
    const kept = await Promise.all(
      names.map(async (name) => {
        const database = await answer(indexedDB.open(name));
        const value = await answer(
          database.transaction('ItemTable').objectStore('ItemTable').get('memento/workbench.parts.editor'),
        );
        database.close();
        return String(value);
      }),
    );
    return kept.join('\n');
  });
}
