import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';
import { editorState } from './preview-page';

const AIR = 'air.quotation.yaml';
const CODE = 'sea-rule-other-mode';

describe('a rule explained', () => {
  const suite = useWorkbench({ size: { width: 1440, height: 900 } });
  const page = () => suite.workbench.page;
  const code = (where: string) => page().locator(`${where} a`, { hasText: CODE }).first();

  /** Its page is in front, as one reads it; then it is closed. */
  async function isShown(picture: string): Promise<void> {
    await page().locator('.tab.active', { hasText: CODE }).waitFor();
    const read = suite.workbench.webviewEditor('vscode.markdown-language-features');
    await read.locator('h1', { hasText: CODE }).waitFor({ timeout: 30_000 });
    await suite.workbench.screenshot(picture);
    await suite.workbench.runCommand('View: Close Editor');
  }

  before(async () => {
    const [folder, text] = [path.join(suite.folder, 'quotations'), 'incoterm: FOB Ningbo\nmode: air\n'];
    fs.writeFileSync(path.join(folder, AIR), `number: A-1\ndate: 2026-11-23\nbuyer: acme\n${text}items: []\n`);
    await suite.workbench.openFile(AIR);
  });

  it('from its code in the Problems panel', async () => {
    await suite.workbench.problem('FOB is for sea freight only');
    await code('.markers-panel').click();
    await isShown('rule-page');
  });

  it('from its code in the hover', async () => {
    const { workbench } = suite;
    await workbench.openFile(AIR);
    await workbench.hover(AIR, 'FOB', 'FOB is for sea freight only');
    await workbench.screenshot('rule-hover');
    await code('.monaco-hover:visible').click();
    await isShown('rule-page-hover');
  });

  it('from the palette, those of the file at hand first', async () => {
    const { workbench } = suite;
    await workbench.openFile(AIR);
    await workbench.runCommand('Trade: Explain Rule');
    await workbench.row(CODE).waitFor();
    await workbench.screenshot('rule-list');
    await workbench.row(CODE).click();
    await isShown('rule-page-palette');
  });

  it('again after a reload, with no file of ours to wake the extension', async () => {
    const { workbench } = suite;
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Trade: Explain Rule');
    await workbench.quickInput.fill(CODE);
    await workbench.row(CODE).click();
    const isKept = async (): Promise<boolean> => {
      const state = await editorState(page());
      return state.includes(CODE) && !state.includes(AIR);
    };
    await until('VS Code to keep it', isKept, 30_000);
    await page().reload();
    await workbench.ready();
    await isShown('rule-page-reloaded');
  });
});
