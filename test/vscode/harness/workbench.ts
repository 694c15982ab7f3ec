import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { extensionId, screenshots } from './paths';

const done = (step: Promise<unknown>) =>
  step.then(
    () => true,
    () => false,
  );

const seen = (locator: Locator, timeout: number) => done(locator.waitFor({ timeout }));

/** The steps of a person at the workbench. Every step waits until what it needs is there. */
export class Workbench {
  constructor(readonly page: Page) {}

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 60_000 });
    await this.page.locator('.statusbar .statusbar-item').first().waitFor();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Rows of the open quick pick, palette or quick open. */
  get rows(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  /** A row whose label starts so. */
  row(label: string): Locator {
    return this.page
      .locator(`.quick-input-widget .quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
      .first();
  }

  /** Title as the palette shows it: `Trade: Show Totals`. Leaves the palette open, the row in view. */
  async findCommand(title: string): Promise<Locator> {
    return this.find('F1', `>${title}`, title);
  }

  async runCommand(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  async pick(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Answers an input box. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  async openFile(name: string): Promise<void> {
    await this.choose('Control+P', name, name);
    await this.page.locator(`.tab[data-resource-name="${name}"].active`).waitFor();
    await this.editor(name).waitFor();
  }

  editor(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
  }

  async focusEditor(name: string): Promise<void> {
    await this.editor(name).locator('.view-lines').click();
    await this.editor(name).and(this.page.locator('.focused')).waitFor();
  }

  /** The lines in view: the editor draws no others. */
  async editorText(name: string): Promise<string> {
    const lines = await this.editor(name)
      .locator('.view-line')
      .evaluateAll((all) =>
        all.map((line) => ({ top: parseInt((line as HTMLElement).style.top), text: line.textContent ?? '' })),
      );
    return lines
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  async acceptSuggestion(label: string): Promise<void> {
    const list = this.page.locator('.suggest-widget.visible');
    await list
      .locator(`.monaco-list-row[aria-label*=${JSON.stringify(label)}]`)
      .first()
      .click();
    await list.waitFor({ state: 'hidden' });
  }

  /** Hovers over a text of the editor and gives the hover that says `says`. */
  async hover(name: string, text: string, says: string | RegExp): Promise<Locator> {
    await this.editor(name).locator('.view-line span span', { hasText: text }).first().hover();
    const hover = this.page.locator('.monaco-hover:visible', { hasText: says }).first();
    await hover.waitFor();
    return hover;
  }

  /** Opens a view container by its icon. */
  async openView(title: string): Promise<void> {
    await this.page.locator(`.activitybar .action-item a.action-label[aria-label^=${JSON.stringify(title)}]`).click();
  }

  /** The document of an extension's webview; `nth` where it shows several. */
  webview(extension = extensionId, nth = 0): FrameLocator {
    return this.page
      .locator(`iframe.webview[src*="extensionId=${extension}"]`)
      .nth(nth)
      .contentFrame()
      .frameLocator('iframe#active-frame');
  }

  /** The document of a webview that is an editor, where others are views beside it. */
  webviewEditor(extension = extensionId): FrameLocator {
    return this.page
      .locator(`iframe.webview[src*="extensionId=${extension}"]:not([src*="purpose=webviewView"])`)
      .last()
      .contentFrame()
      .frameLocator('iframe#active-frame');
  }

  /** A toast. */
  async notification(says: string | RegExp): Promise<Locator> {
    const toast = this.page.locator('.notifications-toasts .notification-list-item', { hasText: says }).first();
    await toast.waitFor();
    return toast;
  }

  /** Opens the Problems panel and gives the row that says `says`. */
  async problem(says: string | RegExp): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.locator('.statusbar-item[id="status.problems"]').click();
    const row = panel.locator('.monaco-list-row', { hasText: says }).first();
    await row.waitFor();
    return row;
  }

  /** Leaves dialogs and throws away what is not saved. False where that cannot be done. */
  async revertAll(): Promise<boolean> {
    const dirty = this.page.locator('.tab.dirty');
    return done(
      (async () => {
        await this.page.keyboard.press('Escape');
        for (let left = await dirty.count(); left > 0; left--) {
          await dirty.first().click();
          await this.runCommand('File: Revert File');
        }
      })(),
    );
  }

  /** Writes `test/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<string> {
    fs.mkdirSync(screenshots, { recursive: true });
    const file = path.join(screenshots, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /**
   * Opens a quick pick by its key and takes the row. Enter would take the first row, which for a moment is of the list
   * before it was filtered; and what takes the focus late may close the list before it is clicked.
   */
  private async choose(key: string, text: string, label: string): Promise<void> {
    for (let attempt = 1; attempt <= 4; attempt++)
      if (await done((await this.find(key, text, label)).click({ timeout: 3000 }))) return;
    throw new Error(`${label} closed before it could be taken`);
  }

  /**
   * Opens a quick pick by its key and waits for the row. The list is made when it opens, so what is found later (a
   * command of an extension that is not scanned yet, a file) never joins it: close and open again. The key itself may
   * be swallowed while the focus moves.
   */
  private async find(key: string, text: string, label: string): Promise<Locator> {
    for (let attempt = 1; attempt <= 8; attempt++) {
      await this.page.keyboard.press(key);
      if (!(await seen(this.quickInput, 2000))) continue;
      // A view that takes the focus late closes what was just opened.
      if (!(await done(this.quickInput.fill(text, { timeout: 2000 })))) continue;
      if (await seen(this.row(label), 2000)) return this.row(label);
      await this.page.keyboard.press('Escape');
      await this.quickInput.waitFor({ state: 'hidden' });
    }
    throw new Error(`${key} never showed: ${label}`);
  }
}
