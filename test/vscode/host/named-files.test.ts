import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, codeOf, codes, inSample, opened, problems, until, write } from './at-work';

const picture = (): Thenable<Uint8Array> => vscode.workspace.fs.readFile(at('media/logo.png'));

/** A seller of its own, beside the sample's, open in the editor. */
const seller = (keys: string): Promise<vscode.TextEditor> =>
  opened('own/own.seller.yaml', `name: Own\naddress: Ningbo\ncountry: CN\n${keys}\n`);

/** The texts that a rule underlines in a file. */
const under = ({ document }: vscode.TextEditor, code: string): readonly string[] =>
  problems(document.uri)
    .filter((one) => codeOf(one) === code)
    .map(({ range }) => document.getText(range));

const isUnder = (editor: vscode.TextEditor, code: string, text: string): Promise<boolean> =>
  until(`“${text}” alone to be underlined`, () => under(editor, code).join() === text);

const isGone = (editor: vscode.TextEditor, code: string): Promise<boolean> =>
  until(`${code} to go`, () => under(editor, code).length === 0);

describe('a file that is named', () => {
  inSample();

  it('is underlined where it is not there, until it comes', async () => {
    const editor = await seller('logo: media/none.svg\nstamp: ../media/stamp.png');
    await isUnder(editor, 'image-missing', 'media/none.svg');
    await write('own/media/none.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await isGone(editor, 'image-missing');
  });

  it('is missed again when it goes, alone or with its folder', async () => {
    const editor = await seller('design: { template: t/a.typ }');
    await isUnder(editor, 'file-missing', 't/a.typ');
    await write('own/t/a.typ', '');
    await isGone(editor, 'file-missing');
    await vscode.workspace.fs.rename(at('own/t'), at('own/u'));
    await isUnder(editor, 'file-missing', 't/a.typ');
    await vscode.workspace.fs.rename(at('own/u'), at('own/t'));
    await isGone(editor, 'file-missing');
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(at('own/t/a.typ'));
    assert.ok(await vscode.workspace.applyEdit(deletion));
    await isUnder(editor, 'file-missing', 't/a.typ');
  });

  it('is told of where it is no picture, until it is one', async () => {
    await write('own/mine.png', 'no picture');
    const editor = await seller('logo: mine.png');
    await isUnder(editor, 'image-missing', 'mine.png');
    await write('own/mine.png', await picture());
    await isGone(editor, 'image-missing');
  });

  it('is called by its right name by a quick fix, though the editor hides its folder', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const hidden = files.inspect<object>('exclude')?.globalValue;
    await files.update('exclude', { ...hidden, '**/media': true }, vscode.ConfigurationTarget.Global);
    try {
      const editor = await seller('logo: ../media/lgoo.png');
      await isUnder(editor, 'image-missing', '../media/lgoo.png');
      // The problem may be told before the folders were looked through for a better name.
      const edit = await until('the quick fix', async () => {
        const [wrong] = problems(editor.document.uri).filter((one) => codeOf(one) === 'image-missing');
        const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          wrong?.range,
          'quickfix',
        );
        return fix?.edit;
      });
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.match(editor.document.getText(), /^logo: \.\.\/media\/logo\.png$/m);
      await isGone(editor, 'image-missing');
    } finally {
      await files.update('exclude', hidden, vscode.ConfigurationTarget.Global);
    }
  });

  it('by a product is missed in the file of the product, which nobody has opened', async () => {
    const product = await write('own/pic.product.yaml', 'sku: PIC-1\nname: Lamp\nimage: pictures/lamp.png\n');
    await seller('');
    await until('the picture to be missed', () => codes(product).includes('image-missing'));
    await write('own/pictures/lamp.png', await picture());
    await until('the picture to be found', () => !codes(product).includes('image-missing'));
  });
});
