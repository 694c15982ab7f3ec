import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';
import { PreviewPage } from './preview-page';

const FOB = 'QT-2026-0041.quotation.yaml';
const TEMPLATE = `#import "/tradewright/parts.typ": *
#show: document-page
= Our own offer #d.number
#lead("total", figures(d.total.value))
`;

describe('the preview with a template of one’s own', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1500, height: 900 } });
  const page = () => suite.workbench.page;
  const preview = () => new PreviewPage(suite.workbench);
  const problem = () => page().locator('.markers-panel .monaco-list-row', { hasText: 'unknown variable: dd' });

  before(() => {
    fs.mkdirSync(path.join(suite.folder, 'design'));
    fs.writeFileSync(path.join(suite.folder, 'design/own.typ'), TEMPLATE);
    const seller = path.join(suite.folder, 'brightline.seller.yaml');
    const text = fs.readFileSync(seller, 'utf8');
    fs.writeFileSync(seller, text.replace(/^design: \{/m, 'design: { template: design/own.typ,'));
  });

  it('shows the pages that it makes', async () => {
    await suite.workbench.openFile(FOB);
    await suite.workbench.runCommand('Trade: Preview Document');
    await preview().says(/Our own offer QT-2026-0041/, 60_000);
    await preview().says(/37,642\.84/);
    assert.equal(await preview().frame.locator('select[aria-label="Design"]').inputValue(), 'design/own.typ');
  });

  it('follows the template while it is typed, and tells of its fault where it stands', async () => {
    await page().keyboard.press('Control+1');
    await suite.workbench.openFile('own.typ');
    await suite.workbench
      .editor('own.typ')
      .locator('.view-line span span', { hasText: 'Our own offer' })
      .first()
      .dblclick();
    await page().keyboard.press('End');
    await page().keyboard.type(' #dd.number');
    await until('the banner', async () =>
      /The template has a fault\.[^]*from before\.[^]*design\/own\.typ:3.*unknown variable: dd/.test(
        await preview().top(),
      ),
    );
    assert.match(await preview().text(), /Our own offer/);
    await suite.workbench.problem('unknown variable: dd');
    await suite.workbench.screenshot('preview-template-fault');
    // The link goes to the place; the cursor had left it.
    await suite.workbench.focusEditor('own.typ');
    await page().keyboard.press('Control+Home');
    await preview().frame.locator('.fault .link').click();
    await suite.workbench.editor('own.typ').and(page().locator('.focused')).waitFor();
    await until('the line', async () =>
      /Ln 3,/.test((await page().locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? ''),
    );
  });

  it('leads to a design of ours, which has no such fault, and back', async () => {
    await preview().button('Modern').click();
    await preview().says(/QUOTATION/);
    await until('the banner to go', async () => !/fault/.test(await preview().top()));
    await preview().button('Back to the file’s').click();
    await until('the banner', async () => /The built-in designs still work:/.test(await preview().top()));
    await suite.workbench.focusEditor('own.typ');
  });

  it('is whole again once the fault is mended', async () => {
    await page().keyboard.press('Control+End');
    await page().keyboard.type('#text[It is mended]');
    await page().keyboard.press('Control+H');
    await page().keyboard.type(' #dd.number');
    await page().keyboard.press('Tab');
    await page().keyboard.type(' and no more');
    await page().keyboard.press('Control+Alt+Enter');
    await page().keyboard.press('Escape');
    await preview().says(/and no more[^]*It is mended/);
    await until('the banner to go', async () => !/fault/.test(await preview().top()));
    await problem().waitFor({ state: 'detached' });
  });

  it('says which file is missing', async () => {
    await page().keyboard.press('Control+End');
    await page().keyboard.type('#image("lost.png")');
    await until('the banner', async () => /design\/lost\.png is not in the workspace/.test(await preview().top()));
    fs.copyFileSync(path.join(suite.folder, 'media/logo.png'), path.join(suite.folder, 'design/lost.png'));
    await until('the banner to go', async () => !/fault/.test(await preview().top()));
    assert.equal(await preview().frame.locator('image').count(), 1);
  });

  it('shows a design of ours beside it', async () => {
    await preview().choose('Design', 'classic');
    await preview().says(/QUOTATION/);
    assert.match(await preview().top(), /The file says: own\.typ\./);
  });
});

describe('a template that is made while a preview shows another design', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1500, height: 900 } });
  const preview = () => new PreviewPage(suite.workbench);
  const design = () => preview().frame.locator('select[aria-label="Design"]').inputValue();

  it('is what the preview shows from then on', async () => {
    await suite.workbench.openFile(FOB);
    await suite.workbench.runCommand('Trade: Preview Document');
    await preview().says(/QUOTATION/, 60_000);
    await preview().choose('Design', 'classic');
    await preview().says(/Currency/);
    await suite.workbench.runCommand('Trade: Customize Template');
    await suite.workbench.row('PDF, modern').click();
    await until('the template', async () => (await design()) === 'templates/document.typ');
    await suite.workbench.editor('document.typ').and(suite.workbench.page.locator('.focused')).waitFor();
    // Only the classic design says the currency at its head.
    await until('its pages', async () => !/Currency/.test(await preview().text()));
    await suite.workbench.screenshot('preview-new-template');
  });
});

describe('the preview with a template that never ends', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1500, height: 900 } });
  const preview = () => new PreviewPage(suite.workbench);
  const ENDLESS = '#for a in range(100000) { for b in range(100000) { let c = a * b } }';

  before(() => {
    fs.mkdirSync(path.join(suite.folder, 'design'));
    fs.writeFileSync(path.join(suite.folder, 'design/own.typ'), ENDLESS);
    const seller = path.join(suite.folder, 'brightline.seller.yaml');
    const text = fs.readFileSync(seller, 'utf8');
    fs.writeFileSync(seller, text.replace(/^design: \{/m, 'design: { template: design/own.typ,'));
  });

  it('says that it takes long, and what works meanwhile', async () => {
    await suite.workbench.openFile(FOB);
    await suite.workbench.runCommand('Trade: Preview Document');
    await until('the note', async () => /Your template takes long\./.test(await preview().top()), 40_000);
    await suite.workbench.screenshot('preview-slow');
    await preview().button('Classic').click();
    // By itself the template would be ended only after this has given up.
    await preview().says(/QUOTATION[^]*37,642\.84/, 15_000);
    assert.doesNotMatch(await preview().top(), /takes long/);
  });

  it('is ended when it is mended', async () => {
    await preview().button('Back to the file’s').click();
    await until('the note', async () => /Your template takes long\./.test(await preview().top()), 20_000);
    fs.writeFileSync(path.join(suite.folder, 'design/own.typ'), 'It is mended');
    await preview().says(/It is mended/, 15_000);
  });

  it('is ended when its preview is closed: an export waits no longer than that takes', async () => {
    fs.writeFileSync(path.join(suite.folder, 'design/own.typ'), ENDLESS);
    await until('the note', async () => /Your template takes long\./.test(await preview().top()), 20_000);
    await suite.workbench.page.locator('.tab', { hasText: 'Preview QT-2026-0041' }).click({ button: 'middle' });
    await suite.workbench.runCommand('Trade: Export…');
    await suite.workbench.row('Markdown').click();
    await suite.workbench.row('PDF,').click();
    await suite.workbench.page.keyboard.press('Enter');
    await suite.workbench.notification('Exported QT-2026-0041.md');
  });
});
