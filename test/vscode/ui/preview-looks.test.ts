import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';
import { axe } from './axe';
import { PreviewPage } from './preview-page';

const PROFORMA = 'PI-2026-0017.proforma.yaml';

const THEMES = [
  ['Dark Modern', 'vs-dark'],
  ['Light Modern', 'vs'],
  ['Default High Contrast', 'hc-black'],
  ['Default High Contrast Light', 'hc-light'],
] as const;

describe('the preview in every theme', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1500, height: 1000 } });
  const page = () => suite.workbench.page;
  const preview = () => new PreviewPage(suite.workbench);

  before(async () => {
    await suite.workbench.openFile(PROFORMA);
    await suite.workbench.runCommand('Trade: Preview Document');
    await preview().says(/PROFORMA INVOICE/, 60_000);
    await preview().choose('Language', 'en+zh');
    await preview().says(/形式发票/);
  });

  for (const [theme, kind] of THEMES)
    it(`has nothing that axe finds in ${theme}`, async () => {
      const settings = JSON.stringify({ 'workbench.colorTheme': theme });
      fs.writeFileSync(path.join(suite.folder, '.vscode/settings.json'), settings);
      await page().locator(`.monaco-workbench.${kind}`).waitFor();
      assert.deepEqual(await axe(preview().frame.locator('main'), '--vscode-editor-background'), []);
      await suite.workbench.screenshot(`preview-${kind}`);
    });

  for (const width of [900, 400, 300, 260])
    it(`has its tools in view, and fits the pages, at ${width} px`, async () => {
      if (await page().locator('.part.sidebar').isVisible()) await page().keyboard.press('Control+B');
      await page().locator('.part.sidebar').waitFor({ state: 'hidden' });
      // Two editors beside each other, and the bar with the icons.
      await page().setViewportSize({ width: 2 * width + 58, height: 1000 });
      const shown = () => preview().view.evaluate(() => innerWidth);
      await until('the width', async () => Math.abs((await shown()) - width) < 40);
      await until('the pages to fit', async () => (await preview().overflow()) <= 0);
      const cut = await preview()
        .frame.locator('.tools')
        .evaluate(
          (tools) =>
            Array.from(tools.querySelectorAll('button, select, .count'), (one) => one.getBoundingClientRect()).filter(
              ({ right, left }) => right > innerWidth || left < 0,
            ).length,
        );
      assert.equal(cut, 0);
      await suite.workbench.screenshot(`preview-${width}`);
    });
});

describe('the preview with hostile text', () => {
  const evil = '<img src=x onerror=document.title=1></script> a" style="x" b';
  const files = {
    's.seller.yaml': `name: '${evil}'\n`,
    'q.quotation.yaml': [
      `number: 'Q ${evil}'`,
      'date: 2026-11-23',
      `buyer: { name: '\u202e${evil} \u05d0\u05d1\u05d2 ${'W'.repeat(3000)}', country: US }`,
      'currency: USD',
      'incoterm: FOB Ningbo',
      `items: [{ description: '${evil}', quantity: 3, price: 1.00 }]`,
      `notes: ['${evil}']`,
      '',
    ].join('\n'),
  };
  const suite = useWorkbench({ files, size: { width: 1280, height: 900 } });

  it('shows it as text, and nothing breaks', async () => {
    const { workbench } = suite;
    const preview = new PreviewPage(workbench);
    await workbench.openFile('q.quotation.yaml');
    await workbench.runCommand('Trade: Preview Document');
    await preview.says(/onerror=document\.title=1/, 60_000);
    assert.match(await preview.text(), /a" style="x" b/);
    assert.equal(await preview.frame.locator('main img, main script, main [onerror]').count(), 0);
    await workbench.screenshot('preview-hostile');
  });
});

describe('the preview of many pages', () => {
  const items = Array.from(
    { length: 240 },
    (_, n) => `  - { description: Lamp number ${n + 1}, quantity: ${n + 1}, price: 2.50 }`,
  );
  const files = {
    's.seller.yaml': 'name: Example Exports\n',
    'q.quotation.yaml': `number: Q-1\ndate: 2026-11-23\nbuyer: { name: Acme }\ncurrency: USD\nincoterm: FOB Ningbo\nitems:\n${items.join('\n')}\n`,
  };
  const suite = useWorkbench({ files, size: { width: 1280, height: 900 } });
  const preview = () => new PreviewPage(suite.workbench);

  it('draws only those near the view', async () => {
    await suite.workbench.openFile('q.quotation.yaml');
    await suite.workbench.runCommand('Trade: Preview Document');
    await preview().says(/Lamp number 31/, 60_000);
    const sheets = await preview().frame.locator('.sheet').count();
    assert.ok(sheets >= 6, String(sheets));
    assert.match(await preview().top(), new RegExp(`Page 1 of ${sheets}`));
    const drawn = () => preview().frame.locator('.sheet svg').count();
    assert.ok((await drawn()) < sheets - 2);
    await preview().view.evaluate((view) => view.scrollTo(0, view.scrollHeight));
    await preview().says(/Lamp number 240/);
    await until('the first pages to go', async () => !/Lamp number 31/.test(await preview().text()));
    assert.ok((await drawn()) < sheets - 2);
    assert.match(await preview().top(), new RegExp(`Page ${sheets} of ${sheets}`));
  });

  it('shows what is changed out of its view when that comes into view', async () => {
    await suite.workbench.focusEditor('q.quotation.yaml');
    await suite.workbench.page.keyboard.press('Control+Home');
    await suite.workbench
      .editor('q.quotation.yaml')
      .locator('.view-line span span', { hasText: 'Acme' })
      .first()
      .dblclick();
    await suite.workbench.page.keyboard.type('Zenith');
    const sheets = await preview().frame.locator('.sheet').count();
    assert.match(await preview().top(), new RegExp(`Page ${sheets} of ${sheets}`));
    await preview().view.evaluate((view) => view.scrollTo(0, 0));
    await preview().says(/Zenith/, 40_000);
  });
});
