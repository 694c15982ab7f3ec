import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, at, change, codes, errors, inSample, opened, problems, read, until, write } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const QUOTATION = 'quotations/hostile.quotation.yaml';

/** The extension still does its work: a document is computed. */
async function alive(): Promise<void> {
  const rows = await vscode.commands.executeCommand<unknown[]>('tradewright.compareTerms', { uri: at(FOB) });
  assert.equal(rows?.length, 11);
}

const junk = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
].join('\n');

describe('hostile files', () => {
  inSample();
  afterEach(alive);

  for (const [what, content] of [
    ['an empty file', ''],
    ['binary junk', junk],
    ['a bomb of aliases', bomb],
    ['a line of 10,000 characters', `number: "${'9'.repeat(10_000)}\n`],
    ['brackets 5,000 deep', `items: ${'['.repeat(5000)}`],
    ['a list where a mapping belongs', '- 1\n- 2\n'],
    ['tabs and stray marks', 'number:\t- :\n\titems: {]\n%%%\n'],
    ['figures beyond all bounds', 'number: Q\nitems: [{ sku: A, quantity: 1e999999, price: 9e99999 }]\n'],
  ] as const) {
    it(`${what} is told as a problem`, async () => {
      const uri = await write(QUOTATION, content);
      await vscode.workspace.openTextDocument(uri).then(vscode.window.showTextDocument, () => undefined);
      await until('a problem', () => errors(uri).length > 0);
      assert.ok(problems(uri).length < 200, `${problems(uri).length} problems`);
    });
  }

  it('half a file deleted is told, and undone', async () => {
    const { document } = await opened(QUOTATION, await read(at(FOB)));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const whole = document.getText();
    await change(editor, whole.slice(whole.length / 2), '');
    await change(editor, 'items:', 'items: {');
    await until('a problem', () => errors(document.uri).length > 0);
  });

  it('a product file of 5 MB is read, and a quotation finds its last product', async function () {
    this.timeout(60_000);
    const one = (index: number): string =>
      `  - { sku: BIG-${index}, name: { en: Lamp ${index}, zh: 灯 }, hs: "940542", origin: CN, unit: pcs, price: { term: FOB Ningbo, currency: USD, unit: ${index}.50 }, packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg } }`;
    const rows: string[] = [];
    for (let size = 0, index = 1; size < 5_000_000; size += one(index).length + 1, index++) rows.push(one(index));
    await write('products/big.product.yaml', `products:\n${rows.join('\n')}\n`);
    const text = `number: B\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\nitems: [{ sku: BIG-${rows.length}, quantity: 4 }, { sku: NONE, quantity: 1 }]\n`;
    const { document } = await opened(QUOTATION, text);
    const unknown = () => problems(document.uri).filter((problem) => codeOf(problem) === 'unknown-sku').length;
    await until('the big file to be read', () => unknown() === 1 && codes(document.uri).length > 0, 30_000);
    const start = Date.now();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await change(editor, 'quantity: 4', 'quantty: 4');
    await until('typing beside it to be followed', () => codes(document.uri).includes('unknown-key'));
    assert.ok(Date.now() - start < 2000, `${Date.now() - start} ms`);
  });
});
