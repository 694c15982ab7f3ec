import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, inSample, read, tree, until, write } from './at-work';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const PROFORMA = 'proformas/PI-2026-0017.proforma.yaml';

const call = <T>(name: string, argument: unknown, ...more: unknown[]): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T | undefined>(`tradewright.${name}`, argument, ...more);

const head = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder('latin1').decode((await vscode.workspace.fs.readFile(uri)).slice(0, 5));

describe('formats', () => {
  inSample();

  it('are all written by the worker, in another language and design', async () => {
    const formats = ['pdf', 'pdfa', 'xlsx', 'docx', 'html', 'md', 'txt', 'ubl'];
    const wish = { uri: at(FOB), formats, folder: at('sent'), language: 'es', design: 'classic' };
    const written = await call<vscode.Uri[]>('export', wish);
    assert.deepEqual(
      written?.map(({ path }) => path.split('/').at(-1)),
      ['pdf', 'a3.pdf', 'xlsx', 'docx', 'html', 'md', 'txt', 'xml'].map((end) => `QT-2026-0041.${end}`),
    );
    const [pdf, archive, sheet, word, , markdown] = written ?? [];
    assert.ok(pdf && archive && sheet && word && markdown);
    assert.deepEqual(await Promise.all([pdf, archive, sheet, word].map(head)), [
      '%PDF-',
      '%PDF-',
      'PK\x03\x04\x14',
      'PK\x03\x04\x14',
    ]);
    assert.match(await read(markdown), /^# COTIZACIÓN QT-2026-0041\n[^]*37\.642,84/);
    assert.ok(!(await tree()).some((name) => name.endsWith('.part')), 'no file stays half written');
  });

  it('are written of several documents at once, as menus name them', async () => {
    const uris = [at(FOB), at(PROFORMA)];
    const wish = { formats: ['txt'], folder: at('many') };
    const mine = await write('many/QT-2026-0041.txt.part', 'mine');
    const written = await call<vscode.Uri[]>('export', wish, uris);
    assert.deepEqual(
      written?.map(({ path }) => path.split('/').at(-1)),
      ['QT-2026-0041.txt', 'PI-2026-0017.txt'],
    );
    assert.equal(await read(mine), 'mine', 'a person’s own file is nobody’s half-written one');
  });

  it('refuse what they do not know', async () => {
    for (const wish of [{ language: 'xx' }, { design: 'gothic' }])
      assert.equal(await call('export', { uri: at(FOB), formats: ['md'], ...wish }), undefined);
  });
});

describe('a template of one’s own', () => {
  inSample();

  it('is made from a design, named by the seller, and used from then on', async () => {
    const target = await call<vscode.Uri>('customizeTemplate', { design: 'classic' });
    assert.ok(target);
    assert.ok(target.path.endsWith('/templates/document.typ'));
    assert.match(await read(target), /#import "\/tradewright\/parts\.typ"/);
    const schema = JSON.parse(await read(at('templates/document.schema.json'))) as { properties: object };
    assert.ok('items' in schema.properties);
    const seller = await read(at('brightline.seller.yaml'));
    assert.match(seller, /^design: \{ .*template: templates\/document\.typ\b.* \} #/m);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('#nothing'));
    await until('the seller names it', async () => {
      const written = await call<vscode.Uri[]>('export', { uri: at(FOB), formats: ['pdf'], folder: at('own') });
      return written?.length === 0;
    });
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('#json("/data.json").number'));
    const written = await call<vscode.Uri[]>('export', { uri: at(FOB), formats: ['pdf'], folder: at('own') });
    assert.equal(written?.length, 1);
    assert.equal(await call('customizeTemplate', { design: 'modern' }).then((uri) => String(uri)), String(target));
    assert.match(await read(target), /data\.json/, 'what is there is not overwritten');
  });

  it('for Word fills its places', async () => {
    const target = await call<vscode.Uri>('customizeTemplate', { design: 'word' });
    assert.ok(target?.path.endsWith('/templates/document.docx'));
    const written = await call<vscode.Uri[]>('export', { uri: at(FOB), formats: ['docx'], folder: at('word') });
    assert.equal(written?.length, 1);
  });

  it('is not made where the seller names a place outside the workspace', async () => {
    const seller = await read(at('brightline.seller.yaml'));
    const outside = seller
      .replace(/^design: \{/m, 'design: { template: ../../outside.typ,')
      .replace(/ template: templates[^,}]*,?/, '');
    await write('brightline.seller.yaml', outside);
    await until('it is read', async () => (await call('customizeTemplate', { design: 'modern' })) === undefined);
  });
});
