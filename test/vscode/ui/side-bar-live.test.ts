import assert from 'node:assert/strict';
import { sample } from '../harness/paths';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';
import { axe } from './axe';
import fs from 'node:fs';
import path from 'node:path';

const FOB = 'QT-2026-0041.quotation.yaml';
const DDP = 'QT-2026-0043.quotation.yaml';

describe('the side bar at work', () => {
  const suite = useWorkbench({ settings: {}, size: { width: 1400, height: 1000 } });
  const page = () => suite.workbench.page;
  const sideBar = () => suite.workbench.webview().locator('#page');
  const text = async (): Promise<string> => (await sideBar().textContent()) ?? '';
  const says = (what: string, pattern: RegExp) => until(what, async () => pattern.test(await text()));

  async function open(name: string): Promise<void> {
    await suite.workbench.openFile(name);
    // Asked for again, it would take the focus while the next step opens a list.
    if (!(await sideBar().isVisible())) await suite.workbench.runCommand('Trade: Show Totals');
    await says('the document', new RegExp(name.slice(0, 12)));
  }

  async function unfold(id: string): Promise<void> {
    const title = sideBar().locator(`#h-${id} button`);
    if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
  }

  /** Writes over a word of the editor. */
  async function typeOver(name: string, word: string, other: string): Promise<void> {
    await suite.workbench.editor(name).locator('.view-line span span', { hasText: word }).first().dblclick();
    await page().keyboard.type(other);
  }

  async function editorSays(name: string, pattern: RegExp): Promise<void> {
    await until('the editor', async () => pattern.test(await suite.workbench.editorText(name)));
  }

  async function undo(name: string): Promise<void> {
    await suite.workbench.focusEditor(name);
    await page().keyboard.press('Control+Z');
  }

  it('follows what is typed, and keeps what is open', async () => {
    await open(FOB);
    await says('the total', /37,642\.84/);
    await unfold('terms');
    await says('the terms', /DDPChicago51,878\.84/);
    await typeOver(FOB, '1200', '1300');
    await says('another total', /38,832\.84/);
    await says('the other terms', /FOBof this documentNingbo38,832\.84/);
    await undo(FOB);
    await says('the total', /37,642\.84/);
  });

  it('explains a figure, goes to its source and closes', async () => {
    await sideBar().locator('#lines .figure').first().click();
    const how = sideBar().locator('#lines .how');
    await how.waitFor();
    assert.match((await how.textContent()) ?? '', /14280\.00[^]*11\.90 × 1200 pcs|1200[^]*11\.90/);
    const source = how.locator('.source .link').first();
    const line = /:(\d+)/.exec((await source.textContent()) ?? '')?.[1];
    assert.ok(line);
    await source.click();
    await until('the cursor', async () =>
      new RegExp(`Ln ${line}, `).test(
        (await page().locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? '',
      ),
    );
    await how.locator('button.close').click();
    await how.waitFor({ state: 'detached' });
  });

  it('leads through the picture by keys alone', async () => {
    const steps = sideBar().locator('button.step');
    await steps.first().focus();
    for (let n = 0; n < 3; n++) await page().keyboard.press('ArrowDown');
    const focused = sideBar().locator('button.step:focus');
    assert.match((await focused.textContent()) ?? '', /^Pre-carriage.*The seller pays/);
    await page().keyboard.press('Enter');
    await sideBar().locator('.ladder .detail').waitFor();
    await page().keyboard.press('Enter');
    await sideBar().locator('.ladder .detail').waitFor({ state: 'detached' });
  });

  it('shows another rule in the picture, converts the document to it, and Undo takes it back', async () => {
    await unfold('terms');
    await sideBar().locator('.rule', { hasText: 'CIF' }).click();
    await says('the picture', /From works to door, CIF Chicago/);
    await says('its end', /CIF Chicago ends hereUSD 41,632\.84/);
    await suite.workbench.screenshot('side-bar-terms');
    await sideBar().locator('tr.detail button', { hasText: 'Convert to CIF Chicago' }).click();
    await editorSays(FOB, /^incoterm: CIF Chicago/m);
    await says('the total', /SAY US DOLLARS FORTY-ONE THOUSAND/);
    await undo(FOB);
    await editorSays(FOB, /^incoterm: FOB Ningbo/m);
    await says('the total', /SAY US DOLLARS THIRTY-SEVEN THOUSAND/);
  });

  it('supposes without touching the file, then writes it where that is asked', async () => {
    await open(DDP);
    await unfold('whatIf');
    const freight = sideBar().locator('#wish-freight');
    await freight.fill('3950');
    const then = sideBar().locator('.outcome .then').first();
    await until('the outcome', async () =>
      /43,767\.60|43,7\d\d\.\d\d|44,\d{3}\.\d\d/.test((await then.textContent()) ?? ''),
    );
    assert.doesNotMatch(fs.readFileSync(path.join(suite.folder, 'quotations', DDP), 'utf8'), /mainCarriage/);
    await suite.workbench.screenshot('side-bar-what-if');
    const supposed = (await then.textContent()) ?? '';
    await sideBar().locator('button', { hasText: 'Write into the document' }).click();
    await until(
      'the total',
      async () => ((await sideBar().locator('.grand .amount').textContent()) ?? '') === supposed,
    );
    await undo(DDP);
    await says('the total', /42,767\.60/);
    await until('the freight', async () => (await freight.inputValue()) === '2950.00');
    assert.equal(await then.count(), 1);
    assert.equal(await then.textContent(), '', 'nothing is supposed any more');
  });

  it('keeps focus and what is typed in a field while the document changes', async () => {
    const margin = sideBar().locator('#wish-margin');
    await margin.fill('2');
    fs.writeFileSync(
      path.join(suite.folder, 'quotations', DDP),
      fs.readFileSync(path.join(suite.folder, 'quotations', DDP), 'utf8').replace('quantity: 400', 'quantity: 401'),
    );
    await says('the change', /401 pcs/);
    await page().keyboard.type('0');
    assert.equal(await margin.inputValue(), '20');
    await sideBar().locator('button', { hasText: 'Reset' }).click();
  });

  it('mends a problem by its fix', async () => {
    await open(FOB);
    await typeOver(FOB, 'LED-DOWN-18', 'DOWM');
    await says('the problem', /LED-DOWM-18/);
    await sideBar().locator('#issues .fix').first().click();
    await editorSays(FOB, /LED-DOWN-18/);
    await says('the total', /37,642\.84/);
  });

  it('stays as it was while another view was shown', async () => {
    await unfold('terms');
    await sideBar().locator('.rule', { hasText: 'EXW' }).click();
    await says('the picture', /From works to door, EXW Ningbo/);
    await suite.workbench.openView('Explorer');
    await suite.workbench.openView('Trade');
    await says('the picture', /From works to door, EXW Ningbo/);
    await sideBar().locator('button', { hasText: 'Back to FOB Ningbo' }).click();
    await says('the picture', /From works to doorAt the works/);
  });

  it('stays as it was when the window is loaded again', async () => {
    await sideBar().locator('.rule', { hasText: 'DAP' }).click();
    await says('the picture', /From works to door, DAP Chicago/);
    // VS Code in a browser keeps what a view remembers every few seconds, not when its window goes.
    await page().waitForTimeout(6000);
    await page().reload();
    await page().locator('.part.sidebar iframe.webview, iframe.webview.ready').first().waitFor();
    await says('the picture', /From works to door, DAP Chicago/);
    await sideBar().locator('button', { hasText: 'Back to FOB Ningbo' }).click();
  });

  it('hides all that is internal, for all documents, until it is shown again', async () => {
    await open(DDP);
    await sideBar().locator('button.eye').click();
    await until('nothing internal', async () => (await sideBar().locator('#internal, .earned').count()) === 0);
    assert.doesNotMatch(await text(), /Profit|Cost of|12\.46%|Margin|haulier|forwarder/);
    await suite.workbench.screenshot('side-bar-hidden');
    // Nothing of it is sent either: not even to a page that would not show it.
    await sideBar().evaluate(() => {
      const sent: string[] = ((globalThis as unknown as { sent: string[] }).sent = []);
      window.addEventListener('message', ({ data }) => sent.push(JSON.stringify(data)));
    });
    await open(FOB);
    await unfold('terms');
    await until('the terms', async () => (await sideBar().locator('.rule').count()) === 11);
    const sent = await sideBar().evaluate(() => (globalThis as unknown as { sent: string[] }).sent.join('\n'));
    assert.match(sent, /"type":"show"[^]*"type":"terms"/);
    assert.doesNotMatch(sent, /"(profit|margin)":"|"(cost|inside|markup|rebate)":|"internal":\{|forwarder|haulier/);
    assert.doesNotMatch(await text(), /Profit|Margin/);
    await suite.workbench.runCommand('Trade: Show or Hide Internal Figures');
    await says('the profit', /Profit/);
  });

  for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'])
    it(`has nothing that axe finds in ${theme}`, async () => {
      await open(DDP);
      const settings = JSON.stringify({ 'workbench.colorTheme': theme });
      fs.writeFileSync(path.join(suite.folder, '.vscode/settings.json'), settings);
      const kind =
        { 'Dark Modern': 'vs-dark', 'Light Modern': 'vs', 'Default High Contrast': 'hc-black' }[theme] ?? 'hc-light';
      await page().locator(`.monaco-workbench.${kind}`).waitFor();
      for (const id of ['charges', 'terms', 'whatIf', 'picture']) await unfold(id);
      await sideBar().locator('.rule', { hasText: 'CIF' }).click();
      await sideBar().locator('button.step').first().click();
      await sideBar().locator('#lines .figure').first().click();
      await sideBar().locator('#lines .how').waitFor();
      const found = await axe(sideBar(), '--vscode-sideBar-background');
      await sideBar().locator('#lines button.close').click();
      await sideBar().locator('button.step').first().click();
      assert.deepEqual(found, []);
    });
});

describe('the side bar with hostile text', () => {
  const evil = '<img src=x onerror=document.title=1></script>';
  const long = 'W'.repeat(10_000);
  const quotation = fs
    .readFileSync(path.join(sample, 'quotations', DDP), 'utf8')
    .replace('number: QT-2026-0043', `number: 'QT-2026-0043 ${evil}'`)
    .replace('buyer: acme', `buyer: { name: '\u202e${evil} \u05d0\u05d1\u05d2 ${long}', country: US }`)
    .replace('incoterm: DDP Chicago', `incoterm: 'DDP ${evil}'`)
    .replace(
      '{ sku: LED-STREET-60, quantity: 400 }',
      `{ sku: LED-STREET-60, quantity: 400, description: '${evil}${long}' }`,
    );
  const files: Record<string, string> = {};
  for (const name of fs.readdirSync(sample, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml')) files[name] = fs.readFileSync(path.join(sample, name), 'utf8');
  files[`quotations/${DDP}`] = quotation;
  const suite = useWorkbench({ files, size: { width: 1280, height: 900 } });

  it('shows it as text, and nothing breaks', async () => {
    const { workbench } = suite;
    await workbench.openFile(DDP);
    await workbench.runCommand('Trade: Show Totals');
    const sideBar = workbench.webview().locator('#page');
    await until('the text', async () => ((await sideBar.textContent()) ?? '').includes(evil));
    for (const id of ['terms', 'whatIf']) await sideBar.locator(`#h-${id} button`).click();
    await until('the terms', async () => (await sideBar.locator('.rule').count()) === 11);
    assert.equal(await sideBar.locator('img, script').count(), 0);
    const overflow = await sideBar.evaluate((main) => main.scrollWidth - main.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    assert.ok(((await sideBar.textContent()) ?? '').length < 20_000);
    await workbench.screenshot('side-bar-hostile');
  });
});
