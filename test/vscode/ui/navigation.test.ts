import fs from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

const FOB = 'QT-2026-0041.quotation.yaml';
const QUOTATION = (number: string): string =>
  `number: ${number}\ndate: 2026-11-23\nbuyer: lakeside\ncurrency: USD\nincoterm: FOB Ningbo\nitems:\n  - { description: Lamp, quantity: 1, price: 2 }\n`;

describe('finding one’s way in files', () => {
  const suite = useWorkbench({ size: { width: 1300, height: 900 } });

  it('shows a document by its outline and by the path above the text', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    await workbench.openFile(FOB);
    await page.locator('.statusbar-item', { hasText: 'FOB Ningbo' }).waitFor();
    // The files of the folder leave too little room for it.
    await page.locator('.pane-header h3', { hasText: 'brightline' }).click();
    await workbench.runCommand('Explorer: Focus on Outline View');
    const outline = page.locator('.pane', { has: page.locator('.outline-pane') });
    await outline.locator('.monaco-list-row', { hasText: '1,200 pcs · 14,280.00 USD' }).waitFor();
    await workbench.editor(FOB).locator('.view-line span span', { hasText: 'LED-PANEL-30120' }).first().click();
    const above = page.locator('.breadcrumbs-control').filter({ hasText: 'items' });
    await above.filter({ hasText: 'LED-PANEL-30120' }).waitFor();
    await workbench.screenshot('outline');
  });

  it('finds a product by its Chinese name', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    await page.keyboard.press('Control+P');
    await workbench.quickInput.fill('#面板灯');
    await workbench.row('LED-PANEL-60').waitFor();
    await workbench.screenshot('workspace-symbols');
    await page.keyboard.press('Escape');
  });

  it('renames a buyer that goes by the name of its file: the file moves, all documents follow, one undo takes it back', async () => {
    const { workbench, folder } = suite;
    const { page } = workbench;
    const at = (name: string): string => path.join(folder, name);
    const read = (name: string): string => fs.readFileSync(at(name), 'utf8');
    fs.writeFileSync(at('buyers/lakeside.buyer.yaml'), 'name: Lakeside Ltd\ncountry: US\n');
    fs.writeFileSync(at('quotations/QT-7.quotation.yaml'), QUOTATION('QT-7'));
    fs.writeFileSync(at('quotations/QT-8.quotation.yaml'), QUOTATION('QT-8'));
    await workbench.openFile('QT-7.quotation.yaml');
    const buyer = workbench.editor('QT-7.quotation.yaml').locator('.view-line span span', { hasText: 'lakeside' });
    await buyer.first().click();
    await page.locator('.breadcrumbs-control', { hasText: 'buyer' }).waitFor();
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('riverside');
    await page.keyboard.press('Enter');
    const isOnDisk = (name: string): boolean => fs.existsSync(at(`buyers/${name}.buyer.yaml`));
    await until('the file to move', () => isOnDisk('riverside') && !isOnDisk('lakeside'));
    const says = async (id: string): Promise<boolean> =>
      (await workbench.editorText('QT-7.quotation.yaml')).includes(`buyer: ${id}`);
    await until('the new id', () => says('riverside'));
    await workbench.runCommand('File: Save All Files');
    await until('the other document', () => read('quotations/QT-8.quotation.yaml').includes('buyer: riverside'));
    await workbench.focusEditor('QT-7.quotation.yaml');
    await page.keyboard.press('Control+Z');
    await until('the old id', () => says('lakeside'));
    await until('the file to be back', () => isOnDisk('lakeside') && !isOnDisk('riverside'));
    await workbench.runCommand('File: Save All Files');
    await until('the old id in the other document', () => read('quotations/QT-8.quotation.yaml') === QUOTATION('QT-8'));
  });
});
