import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FILE_KINDS, jsonSchema } from '../../../src/core/index.ts';
import { at, inSample, opened, problems, until, write } from './at-work';
import { SELECTOR, startRedHat } from './red-hat';

/** A wrong key for our schema, and one that is there twice for any reader of YAML. */
const TEXT = 'number: Q-1\nvalidty: 30 days\nnumber: Q-2\n';

const sources = (uri: vscode.Uri): string[] => [...new Set(problems(uri).map(({ source }) => String(source)))];

/** What is offered on an empty last line: by Red Hat's server, and by anyone else. */
async function offered(uri: vscode.Uri): Promise<Record<'yaml' | 'others', string[]>> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new vscode.Position(3, 0),
  );
  const labels = (from: boolean): string[] =>
    items
      .filter(({ detail, kind }) => kind !== vscode.CompletionItemKind.Snippet && (detail === 'YAML') === from)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  return { yaml: labels(true), others: labels(false) };
}

describe('beside Red Hat’s YAML', () => {
  inSample();

  let server: vscode.Disposable | undefined;

  before(async () => {
    const extension = vscode.extensions.getExtension('tradewright.tradewright');
    assert.ok(extension);
    await extension.activate();
    const main = vscode.Uri.joinPath(
      extension.extensionUri,
      'node_modules/yaml-language-server/out/server/src/server.js',
    );
    const schema = await write('schema.json', JSON.stringify(jsonSchema('quotation')));
    server = startRedHat(main.fsPath, { [schema.toString()]: '*.yaml' });
  });

  after(async () => {
    server?.dispose();
    await vscode.workspace.fs.delete(at('schema.json'));
  });

  it('no file of ours is of interest to it', async () => {
    for (const kind of FILE_KINDS) {
      const { document } = await opened(`beside/x.${kind}.yaml`, '');
      assert.equal(vscode.languages.match(SELECTOR, document), 0, kind);
    }
  });

  it('nothing comes twice, even where its setting has our schema for all files', async () => {
    const { document: ours } = await opened('beside/x.quotation.yaml', TEXT);
    const { document: plain } = await opened('beside/x.yaml', TEXT);
    await until('its problems', () => problems(plain.uri).length > 1);
    await until('our problems', () => problems(ours.uri).length > 1);
    assert.deepEqual([sources(plain.uri), sources(ours.uri)], [['YAML'], ['Trade']]);

    const [inPlain, inOurs] = [await offered(plain.uri), await offered(ours.uri)];
    assert.ok(inPlain.yaml.includes('incoterm'), 'the server is at work');
    assert.deepEqual(inPlain.others, []);
    assert.deepEqual(inOurs.yaml, []);
    assert.equal(inOurs.others.filter((label) => label === 'incoterm').length, 1);
  });
});
