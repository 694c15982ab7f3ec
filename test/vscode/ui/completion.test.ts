import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';

const FILE = 'QT-2026-0041.quotation.yaml';

describe('writing with the lists of the editor', () => {
  const suite = useWorkbench({ locale: 'zh-cn', size: { width: 1300, height: 760 } });

  /** Types, waits for a row of the list that opens by itself, and takes it. */
  async function choose(typed: string, row: RegExp, shot?: string): Promise<void> {
    const { workbench } = suite;
    await workbench.page.keyboard.type(typed, { delay: 40 });
    const chosen = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: row });
    await chosen.waitFor();
    if (shot) await workbench.screenshot(shot);
    await workbench.page.keyboard.press('Enter');
  }

  const holds = (text: string) =>
    until(`“${text}” in the editor`, async () => (await suite.workbench.editorText(FILE)).includes(text));

  it('goes from key to value, finds goods by initials of their Pinyin, and leaves a typed figure alone', async () => {
    const { workbench } = suite;
    const { keyboard } = workbench.page;
    await workbench.openFile(FILE);
    // Our lists open from the moment on when the files are known.
    await workbench.page.locator('.statusbar-item', { hasText: 'FOB Ningbo' }).waitFor();
    await workbench.focusEditor(FILE);
    await keyboard.press('Control+A');
    await keyboard.press('Delete');
    await choose('curr', /currency/, 'completion-key');
    await choose('', /USD.*美元/, 'completion-currency');
    await holds('currency: USD');
    await keyboard.press('Enter');
    await choose('inco', /incoterm/);
    await choose('CI', /CIF/, 'completion-term');
    await holds('incoterm: CIF ');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await choose('items', /^items/);
    await choose('mbd', /LED面板灯/, 'completion-items');
    await holds('  - { sku: LED-PANEL-');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('- { sku: LED-DOWN-18, quantity: ', { delay: 40 });
    await workbench.page.locator('.suggest-widget.visible', { hasText: '4.25 USD' }).waitFor();
    await workbench.screenshot('completion-quantity');
    await keyboard.type('3', { delay: 40 });
    await keyboard.press('Enter');
    await holds('quantity: 3');
    await workbench.screenshot('completion-written');
  });
});
