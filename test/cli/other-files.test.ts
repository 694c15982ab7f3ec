import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, inFolder, inSample } from './in-folder.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { otherFiles } from '../../src/cli/other-files.ts';

/** What a check says of files that are named, as `path code: message`. */
const said = (out: string): string[] =>
  Array.from(
    out.matchAll(/^(\S+?):\d+:\d+ {2}\w+ {2}(image-missing|file-missing|unknown-font) {2}(.*)$/gm),
    ([, file = '', code = '', message = '']) => `${file} ${code}: ${message}`,
  );

describe('tradewright check, of files that are named', () => {
  it('finds all of the sample', () => inSample((cli) => assert.deepEqual(said(cli('check').out), [])));

  it('says what is not there and what it is not', () => {
    inSample((cli, folder) => {
      const at = (name: string): string => path.join(folder, name);
      const seller = at('brightline.seller.yaml');
      fs.renameSync(at('media/logo.png'), at('media/lgoo.png'));
      fs.writeFileSync(at('media/stamp.png'), 'not a picture');
      fs.mkdirSync(at('fonts'));
      fs.copyFileSync(path.join(DIST, 'fonts/Amiri-Bold.ttf'), at('fonts/a.ttf'));
      fs.writeFileSync(at('fonts/b.ttf'), 'no font');
      const design = 'design: { font: Amyri, fontFiles: [fonts/a.ttf] }\n';
      fs.writeFileSync(seller, fs.readFileSync(seller, 'utf8').replace(/^design:.*\n(?: .*\n)*/m, design));
      const { code, out } = cli('check');
      assert.deepEqual(said(out), [
        'brightline.seller.yaml image-missing: There is no file media/logo.png in the workspace. Did you mean media/lgoo.png?',
        'brightline.seller.yaml image-missing: media/stamp.png is no picture that documents can show: take PNG, JPEG, WebP or SVG',
        'brightline.seller.yaml unknown-font: PDFs cannot be set in Amyri. Did you mean Amiri?',
      ]);
      assert.equal(code, 0, out);
      const text = fs.readFileSync(seller, 'utf8').replace('[fonts/a.ttf]', '[fonts/b.ttf, c.ttf]');
      fs.writeFileSync(seller, text);
      const worse = cli('check', 'brightline.seller.yaml');
      assert.equal(worse.code, 1);
      assert.deepEqual(said(worse.out).slice(2), [
        'brightline.seller.yaml file-missing: fonts/b.ttf is no font: take a TTF or OTF file',
        'brightline.seller.yaml file-missing: There is no file c.ttf in the workspace: put it there, or correct the name',
      ]);
    });
  });

  it('takes what a link leads to from outside for not there, and what one leads to inside for there', () => {
    inFolder({ 'a.png': '', 'sub/b.png': '' }, (_, outside) =>
      inFolder({ 'real/in.png': '' }, (__, folder) => {
        fs.symlinkSync(path.join(outside, 'a.png'), path.join(folder, 'real/out.png'));
        fs.symlinkSync(path.join(folder, 'real/in.png'), path.join(folder, 'real/also-in.png'));
        fs.symlinkSync(path.join(folder, 'gone.png'), path.join(folder, 'real/gone.png'));
        fs.symlinkSync(path.join(outside, 'sub'), path.join(folder, 'linked'));
        const others = otherFiles(folder, nodeIo(DIST));
        const names = (of: string): string[] => [...(others.folder(of)?.values() ?? [])].sort();
        assert.deepEqual(names('real'), ['also-in.png', 'in.png']);
        assert.deepEqual(names('linked'), []);
        assert.deepEqual(names('nowhere'), []);
        assert.equal(others.content('real/out.png'), undefined);
        assert.deepEqual(others.content('real/in.png'), { picture: false, families: undefined });
      }),
    );
  });

  it('lists a folder once, however many files of it are named', () => {
    inFolder({ 'p/a.png': '' }, (_, folder) => {
      const listed: string[] = [];
      const io = nodeIo(DIST);
      const counting = { ...io, list: (of: string) => (listed.push(path.relative(folder, of)), io.list(of)) };
      const others = otherFiles(fs.realpathSync(folder), counting);
      for (const name of ['p', 'p', 'q', 'q']) others.folder(name);
      assert.deepEqual(listed, ['p']);
    });
  });
});
