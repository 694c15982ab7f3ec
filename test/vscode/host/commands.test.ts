import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, errors, exists, folder, inSample, opened, problems, read, tree, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const SEPARATE = 'quotations/QT-2026-0042.quotation.yaml';

const call = <T>(name: string, argument: unknown): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(`tradewright.${name}`, argument);

interface Row {
  readonly rule: string;
  readonly current: boolean;
  readonly total: string | null;
}

/** The document's total, by the row of its own term. */
async function totalOf(uri: vscode.Uri): Promise<string | null | undefined> {
  return (await call<Row[]>('compareTerms', { uri }))?.find((row) => row.current)?.total;
}

/** The line of the cursor, with a mark where it stands. */
function cursorLine(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const { line, character } = editor.selection.active;
  const { text } = editor.document.lineAt(line);
  return `${text.slice(0, character)}|${text.slice(character)}`;
}

const saved = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString() && !one.isDirty);

describe('commands with arguments', () => {
  inSample();

  describe('newQuotation', () => {
    for (const [incoterm, buyer, sku] of [
      ['FOB Ningbo', 'acme', 'LED-PANEL-60'],
      ['CIF Rotterdam', 'voorbeeld', 'LAMP-DESK-FOLD'],
      ['DDP Chicago', 'acme', 'LED-FLOOD-100'],
    ] as const) {
      it(`makes a ${incoterm} quotation that is saved, open and without an error`, async () => {
        const uri = await call<vscode.Uri>('newQuotation', { buyer, incoterm, items: [{ sku, quantity: 600 }] });
        assert.ok(uri);
        assert.match(await read(uri), new RegExp(`^incoterm: ${incoterm}`, 'm'));
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
        assert.ok(saved(uri));
        assert.deepEqual(errors(uri), []);
        assert.match((await totalOf(uri)) ?? '', /^\d+\.\d\d$/);
      });
    }

    it('puts the cursor at the first thing to fill', async () => {
      await call('newQuotation', { buyer: 'acme', incoterm: 'CIF', items: [{ sku: 'LED-PANEL-60', quantity: 500 }] });
      assert.match(cursorLine(), /^incoterm: CIF \|/);
    });

    it('puts the cursor behind what was chosen where nothing is left to fill', async () => {
      const items = [{ sku: 'LED-PANEL-60', quantity: 500 }];
      await call('newQuotation', { buyer: 'acme', incoterm: 'FOB Ningbo', items });
      assert.match(cursorLine(), /quantity: 500 \}\|$/);
    });

    it('numbers one after the other', async () => {
      const wish = { buyer: 'acme', incoterm: 'FOB Ningbo', items: [{ sku: 'LED-PANEL-60', quantity: 500 }] };
      const [one, two] = [await call<vscode.Uri>('newQuotation', wish), await call<vscode.Uri>('newQuotation', wish)];
      assert.ok(one && two);
      assert.notEqual(one.toString(), two.toString());
      assert.deepEqual([errors(one), errors(two)], [[], []]);
    });
  });

  describe('newProforma', () => {
    for (const path of [FOB, SEPARATE]) {
      it(`pins what ${path} offers`, async () => {
        const uri = await call<vscode.Uri>('newProforma', { uri: at(path) });
        assert.ok(uri);
        assert.ok(saved(uri));
        assert.deepEqual(errors(uri), []);
        const offered = await totalOf(at(path));
        assert.match(offered ?? '', /^\d+\.\d\d$/);
        assert.equal(await totalOf(uri), offered);
        assert.match(cursorLine(), /^ {2}latest: \|/);
      });
    }

    it('keeps the total when a rate changes later', async () => {
      const uri = await call<vscode.Uri>('newProforma', { uri: at(SEPARATE) });
      assert.ok(uri);
      const total = await totalOf(uri);
      const rates = await vscode.window.showTextDocument(at('2026.rates.yaml'));
      await change(rates, '8.1650', '9.9990');
      const changed = await until('the quotation to follow', async () => {
        const now = await totalOf(at(SEPARATE));
        return now !== total && now;
      });
      assert.notEqual(changed, total);
      assert.equal(await totalOf(uri), total);
    });
  });

  describe('export', () => {
    it('writes what the buyer gets, and nothing else', async () => {
      const source = (await read(at(SEPARATE))).replace(/^internal: .*$/m, 'internal: MARKER-OF-OURS');
      const marked = source.replace('QT-2026-0042', 'QT-2026-0777');
      const { uri } = (await opened('quotations/marked.quotation.yaml', marked)).document;
      const total = await totalOf(uri);
      const written = await call<vscode.Uri[]>('export', { uri, formats: ['html', 'md'], folder: at('sent') });
      assert.deepEqual(
        written?.map((one) => one.path.slice(folder().path.length + 1)),
        ['sent/QT-2026-0777.html', 'sent/QT-2026-0777.md'],
      );
      assert.match(total ?? '', /^\d+\.\d\d$/);
      const [euro = '', cents = ''] = (total ?? '').split('.');
      const figure = new RegExp(`${euro.replace(/\B(?=(\d{3})+$)/g, ',?')}\\.${cents}`);
      for (const one of written ?? []) {
        const text = await read(one);
        assert.match(text, figure);
        assert.doesNotMatch(text, /MARKER-OF-OURS|[Cc]ommission|[Pp]rofit|[Rr]ebate|own workshop/);
      }
    });

    it('writes again over its own last export', async () => {
      const wish = { uri: at(FOB), formats: ['md'], folder: at('sent') };
      assert.equal((await call<vscode.Uri[]>('export', wish))?.length, 1);
      assert.equal((await call<vscode.Uri[]>('export', wish))?.length, 1);
    });
  });

  it('compareTerms gives the eleven rules, one of them the present one', async () => {
    const rows = await call<Row[]>('compareTerms', { uri: at(FOB) });
    assert.equal(rows?.length, 11);
    assert.deepEqual(
      rows?.filter((row) => row.current).map((row) => row.rule),
      ['FOB'],
    );
  });

  for (const [name, argument] of [
    ['newBuyer', { name: 'Muster Licht GmbH', country: 'DE' }],
    ['newProduct', { sku: 'NEW-1', name: 'New lamp' }],
    ['newProduct', { sku: 'NEW-2' }],
    ['newQuotation', {}],
  ] as const) {
    it(`${name}(${JSON.stringify(argument)}) is no wall of red`, async () => {
      const uri = await call<vscode.Uri>(name, argument);
      assert.ok(uri);
      assert.ok(saved(uri));
      const red = errors(uri);
      assert.ok(red.length <= (name === 'newQuotation' ? 3 : 0), red.join('\n'));
    });
  }

  it('newBuyer writes two letters as ISO has them', async () => {
    const uri = await call<vscode.Uri>('newBuyer', { name: 'Muster Licht GmbH', country: 'de' });
    assert.ok(uri);
    assert.match(await read(uri), /^country: DE$/m);
    assert.match(uri.path, /\/buyers\/muster-licht\.buyer\.yaml$/);
  });

  it('newWorkspace writes the samples and keeps what is there', async () => {
    const target = vscode.Uri.joinPath(folder(), '../fresh');
    const own = vscode.Uri.joinPath(target, 'buyers/acme.buyer.yaml');
    await vscode.workspace.fs.writeFile(own, new TextEncoder().encode('name: Mine\n'));
    assert.equal((await call<vscode.Uri>('newWorkspace', { folder: target }))?.toString(), target.toString());
    assert.equal(await read(own), 'name: Mine\n');
    assert.match(await read(vscode.Uri.joinPath(target, FOB)), /^incoterm: FOB Ningbo/m);
    assert.ok(await exists(vscode.Uri.joinPath(target, 'media/logo.png')));
    // It is another folder than the open one: nothing of it is a problem here.
    const elsewhere = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.startsWith(`${target.path}/`));
    assert.deepEqual(
      elsewhere.flatMap(([, found]) => found.map(({ message }) => message)),
      [],
    );
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  it('the samples themselves have no error', async () => {
    const ours = (await tree()).filter((path) => path.endsWith('.yaml'));
    await until('the problems of the samples', () => ours.some((path) => problems(at(path)).length > 0));
    assert.deepEqual(
      ours.flatMap((path) => errors(at(path))),
      [],
    );
  });

  const items = [{ sku: 'LED-PANEL-60', quantity: 500 }];
  const nowhere = 'file:///nowhere/at-all.quotation.yaml';
  for (const [name, argument] of [
    ['newQuotation', { buyer: 'acme', incoterm: 'XYZ Nowhere', items }],
    ['newQuotation', { buyer: 42, incoterm: 'FOB Ningbo', items }],
    ['newQuotation', { buyer: 'acme', incoterm: 'FOB Ningbo', items: 'LED-PANEL-60' }],
    ['newQuotation', { buyer: 'acme', incoterm: 'FOB Ningbo', items: [{ sku: 'LED-PANEL-60', quantity: 'many' }] }],
    ['newQuotation', { buyer: 'acme', incoterm: 'FOB Ningbo', items: [{ sku: 'LED-PANEL-60', quantity: -5 }] }],
    ['newProforma', { uri: nowhere }],
    ['newProforma', { uri: 42 }],
    ['newProforma', { uri: 'no uri at all %%' }],
    ['newProforma', { uri: 'buyers/acme.buyer.yaml' }],
    ['export', { uri: nowhere, formats: ['html'] }],
    ['export', { uri: FOB, formats: ['docm'] }],
    ['export', { uri: FOB, formats: 7 }],
    ['export', { uri: FOB, formats: ['html'], folder: 7 }],
    ['compareTerms', { uri: nowhere }],
    ['newBuyer', { country: 'US' }],
    ['newBuyer', { name: 'A', country: 'Atlantis' }],
    ['newProduct', { sku: 'LED-PANEL-60', name: 'There is one already' }],
    ['newProduct', { name: 'No code' }],
    ['newWorkspace', { folder: 42 }],
  ] as const) {
    it(`${name}(${JSON.stringify(argument)}) does nothing, without failing`, async () => {
      const before = await tree();
      const own = 'uri' in argument && typeof argument.uri === 'string' && argument.uri.endsWith('.yaml');
      const given = own && !argument.uri.includes(':') ? { ...argument, uri: at(argument.uri) } : argument;
      assert.equal(await call(name, given), undefined);
      assert.deepEqual(await tree(), before);
    });
  }

  it('takes the open document where none is named', async () => {
    await opened('quotations/here.quotation.yaml', (await read(at(FOB))).replace('QT-2026-0041', 'QT-2026-0555'));
    const written = await call<vscode.Uri[]>('export', { formats: ['md'] });
    assert.match(written?.[0]?.path ?? '', /\/quotations\/QT-2026-0555\.md$/);
  });
});
