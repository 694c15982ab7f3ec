import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, inSample, opened, problems, read, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const PI = 'proformas/PI-2026-0017.proforma.yaml';
const ACME = 'buyers/acme.buyer.yaml';

/** Opens a file; gives it and where a text in it begins, once the extension has read it. */
async function place(path: string, text: string): Promise<[vscode.TextDocument, vscode.Position]> {
  const { document } = await vscode.window.showTextDocument(at(path));
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is in ${path}`);
  return [document, document.positionAt(start)];
}

/** The end of a path, and the text there. */
async function there(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return `${uri.path.split('/').at(-1) ?? ''} ${document.getText(range)}`;
}

async function definitions(path: string, text: string): Promise<readonly vscode.LocationLink[]> {
  const [document, position] = await place(path, text);
  const ask = (): Thenable<vscode.LocationLink[]> =>
    vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position);
  await until('the workspace to be read', async () => (await ask()).length > 0);
  return ask();
}

describe('navigation', () => {
  inSample();

  it('goes from a SKU to its spec, from a buyer to its file', async () => {
    const [sku] = await definitions(FOB, 'LED-DOWN-18');
    assert.ok(sku?.targetSelectionRange);
    assert.equal(await there(sku.targetUri, sku.targetSelectionRange), 'panel-lights.product.yaml LED-DOWN-18');
    assert.match(await there(sku.targetUri, sku.targetRange), /^panel-lights.product.yaml sku: LED-DOWN-18\n/);
    const [buyer] = await definitions(FOB, 'acme');
    assert.ok(buyer?.targetUri.path.endsWith(ACME));
  });

  it('finds the documents of a buyer, and those that stand on a freight', async () => {
    const ask = async (path: string, text: string): Promise<string[]> => {
      const [document, position] = await place(path, text);
      const found = await until('references', async () => {
        const all = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          position,
        );
        return all.length > 0 ? all : undefined;
      });
      return Promise.all(found.map(({ uri, range }) => there(uri, range)));
    };
    assert.deepEqual((await ask(FOB, 'acme')).map((one) => one.split(' ')[0]).sort(), [
      'PI-2026-0017.proforma.yaml',
      'QT-2026-0041.quotation.yaml',
      'QT-2026-0043.quotation.yaml',
      'acme.buyer.yaml',
    ]);
    assert.deepEqual(await ask('2026.rates.yaml', '42 USD per W/M'), ['QT-2026-0042.quotation.yaml CIF Rotterdam']);
  });

  it('marks a SKU wherever it stands in a file', async () => {
    const { document } = await opened(
      'quotations/z.quotation.yaml',
      'items:\n  - { sku: LED-DOWN-18, quantity: 1 }\n  - { sku: LED-DOWN-18, quantity: 2 }\n  - { sku: LED-DOWN, quantity: [\n',
    );
    const marks = await until('the marks', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        new vscode.Position(1, 12),
      );
      return all?.length === 2 ? all : undefined;
    });
    assert.deepEqual(
      marks.map(({ range }) => document.getText(range)),
      ['LED-DOWN-18', 'LED-DOWN-18'],
    );
  });

  it('opens a picture by its link and by Go to Definition', async () => {
    const [document, position] = await place('products/led-panel-60.product.yaml', 'images/led-panel-60.png');
    const link = await until('the link', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.find(({ range }) => range.contains(position));
    });
    assert.ok(link.target?.path.endsWith('products/images/led-panel-60.png'));
    const [defined] = await definitions('products/led-panel-60.product.yaml', 'images/led-panel-60.png');
    assert.equal(String(defined?.targetUri), String(link.target));
  });

  it('links the files, the mail and the website that a seller names', async () => {
    const [document] = await place('brightline.seller.yaml', 'logo:');
    const targets = await until('the links', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.length > 2 ? all.map(({ target }) => String(target)) : undefined;
    });
    for (const end of [/media\/logo\.png$/, /^mailto:/, /^https:/])
      assert.ok(
        targets.some((one) => end.test(one)),
        targets.join(),
      );
  });

  it('renames a buyer in its file and all documents, and takes all of it back in one step', async () => {
    const [document, position] = await place(FOB, 'acme');
    await until('the workspace to be read', () => problems(document.uri).length > 0);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'lakeside',
    );
    const saying = async (line: RegExp): Promise<number> => {
      const all = [FOB, PI, ACME].map((path) => vscode.workspace.openTextDocument(at(path)));
      return (await Promise.all(all)).filter((one) => line.test(one.getText())).length;
    };
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the new id everywhere', async () => (await saying(/^(id|buyer): lakeside\b/m)) === 3);
    await vscode.window.showTextDocument(at(FOB));
    await vscode.commands.executeCommand('undo');
    await until('all to be as before', async () => (await saying(/^(id|buyer): acme\b/m)) === 3);
  });

  it('renames a SKU, quoted where it must be, and refuses one that is taken', async () => {
    const [document, position] = await place(FOB, 'LED-DOWN-18');
    await until('the workspace to be read', () => problems(document.uri).length > 0);
    const ask = (name: string): Thenable<vscode.WorkspaceEdit> =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, position, name);
    const edit = await ask('18');
    const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    assert.ok(texts.length > 1);
    assert.deepEqual([...new Set(texts)], ['"18"']);
    await assert.rejects(Promise.resolve(ask('LED-PANEL-60')), /LED-PANEL-60 is taken already/);
    assert.doesNotMatch(await read(at(FOB)), /"18"/);
  });
});
