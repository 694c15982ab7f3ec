import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { document, folder as folderOf, product, seller } from '../core/files.ts';
import { filesIn, inFolder, inSample, laterIn } from './in-folder.ts';
import { endWorkers } from './shared-workers.ts';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const CIF = 'quotations/QT-2026-0042.quotation.yaml';

describe('tradewright export', () => {
  after(endWorkers);

  it('writes every format beside the document or into a folder, and no temporary file stays', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const before = filesIn(folder);
      assert.equal((await cli('export', FOB, '--to', 'html,md')).code, 0);
      assert.equal((await cli('export', CIF, '--to', 'md', '-o', 'sent/today')).code, 0);
      assert.deepEqual(
        filesIn(folder).filter((name) => !before.includes(name) && name.includes('.')),
        ['quotations/QT-2026-0041.html', 'quotations/QT-2026-0041.md', 'sent/today/QT-2026-0042.md'],
      );
      assert.match(fs.readFileSync(path.join(folder, 'quotations/QT-2026-0041.md'), 'utf8'), /37,642\.84/);
    });
  });

  it('goes on after a file that fails, and ends with the code of the failure', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const { code, out, err } = await cli('export', 'nowhere.quotation.yaml', FOB, '--to', 'md');
      assert.equal(code, 3);
      assert.match(err, /no file nowhere/);
      assert.match(out, /QT-2026-0041\.md/);
      assert.ok(fs.existsSync(path.join(folder, 'quotations/QT-2026-0041.md')));
    });
  });

  it('says that it cannot write, and leaves nothing half written', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      fs.mkdirSync(path.join(folder, 'quotations/QT-2026-0041.md'));
      const before = filesIn(folder);
      const { code, err } = await cli('export', FOB, '--to', 'md');
      assert.equal(code, 3);
      assert.match(err, /Cannot write .*QT-2026-0041\.md/);
      assert.deepEqual(filesIn(folder), before);
    });
  });

  it('replaces its own earlier export, and nobody else’s without --force', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const [page, text] = ['html', 'md'].map((end) => path.join(folder, `quotations/QT-2026-0041.${end}`));
      assert.ok(page && text);
      assert.equal((await cli('export', FOB, '--to', 'html,md')).code, 0);
      const first = [page, text].map((file) => fs.readFileSync(file, 'utf8'));
      const source = path.join(folder, FOB);
      fs.writeFileSync(source, fs.readFileSync(source, 'utf8').replace('quantity: 1200', 'quantity: 1201'));
      assert.equal((await cli('export', FOB, '--to', 'html,md')).code, 0);
      const second = [page, text].map((file) => fs.readFileSync(file, 'utf8'));
      second.forEach((now, index) => assert.notEqual(now, first[index]));

      fs.writeFileSync(page, '<!DOCTYPE html><title>mine</title>');
      const { code, err, out } = await cli('export', FOB, CIF, '--to', 'html,md');
      assert.equal(code, 3);
      assert.match(err, /QT-2026-0041\.html was changed since its last export, or comes from elsewhere: --force/);
      assert.deepEqual(out.trim().split('\n'), [
        'quotations/QT-2026-0041.md',
        'quotations/QT-2026-0042.html',
        'quotations/QT-2026-0042.md',
      ]);
      fs.writeFileSync(text, 'What I told the buyer\n');
      assert.equal((await cli('export', FOB, '--to', 'md')).code, 3);
      assert.equal(fs.readFileSync(page, 'utf8'), '<!DOCTYPE html><title>mine</title>');
      assert.equal(fs.readFileSync(text, 'utf8'), 'What I told the buyer\n');
      assert.equal((await cli('export', FOB, '--to', 'html,md', '--force')).code, 0);
      assert.deepEqual(
        [page, text].map((file) => fs.readFileSync(file, 'utf8')),
        second,
      );
    });
  });

  it('says that a folder cannot be made', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      for (const out of ['/proc/x', '/proc/x/y', path.join(FOB, 'x')]) {
        const { code, err } = await cli('export', FOB, '--to', 'md', '-o', out);
        assert.equal(code, 3);
        assert.match(err, /^Cannot write \S+QT-2026-0041\.md: E\w+: /);
      }
    });
  });

  it('replaces its own in another language, and no text that somebody worked on', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const formats = ['html', 'md', 'txt', 'ubl'];
      const to = ['--to', formats.join(',')];
      const files = ['html', 'md', 'txt', 'xml'].map((end) => path.join(folder, `quotations/QT-2026-0041.${end}`));
      assert.equal((await cli('export', FOB, ...to)).code, 0);
      assert.equal((await cli('export', FOB, ...to, '--language', 'zh')).code, 0);
      for (const file of files) {
        const bytes = fs.readFileSync(file);
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        fs.writeFileSync(file, bytes);
      }
      const { code, out, err } = await cli('export', FOB, ...to);
      assert.deepEqual([code, out, err.trim().split('\n').length], [3, '', formats.length]);
    });
  });

  it('says what the buyer’s copy lacks in the language asked for, once for all formats', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const { code, err } = await cli('export', FOB, '--to', 'md,txt', '--language', 'es');
      assert.equal(code, 0);
      const said = err.trim().split('\n');
      assert.equal(
        said.filter((line) =>
          /^quotations\/QT-2026-0041.*  info  missing-translation  LED-PANEL-60 has no name in es/.test(line),
        ).length,
        1,
      );
      assert.ok(
        said.every((line) => line.includes('missing-translation')),
        err,
      );
      assert.equal((await cli('export', FOB, '--to', 'md,txt', '--language', 'zh')).err, '');
    });
  });

  it('says which characters the buyer’s copy lacks in the language asked for', async () => {
    const files = {
      'us.seller.yaml': seller(),
      'a.product.yaml': product({ name: '{ en: Lamp, fr: Lampe 😀 }' }),
      'q.quotation.yaml': document(),
    };
    await inFolder(files, async (_, folder) => {
      const cli = laterIn(folder);
      assert.equal((await cli('export', 'q.quotation.yaml', '--to', 'md')).err, '');
      const { code, err } = await cli('export', 'q.quotation.yaml', '--to', 'md', '--language', 'fr');
      assert.equal(code, 0, 'a warning keeps nothing back');
      assert.match(err, /^q\.quotation\.yaml:\d+:\d+ {2}warning {2}missing-glyph .*😀[^\n]*\n$/);
    });
  });

  it('says what is the same of many items once, with its lines; check says it of each', async () => {
    const items = Array.from({ length: 12 }, (_, n) => `\n  - { sku: ${n === 5 ? 'B' : 'A'}, quantity: ${n + 1} }`);
    const files = folderOf({
      'a.product.yaml': product({ packing: undefined }),
      'b.product.yaml': product({ sku: 'B', packing: undefined }),
      'q.quotation.yaml': document({ items: items.join('') }),
    });
    await inFolder(files, async (once, folder) => {
      const { code, err } = await laterIn(folder)('export', 'q.quotation.yaml', '--to', 'md');
      assert.equal(code, 0);
      const said = err.split('\n').filter((line) => line.includes('missing-packing'));
      assert.equal(said.length, 1, err);
      const first = Number(/^q\.quotation\.yaml:(\d+):/.exec(err)?.[1]);
      const lines = Array.from({ length: 8 }, (_, n) => first + n + 1).join(', ');
      assert.ok(said[0]?.endsWith(`: add packing: to the product (also lines ${lines}, …)`), err);
      assert.equal(
        once('check')
          .out.split('\n')
          .filter((line) => line.includes('missing-packing')).length,
        12,
      );
    });
  });

  it('takes the ending of a format’s files for its name', async () => {
    await inSample(async (_, folder) => {
      const { code, out } = await laterIn(folder)('export', FOB, '--to', 'xml,ubl');
      assert.deepEqual([code, out], [0, 'quotations/QT-2026-0041.xml\n']);
    });
  });

  it('writes nothing for a document with an error, unless it is told to', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const file = path.join(folder, FOB);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('quantity: 1200', 'quantity: 1,200'));
      const refused = await cli('export', FOB, '--to', 'md', '-o', 'sent');
      assert.deepEqual([refused.code, refused.out], [1, '']);
      assert.match(refused.err, /a comma ends the value.*\n.*not exported, it has errors/s);
      assert.equal((await cli('export', FOB, '--to', 'md', '-o', 'sent', '--force')).code, 0);
      assert.match(fs.readFileSync(path.join(folder, 'sent/QT-2026-0041.md'), 'utf8'), /Incomplete/);
    });
  });

  it('says why UBL cannot hold a document, and writes the other formats', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const file = path.join(folder, FOB);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('quantity: 1200', 'quantity: 1,200'));
      const { code, out, err } = await cli('export', FOB, CIF, '--to', 'ubl,md', '-o', 'sent', '--force');
      assert.equal(code, 1);
      assert.match(err, /QT-2026-0041\.quotation\.yaml: QT-2026-0041 has no total yet: UBL cannot be written/);
      assert.deepEqual(out.trim().split('\n'), [
        'sent/QT-2026-0041.md',
        'sent/QT-2026-0042.xml',
        'sent/QT-2026-0042.md',
      ]);
    });
  });

  it('writes the rest where one fails before others are done', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const file = path.join(folder, FOB);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('quantity: 1200', 'quantity: 1,200'));
      // Enough for two workers: one is still at the PDF when the other has refused UBL.
      const formats = ['pdf', 'ubl', 'html', 'md', 'txt'];
      const { code, out } = await cli('export', FOB, CIF, '--to', formats.join(','), '-o', 'sent', '--force');
      assert.equal(code, 1);
      assert.equal(out.trim().split('\n').length, 9);
    });
  });

  it('replaces its own XML, and nobody else’s', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const target = path.join(folder, 'quotations/QT-2026-0041.xml');
      const source = path.join(folder, FOB);
      assert.equal((await cli('export', FOB, '--to', 'ubl')).code, 0);
      fs.writeFileSync(source, fs.readFileSync(source, 'utf8').replace('quantity: 1200', 'quantity: 1201'));
      assert.equal((await cli('export', FOB, '--to', 'ubl')).code, 0);
      assert.match(fs.readFileSync(target, 'utf8'), /<cbc:Quantity unitCode="H87">1201</);
      fs.writeFileSync(target, '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice/>\n');
      assert.equal((await cli('export', FOB, '--to', 'ubl')).code, 3);
    });
  });

  it('does not write two documents of one number over each other', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const copy = 'quotations/copy.quotation.yaml';
      const text = fs.readFileSync(path.join(folder, FOB), 'utf8');
      fs.writeFileSync(path.join(folder, copy), text.replace('quantity: 1200', 'quantity: 7'));
      const { code, out, err } = await cli('export', FOB, copy, CIF, '--to', 'md', '-o', 'sent', '--force');
      assert.equal(code, 1);
      assert.match(err, /copy\.quotation\.yaml: .*QT-2026-0041\.md was just made from .*QT-2026-0041\.quotation/);
      assert.deepEqual(out.trim().split('\n'), ['sent/QT-2026-0041.md', 'sent/QT-2026-0042.md']);
      assert.match(fs.readFileSync(path.join(folder, 'sent/QT-2026-0041.md'), 'utf8'), /37,642\.84/);
      fs.rmSync(path.join(folder, copy));
      assert.equal((await cli('export', FOB, FOB, '--to', 'md')).code, 0, 'the same one twice is no clash');
    });
  });

  it('says which pictures it left out, once for all formats', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const seller = path.join(folder, 'brightline.seller.yaml');
      fs.writeFileSync(seller, fs.readFileSync(seller, 'utf8').replace('media/logo.png', 'media/nologo.png'));
      fs.writeFileSync(path.join(folder, 'media/stamp.png'), 'not a picture');
      fs.writeFileSync(path.join(folder, 'products/images/led-panel-60.png'), 'nor this');
      const { code, err } = await cli('export', FOB, '--to', 'html,md', '-o', 'sent');
      assert.equal(code, 0);
      const said = err.trim().split('\n');
      assert.deepEqual(
        said.map((line) => /^\S+  warning  image-missing  .*?(media\/\w+\.png)/.exec(line)?.[1]),
        ['media/nologo.png', 'media/stamp.png', undefined],
        'those of the seller at their place in its file',
      );
      assert.match(
        said[2] ?? '',
        /: products\/images\/led-panel-60\.png is not there, or is no whole picture: left out$/,
      );
    });
  });

  it('says which pictures Word and Excel files do without, and only of them', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const seller = path.join(folder, 'brightline.seller.yaml');
      fs.writeFileSync(seller, fs.readFileSync(seller, 'utf8').replace('media/logo.png', 'media/logo.svg'));
      fs.writeFileSync(path.join(folder, 'media/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
      const said = async (to: string): Promise<string[]> =>
        (await cli('export', FOB, '--to', to, '-o', 'sent')).err.split('\n').filter((line) => /left out/.test(line));
      assert.deepEqual(await said('html'), []);
      assert.match(
        (await said('docx,xlsx')).join('\n'),
        /^\S+: media\/logo\.svg is left out of Word and Excel files, [^\n]+$/,
      );
    });
  });

  it('says in which line of the seller’s file a template is not there, where a format cannot do without', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const seller = path.join(folder, 'brightline.seller.yaml');
      const text = fs.readFileSync(seller, 'utf8').replace(/^design:.*\n(?: .*\n)*/m, '');
      fs.writeFileSync(seller, `${text}design: { template: templates/a.typ, word: templates/offr.docx }\n`);
      fs.mkdirSync(path.join(folder, 'templates'));
      fs.writeFileSync(path.join(folder, 'templates/offer.docx'), '');
      const line = text.split('\n').length;
      const { code, out, err } = await cli('export', FOB, CIF, '--to', 'pdf,docx,md', '-o', 'sent');
      assert.equal(code, 1);
      assert.deepEqual(out.trim().split('\n'), ['sent/QT-2026-0041.md', 'sent/QT-2026-0042.md']);
      const said = err.split('\n').filter((one) => one.startsWith('brightline.seller.yaml'));
      assert.deepEqual(said, [
        `brightline.seller.yaml:${line}:21  error  file-missing  There is no file templates/a.typ in the workspace: put it there, or correct the name`,
        `brightline.seller.yaml:${line}:44  error  file-missing  There is no file templates/offr.docx in the workspace. Did you mean templates/offer.docx?`,
      ]);
      assert.match(err, /QT-2026-0042\.quotation\.yaml: The template templates\/a\.typ is not in the workspace/);
      const fine = await cli('export', FOB, '--to', 'md', '-o', 'sent');
      assert.deepEqual([fine.code, fine.err], [0, '']);
    });
  });

  it('says once what is wrong in files that documents draw upon, and nothing of other products', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const edit = (name: string, from: string | RegExp, to: string): void => {
        const file = path.join(folder, name);
        const text = fs.readFileSync(file, 'utf8');
        assert.notEqual(text.replace(from, to), text);
        fs.writeFileSync(file, text.replace(from, to));
      };
      edit('brightline.seller.yaml', 'media/logo.png', 'media/nologo.png');
      edit('products/led-panel-60.product.yaml', /image: .*/, 'image: images/none.png');
      fs.writeFileSync(path.join(folder, 'products/z.product.yaml'), 'sku: Z\nimage: images/nothing.png\n');
      edit('buyers/acme.buyer.yaml', /country: .*/, 'country: Nowhere');
      const { code, err } = await cli('export', FOB, FOB, '--to', 'md', '-o', 'sent', '--force');
      assert.equal(code, 0);
      const said = err.split('\n').map((one) => /^(\S+?):\d+:\d+ {2}(\w+) {2}(\S+)/.exec(one)?.slice(1).join(' '));
      assert.deepEqual(said.filter(Boolean).sort(), [
        'brightline.seller.yaml warning image-missing',
        'buyers/acme.buyer.yaml error bad-value',
        'products/led-panel-60.product.yaml warning image-missing',
      ]);
    });
  });

  it('says what it needs', async () => {
    await inSample(async (_, folder) => {
      const cli = laterIn(folder);
      const before = filesIn(folder);
      for (const [args, says] of [
        [['export'], /which documents/],
        [['export', FOB, '--to', 'docm'], /no format “docm”: /],
        [['export', FOB, '--to', 'pdf,'], /--to pdf,: a format is missing there; write one or more of pdf, pdfa, /],
        [['export', FOB, '--to', ''], /a format is missing/],
        [['export', FOB, '--language', 'en+zh+fr'], /--language “en\+zh\+fr”: write one language, or two different/],
        [['export', FOB, '--language', 'en+en'], /write one language, or two different/],
        [['export', FOB, '--language', 'tlh'], /--language “tlh” is no language that documents are written in: en, /],
        [['email', FOB, '--language', 'tlh'], /“tlh” is no language/],
      ] as const) {
        const { code, err } = await cli(...args);
        assert.equal(code, 2);
        assert.match(err, says);
      }
      assert.deepEqual(filesIn(folder), before, 'nothing is written');
    });
  });

  it('puts no picture into a page that a link leads to from outside the workspace', async () => {
    await inFolder({ 'secret.png': '' }, async (_, outside) => {
      await inSample(async (__, folder) => {
        const cli = laterIn(folder);
        const picture = Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        );
        const [secret, inside] = [path.join(outside, 'secret.png'), path.join(folder, 'inside.png')];
        for (const file of [secret, inside]) fs.writeFileSync(file, picture);
        const seller = filesIn(folder).find((name) => name.endsWith('.seller.yaml')) ?? '';
        const text = fs.readFileSync(path.join(folder, seller), 'utf8').replace(/^(logo|stamp):.*\n/gm, '');
        fs.writeFileSync(path.join(folder, seller), `${text.trimEnd()}\nlogo: linked.png\n`);
        const shown = async (to: string): Promise<boolean> => {
          const link = path.join(folder, path.dirname(seller), 'linked.png');
          fs.rmSync(link, { force: true });
          fs.symlinkSync(to, link);
          assert.equal((await cli('export', FOB, '--to', 'html', '--force')).code, 0);
          const page = fs.readFileSync(path.join(folder, 'quotations/QT-2026-0041.html'), 'utf8');
          return page.includes(picture.toString('base64'));
        };
        assert.deepEqual([await shown(inside), await shown(secret)], [true, false]);
      });
    });
  });
});
