import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';
import { PreviewPage, editorState } from './preview-page';

const FOB = 'QT-2026-0041.quotation.yaml';
const DDP = 'QT-2026-0043.quotation.yaml';

describe('the preview of a document', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1500, height: 1000 } });
  const page = () => suite.workbench.page;
  const preview = () => new PreviewPage(suite.workbench);

  /** Opens a file on the left; the preview stays in view. */
  async function open(name: string): Promise<void> {
    await page().keyboard.press('Control+1');
    await suite.workbench.openFile(name);
  }

  async function typeOver(name: string, word: string, other: string): Promise<void> {
    await suite.workbench.editor(name).locator('.view-line span span', { hasText: word }).first().dblclick();
    await page().keyboard.type(other);
  }

  async function undo(name: string): Promise<void> {
    await suite.workbench.focusEditor(name);
    await page().keyboard.press('Control+Z');
  }

  /** One Undo takes back a word, not all that was typed. */
  async function undoUntil(name: string, isDone: (text: string) => boolean): Promise<void> {
    await suite.workbench.focusEditor(name);
    await until('the text from before', async () => {
      if (isDone(await suite.workbench.editorText(name))) return true;
      await page().keyboard.press('Control+Z');
      return false;
    });
  }

  /** Waits until an editor has the focus, with its cursor in such a line. */
  async function cursorIn(name: string, pattern: RegExp): Promise<void> {
    await suite.workbench.editor(name).and(page().locator('.focused')).waitFor();
    await until(`the cursor at ${String(pattern)}`, async () => {
      // While an editor is opened the number is away for a moment.
      const [line = ''] = await suite.workbench.editor(name).locator('.active-line-number').allTextContents();
      return pattern.test((await suite.workbench.editorText(name)).split('\n')[Number(line) - 1] ?? '');
    });
  }

  it('shows the pages beside the editor, with the figures of the side bar', async () => {
    await open(FOB);
    await suite.workbench.runCommand('Trade: Preview Document');
    await preview().says(/QUOTATION/, 60_000);
    await preview().says(/37,642\.84/);
    await page().locator('.tab', { hasText: 'Preview QT-2026-0041' }).waitFor();
    assert.match(await preview().top(), /Page 1 of 1/);
    // The editor keeps the focus.
    await suite.workbench.editor(FOB).and(page().locator('.focused')).waitFor();
    await suite.workbench.screenshot('preview');
  });

  it('follows what is typed', async () => {
    await typeOver(FOB, '1200', '1300');
    await preview().says(/38,832\.84/);
    assert.doesNotMatch(await preview().text(), /37,642\.84/);
    await undo(FOB);
    await preview().says(/37,642\.84/);
  });

  it('goes from a figure to its line', async () => {
    await preview().click('item/2/quantity');
    await cursorIn(FOB, /LED-PANEL-30120, quantity: 800/);
    // It is selected, to be written over.
    await page().keyboard.type('801');
    await preview().says(/801/);
    await undo(FOB);
    await until('the pages to follow', async () => !/801/.test(await preview().text()));
    await preview().click('fact/validUntil');
    await cursorIn(FOB, /^validity:/);
  });

  it('goes from a price to the product that has it, beside the preview', async () => {
    await preview().click('item/1/price');
    await cursorIn('led-panel-60.product.yaml', /^price:/);
    assert.ok(await preview().frame.locator('.sheet').first().isVisible());
    await open(FOB);
  });

  it('lets text be selected, also where a click leads somewhere', async () => {
    await preview().text();
    const box = await preview().box('party/buyer');
    await page().mouse.move(box.x + 1, box.y + box.height / 2);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
    await page().mouse.up();
    assert.match(await preview().selection(), /Acme Lakeside/);
    assert.ok(await page().locator(`.tab[data-resource-name="${FOB}"]`).isVisible());
    assert.equal(await page().locator('.tab[data-resource-name="acme.buyer.yaml"]').count(), 0);
    await page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await suite.workbench.editor('acme.buyer.yaml').waitFor();
    await open(FOB);
  });

  it('zooms by buttons, keys and wheel, and stays where it is', async () => {
    const scroll = () => preview().view.evaluate((view) => view.scrollTop / (view.scrollHeight || 1));
    const percent = async (): Promise<number> => Number(/(\d+)%/.exec(await preview().top())?.[1]);
    const fit = await percent();
    await preview().view.focus();
    await page().keyboard.press('Control+Equal');
    const larger = await percent();
    assert.ok(larger > fit, `${fit} → ${larger}`);
    for (let n = 0; n < 5; n++) await preview().button('Zoom in').click();
    await preview().view.evaluate((view) => view.scrollTo(0, (view.scrollHeight - view.clientHeight) / 2));
    const before = await preview().anchor();
    await preview().button('Zoom in').click();
    assert.ok(Math.abs((await preview().anchor()) - before) < 0.01);
    const wide = await percent();
    const box = await preview().view.boundingBox();
    assert.ok(box);
    await page().mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page().keyboard.down('Control');
    await page().mouse.wheel(0, 200);
    await page().keyboard.up('Control');
    await until('the wheel', async () => (await percent()) < wide);
    assert.ok(Math.abs((await preview().anchor()) - before) < 0.01);
    await preview().button('Actual size').click();
    assert.equal(await percent(), 100);
    await preview().view.focus();
    await page().keyboard.press('Control+0');
    assert.equal(await percent(), fit);
    assert.ok((await scroll()) < 1);
    // The window of VS Code has not been zoomed.
    assert.equal(await page().evaluate(() => window.innerWidth), 1500);
  });

  it('is read by keyboard alone', async () => {
    await preview().view.focus();
    await page().keyboard.press('Tab');
    const first = await preview().focused();
    assert.match(first, /: go to its source$/);
    await page().keyboard.press('ArrowDown');
    const second = await preview().focused();
    assert.notEqual(second, first);
    await page().keyboard.press('ArrowUp');
    assert.equal(await preview().focused(), first);
    // One stop of the Tab key for all of them.
    assert.equal(await preview().frame.locator('a[tabindex="0"]').count(), 1);
    for (let n = 0; n < 200 && !/^800: /.test(await preview().focused()); n++) await page().keyboard.press('ArrowDown');
    assert.equal(await preview().focused(), '800: go to its source');
    await page().keyboard.press('Enter');
    await cursorIn(FOB, /quantity: 800/);
  });

  it('is shown in another language, exported in it, and the language written into the document', async () => {
    const pdf = path.join(suite.folder, 'quotations', 'QT-2026-0041.pdf');
    const exported = (): Promise<boolean> => until('the PDF', () => fs.existsSync(pdf), 30_000);
    await preview().choose('Language', 'es');
    await preview().says(/COTIZACIÓN/);
    await until('the banner', async () =>
      /In this language something is missing:[^]*:\d+LED-PANEL-60 has no name in es: the English one is printed/.test(
        await preview().top(),
      ),
    );
    await suite.workbench.screenshot('preview-lacks');
    await preview().button('Export PDF').click();
    await suite.workbench.notification(/LED-PANEL-60 has no name in es/);
    await exported();
    fs.rmSync(pdf);
    await preview().choose('Language', 'zh');
    await preview().says(/报价单[^]*总金额|总计|合计/);
    await until('the banner to go', async () => !/is missing/.test(await preview().top()));
    assert.match(await preview().top(), /The file says: English\./);
    const saved = fs.readFileSync(path.join(suite.folder, 'quotations', FOB), 'utf8');
    await preview().button('Export PDF').click();
    await exported();
    await suite.workbench.notification('QT-2026-0041.pdf');
    assert.ok(fs.readFileSync(pdf).subarray(0, 5).equals(Buffer.from('%PDF-')));
    fs.rmSync(pdf);
    assert.equal(fs.readFileSync(path.join(suite.folder, 'quotations', FOB), 'utf8'), saved);
    await suite.workbench.screenshot('preview-chinese');
    await preview().button('Write the language into the document').click();
    await until('the key', async () => /^language: zh$/m.test(await suite.workbench.editorText(FOB)));
    await until('the note to go', async () => !/The file says/.test(await preview().top()));
    await preview().says(/报价单/);
    await undo(FOB);
    await preview().says(/QUOTATION/);
  });

  it('asks as what to export, in what is shown', async () => {
    await preview().choose('Design', 'classic');
    await until('the note', async () => /The file says: Modern\./.test(await preview().top()));
    await preview().button('Export…').click();
    await suite.workbench.row('Markdown').waitFor();
    await page().keyboard.press('Escape');
    await preview().button('Back to the file’s').click();
    await until('the note to go', async () => !/The file says/.test(await preview().top()));
  });

  it('goes with the active document until it is told to stay', async () => {
    await open(DDP);
    await page().locator('.tab', { hasText: 'Preview QT-2026-0043' }).waitFor();
    await preview().says(/DDP Chicago/);
    await preview().button('Stay with this document').click();
    await open(FOB);
    await suite.workbench.runCommand('Trade: Preview Document');
    await page().locator('.tab', { hasText: 'Preview QT-2026-0041' }).waitFor();
    assert.ok(await page().locator('.tab', { hasText: 'Preview QT-2026-0043' }).isVisible());
    await preview().says(/FOB Ningbo/);
    await page().locator('.tab', { hasText: 'Preview QT-2026-0043' }).click({ button: 'middle' });
    await page().locator('.tab', { hasText: 'Preview QT-2026-0043' }).waitFor({ state: 'detached' });
  });

  it('follows a picture that changes on the disk', async () => {
    await open(FOB);
    const logo = path.join(suite.folder, 'media/logo.png');
    const images = () =>
      preview()
        .frame.locator('image')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const before = await images();
    fs.copyFileSync(path.join(suite.folder, 'media/stamp.png'), logo);
    await until('the other picture', async () => (await images())[0] !== before[0]);
  });

  it('has caught up when it is shown again, at the place where it was', async () => {
    await open(FOB);
    await preview().button('Actual size').click();
    await preview().view.evaluate((view) => view.scrollTo(0, 120));
    const before = await preview().anchor();
    await page().keyboard.press('Control+2');
    await suite.workbench.openFile('README.md');
    await open(FOB);
    await typeOver(FOB, '1200', '1300');
    await page().locator('.tab', { hasText: 'Preview QT-2026-0041' }).click();
    await preview().says(/38,832\.84/);
    await until('the place', async () => Math.abs((await preview().anchor()) - before) < 0.01);
    await undo(FOB);
    await preview().says(/37,642\.84/);
    await preview().button('Fit to width').click();
  });

  it('keeps the last pages while the document cannot be read, and says so', async () => {
    await suite.workbench.focusEditor(FOB);
    await page().keyboard.press('Control+End');
    await page().keyboard.type('x: y: z');
    await until('the banner', async () => /cannot be read as it stands/.test(await preview().top()));
    assert.match(await preview().text(), /37,642\.84/);
    await undoUntil(FOB, (text) => !/^x/m.test(text));
    await until('the banner to go', async () => !/cannot be read/.test(await preview().top()));
  });

  it('says what cannot be read on pages that are true otherwise, and leads there', async () => {
    await suite.workbench.focusEditor(FOB);
    await page().keyboard.press('Control+End');
    await page().keyboard.type('allocate: xx');
    await until('the banner', async () =>
      /There is no total, since this cannot be read:[^]*QT-2026-0041\.quotation\.yaml:34.*“xx” is not known here/.test(
        await preview().top(),
      ),
    );
    assert.doesNotMatch(await preview().top(), /from before/);
    await suite.workbench.screenshot('preview-unread');
    await page().keyboard.press('Control+Home');
    await preview().frame.locator('.fault .link').click();
    await until('the line', async () =>
      /Ln 34, /.test((await page().locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? ''),
    );
    await undoUntil(FOB, (text) => !/^a/m.test(text));
    await until('the banner to go', async () => !/cannot be read/.test(await preview().top()));
  });

  it('copies the e-mail in the language that is shown', async () => {
    await preview().choose('Language', 'es');
    await preview().says(/COTIZACIÓN/i);
    await preview().button('Export…').focus();
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await suite.workbench.notification(/Copied subject and text of the e-mail about QT-2026-0041/);
    assert.match(await page().evaluate(() => navigator.clipboard.readText()), /^Cotización QT-2026-0041/);
    await suite.workbench.screenshot('preview-email');
    await preview().button('Back to the file’s').click();
    await preview().says(/QUOTATION/);
  });

  it('comes back after a reload, where and as it was', async () => {
    await open(FOB);
    await preview().button('Actual size').click();
    await preview().view.evaluate((view) => view.scrollTo(0, 150));
    await preview().choose('Language', 'de');
    await preview().says(/ANGEBOT/i);
    const before = await preview().anchor();
    await until('VS Code to keep it', async () => /"language\\*":\\*"de/.test(await editorState(page())), 30_000);
    await page().reload();
    await suite.workbench.ready();
    await preview().says(/ANGEBOT/i, 20_000);
    await until('the place', async () => Math.abs((await preview().anchor()) - before) < 0.01);
    assert.match(await preview().top(), /100%/);
    assert.match(await preview().top(), /The file says: English/);
  });
});
