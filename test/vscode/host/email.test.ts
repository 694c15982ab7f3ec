import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, codes, inSample, opened, read, tree, until, write } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

interface Draft {
  readonly subject: string;
  readonly body: string;
}

const call = <T>(name: string, argument: unknown): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(`tradewright.${name}`, argument);

const draftOf = async (uri: vscode.Uri): Promise<Draft> => {
  const draft = await call<Draft>('copyEmail', { uri });
  assert.ok(draft);
  return draft;
};

describe('copy e-mail', () => {
  inSample();

  it('gives subject and text by arguments, and touches neither files nor clipboard', async () => {
    await vscode.env.clipboard.writeText('mine');
    const before = await tree();
    const draft = await draftOf(at(FOB));
    assert.deepEqual(Object.keys(draft).sort(), ['body', 'subject']);
    assert.equal(draft.subject, 'Quotation QT-2026-0041 – Ningbo Brightline Lighting Co., Ltd.');
    assert.match(draft.body, /^Dear Jordan Hale,\n\n[^]*\nTotal: USD 37,642\.84 FOB Ningbo, Incoterms® 2020\n/);
    assert.doesNotMatch(draft.body, /attached|Asks for 2%|[Cc]ommission|[Pp]rofit/);
    assert.deepEqual(await tree(), before);
    assert.equal(await vscode.env.clipboard.readText(), 'mine');
  });

  it('names what was exported beside the document, and in the folder that it went to last', async () => {
    await call('export', { uri: at(FOB), formats: ['html', 'txt'] });
    assert.match((await draftOf(at(FOB))).body, /\nPlease find attached: QT-2026-0041\.html\n/);
    await vscode.workspace.fs.delete(at('quotations/QT-2026-0041.html'));
    await vscode.workspace.fs.delete(at('quotations/QT-2026-0041.txt'));
    await call('export', { uri: at(FOB), formats: ['md'], folder: at('sent') });
    assert.match((await draftOf(at(FOB))).body, /\nPlease find attached: QT-2026-0041\.md\n/);
    await vscode.workspace.fs.delete(at('sent'), { recursive: true });
    assert.doesNotMatch((await draftOf(at(FOB))).body, /attached/);
  });

  it('names what was exported last, not what lies there from before', async () => {
    await call('export', { uri: at(FOB), formats: ['html', 'xlsx', 'ubl'] });
    assert.match((await draftOf(at(FOB))).body, /\nPlease find attached: [^\n]*\.xlsx[^\n]*\.html[^\n]*\.xml\n/);
    await call('export', { uri: at(FOB), formats: ['xlsx'] });
    assert.match((await draftOf(at(FOB))).body, /\nPlease find attached: QT-2026-0041\.xlsx\n/);
    await call('export', { uri: at(FOB), formats: ['html'], folder: at('sent') });
    assert.match((await draftOf(at(FOB))).body, /\nPlease find attached: QT-2026-0041\.html\n/);
  });

  it('is in a language that is asked for', async () => {
    const draft = await call<Draft>('copyEmail', { uri: at(FOB), language: 'es' });
    assert.match(draft?.subject ?? '', /^Cotización QT-2026-0041/);
    assert.equal(await call('copyEmail', { uri: at(FOB), language: 'xx' }), undefined);
  });

  it('copies subject and text from a menu', async () => {
    await vscode.env.clipboard.writeText('nothing yet');
    const draft = await call<Draft>('copyEmail', at(FOB));
    assert.ok(draft);
    assert.equal(await vscode.env.clipboard.readText(), `${draft.subject}\n\n${draft.body}\n`);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is written by the seller’s own template as soon as that is there', async () => {
    const path = 'brightline.seller.yaml';
    const before = await read(at(path));
    const after = `${before}email:\n  subject: "{kind} {number}"\n  body: |\n    Hello {person},\n\n    {totl} {total}\n`;
    await write(path, after);
    try {
      await until('the template', async () => (await draftOf(at(FOB))).subject === 'Quotation QT-2026-0041');
      assert.equal((await draftOf(at(FOB))).body, 'Hello Jordan Hale,\n\n{totl} USD 37,642.84');
      await until('the problem', () => codes(at(path)).includes('bad-placeholder'));
    } finally {
      await write(path, before);
    }
    await until('the old text', async () => (await draftOf(at(FOB))).subject !== 'Quotation QT-2026-0041');
  });

  it('says in the text what an incomplete document lacks', async () => {
    const text =
      'number: LACKS\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\nitems: [{ sku: NONE, quantity: 1 }]\n';
    const { document } = await opened('quotations/lacks.quotation.yaml', text);
    assert.match((await draftOf(document.uri)).body, /^Incomplete: price missing\n\nDear /);
  });

  it('does nothing for what is no document', async () => {
    assert.equal(await call('copyEmail', { uri: 'file:///nowhere/at-all.quotation.yaml' }), undefined);
    assert.equal(await call('copyEmail', { uri: 42 }), undefined);
  });
});
