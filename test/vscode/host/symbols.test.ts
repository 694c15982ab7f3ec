import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, change, inSample, opened, until } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

async function symbols(uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> {
  return until('symbols', async () => {
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return all && all.length > 0 ? all : undefined;
  });
}

const within = (key: string, all: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
  all.find(({ name }) => name === key)?.children ?? [];

describe('symbols', () => {
  inSample();

  it('are the outline of a document, items with quantity and amount', async () => {
    const { document } = await vscode.window.showTextDocument(at(FOB));
    const all = await symbols(document.uri);
    assert.deepEqual(
      [0, 2, 3].map((n) => `${all[n]?.name} ${all[n]?.detail}`),
      ['number QT-2026-0041', 'validity 30 days', 'buyer Acme Lakeside Supply LLC'],
    );
    const [first] = within('items', all);
    assert.ok(first);
    assert.deepEqual([first.name, first.detail], ['LED-PANEL-60', '1,200 pcs · 14,280.00 USD']);
    assert.equal(first.kind, vscode.SymbolKind.Class);
    assert.equal(document.getText(first.range), '{ sku: LED-PANEL-60, quantity: 1200 }');
  });

  it('are there in a file that cannot be read, and in a list so long that it is read when typing rests', async () => {
    const broken = 'number: Q-9\nitems:\n  - { sku: LED-DOWN-18, quantity: [\n  - { sku: A }\n: ]\n';
    const { document } = await opened('tried/broken.quotation.yaml', broken);
    assert.ok((await symbols(document.uri)).some(({ detail }) => detail === 'Q-9'));
    const filling = 'bright '.repeat(100);
    const rows = Array.from(
      { length: 500 },
      (_, n) => `  - sku: LONG-${n}
    name: ${filling}
    unit: pcs
`,
    );
    const editor = await opened('tried/long.product.yaml', `products:\n${rows.join('')}`);
    assert.ok(editor.document.getText().length > 300_000);
    await symbols(editor.document.uri);
    await change(editor, 'sku: LONG-0\n', 'sku: LONG-NEW\n');
    const [first] = within('products', await symbols(editor.document.uri));
    assert.equal(first?.name, 'LONG-NEW');
    assert.match(first.detail, /^bright bright .*…$/);
  });

  it('are found in the whole workspace, by code and by name', async () => {
    const { document } = await vscode.window.showTextDocument(at(FOB));
    await symbols(document.uri);
    const found = async (query: string): Promise<string[]> => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const ours = all.filter(({ location }) => location.uri.path.endsWith('.yaml'));
      const documents = ours.map(async ({ name, location }) => {
        const text = (await vscode.workspace.openTextDocument(location.uri)).getText(location.range);
        return `${name} → ${text}`;
      });
      return (await Promise.all(documents)).sort();
    };
    assert.deepEqual(await found('0042'), ['QT-2026-0042 Voorbeeld Licht B.V. → QT-2026-0042']);
    assert.ok((await found('led-down')).some((one) => /^LED-DOWN-18 .* → LED-DOWN-18$/.test(one)));
    assert.ok((await found('acme')).some((one) => one === 'acme Acme Lakeside Supply LLC → acme'));
  });

  it('fold by indentation, by remarks, and by the regions that remarks make', async () => {
    const region =
      'number: Q-1\n# region spare parts\ndate: 2026-11-23\nbuyer: acme\n# endregion\nitems:\n  - sku: A\n    quantity: 1\n# one\n# two\n';
    const editor = await opened('tried/folds.quotation.yaml', region);
    const hidden = async (command: string, lines: readonly number[]): Promise<void> => {
      await until(`lines ${lines.join()} to be folded`, async () => {
        await vscode.commands.executeCommand(command);
        const isSeen = (line: number): boolean =>
          editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
        return lines.every((line) => !isSeen(line)) && isSeen(1) && isSeen(5);
      });
      await vscode.commands.executeCommand('editor.unfoldAll');
    };
    await hidden('editor.foldAllMarkerRegions', [2, 3]);
    await hidden('editor.foldAllBlockComments', [9]);
    await hidden('editor.foldAll', [2, 3, 6, 7, 9]);
  });

  it('grow a selection from a SKU to its item and the list', async () => {
    const { document } = await vscode.window.showTextDocument(at(FOB));
    await symbols(document.uri);
    const start = document.positionAt(document.getText().indexOf('LED-PANEL-60') + 3);
    const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [start],
    );
    const steps: string[] = [];
    for (let one: vscode.SelectionRange | undefined = chain; one; one = one.parent)
      steps.push(document.getText(one.range));
    for (const step of ['LED-PANEL-60', 'sku: LED-PANEL-60', '- { sku: LED-PANEL-60, quantity: 1200 }'])
      assert.ok(steps.includes(step), `${step} is among ${steps.join(' | ')}`);
    assert.ok(steps.some((step) => /^items:[^]*grossWeight: 9\.8 kg }$/.test(step)));
  });
});
