import assert from 'node:assert/strict';
import { until } from '../harness/until';
import { useWorkbench } from '../harness/suite';
import { PreviewPage } from './preview-page';

const FOB = 'QT-2026-0041.quotation.yaml';

describe('an exporter at work in Chinese', () => {
  const suite = useWorkbench({ locale: 'zh-cn', size: { width: 1440, height: 900 } });

  it('reads the totals in Chinese', async () => {
    const { workbench } = suite;
    await workbench.openFile(FOB);
    await workbench.runCommand('外贸: 显示合计');
    const page = workbench.webview();
    await page.locator('.grand .amount').waitFor();
    const text = (await page.locator('#page').textContent()) ?? '';
    for (const word of ['报价单', '合计', '起运港码头操作费', '毛重', '换汇成本']) assert.ok(text.includes(word), word);
    await workbench.screenshot('chinese-totals');
  });

  it('compares the terms in Chinese', async () => {
    const { workbench } = suite;
    await workbench.focusEditor(FOB);
    await workbench.runCommand('外贸: 比较贸易术语');
    await workbench.row('FAS').waitFor();
    await workbench.screenshot('chinese-terms');
    assert.match((await workbench.row('FAS').textContent()) ?? '', /USD 37,642\.84 · 利润率/);
    await workbench.quickInput.fill('EXW');
    await workbench.row('EXW').waitFor();
    assert.match((await workbench.row('EXW').textContent()) ?? '', /买方到工厂提货/);
    await workbench.page.keyboard.press('Escape');
  });

  it('is told of a mistake in Chinese, with the key to type', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    await workbench.focusEditor(FOB);
    await page.keyboard.press('Control+F');
    await page.keyboard.type('charging: included');
    await page.keyboard.press('Escape');
    await page.keyboard.type('charges: { preCarriage: 3% }');
    await workbench.problem('出口内陆运费（preCarriage）不能用百分比表示：请填写金额');
    await workbench.screenshot('chinese-problem');
  });

  it('reads the page of a rule in Chinese', async () => {
    const { workbench } = suite;
    await workbench.runCommand('外贸: 说明规则');
    await workbench.quickInput.fill('sea-rule-other');
    await workbench.row('sea-rule-other-mode').click();
    const read = workbench.webviewEditor('vscode.markdown-language-features');
    await read.locator('h2', { hasText: '错误写法' }).waitFor({ timeout: 30_000 });
    await read.locator('p', { hasText: '只用于海运和内河运输' }).waitFor();
    await workbench.screenshot('chinese-rule');
  });

  it('previews a document with tools in Chinese', async () => {
    const { workbench } = suite;
    await workbench.openFile('QT-2026-0042.quotation.yaml');
    await workbench.runCommand('外贸: 预览单据');
    const preview = new PreviewPage(workbench);
    await preview.says(/QT-2026-0042/, 60_000);
    const words = await preview.top();
    for (const word of ['导出 PDF', '第 1 页，共 1 页', '与文件一致', '现代'])
      assert.ok(words.includes(word) || (await preview.frame.locator(`optgroup[label="${word}"]`).count()) > 0, word);
    await workbench.page.locator('.tab', { hasText: '预览 QT-2026-0042' }).waitFor();
    const box = await preview.box('total');
    await workbench.page.mouse.move(box.x + 5, box.y + 5);
    await workbench.screenshot('chinese-preview');
    await preview.button('复制邮件').waitFor();
  });

  it('is told in Chinese why a document had better not leave, beside what the preview says of it', async () => {
    const { workbench } = suite;
    const { page } = workbench;
    const name = 'QT-2026-0042.quotation.yaml';
    await page.keyboard.press('Control+1');
    await workbench.editor(name).and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('allocate: xx\n');
    const preview = new PreviewPage(workbench);
    await until('the banner', async () => /以下内容无法识别，因此没有总价：[^]*“xx”/.test(await preview.top()));
    await preview.button('复制邮件').click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match((await dialog.textContent()) ?? '', /QT-2026-0042 尚无总价。此处不认识“xx”/);
    await workbench.screenshot('chinese-dialog');
    await dialog.getByRole('button', { name: '查看该问题' }).click();
    await workbench.editor(name).and(page.locator('.focused')).waitFor();
  });
});
