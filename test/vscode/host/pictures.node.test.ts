import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { at, inSample, opened, read, until, write } from './at-work';

const PRODUCT = (image: string): string =>
  `sku: PIC-1\nname: Lamp\nunit: pcs\nimage: ${image}\nprice: { term: FOB Ningbo, currency: USD, unit: 2.50 }\n`;
const QUOTATION =
  'number: PIC\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\nitems: [{ sku: PIC-1, quantity: 4 }]\n';

describe('pictures', () => {
  const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'outside-'));
  const links = ['products/link.png', 'products/linked'];
  inSample();
  before(() => {
    fs.copyFileSync(at('products/images/led-panel-60.png').fsPath, path.join(outside, 'own.png'));
  });
  afterEach(() => links.forEach((link) => fs.rmSync(at(link).fsPath, { force: true })));
  after(() => fs.rmSync(outside, { recursive: true }));

  for (const [image, shown] of [
    ['images/led-panel-60.png', true],
    ['link.png', false],
    ['linked/own.png', false],
  ] as const) {
    it(`${image} is ${shown ? 'exported' : 'left out: it leads out of the workspace'}`, async () => {
      fs.symlinkSync(path.join(outside, 'own.png'), at('products/link.png').fsPath);
      fs.symlinkSync(outside, at('products/linked').fsPath);
      const own = fs.readFileSync(path.join(outside, 'own.png')).toString('base64');
      await opened('products/pic.product.yaml', PRODUCT(image));
      const uri = await write('quotations/pic.quotation.yaml', QUOTATION);
      await vscode.window.showTextDocument(uri);
      const wish = { uri, formats: ['html'], folder: at('sent') };
      const [written] = (await vscode.commands.executeCommand<vscode.Uri[]>('tradewright.export', wish)) ?? [];
      const html = await until('the page', () => written && read(written));
      assert.match(html, /PIC-1/);
      assert.equal(html.includes(own.slice(0, 400)), shown);
    });
  }
});
