import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn, inFolder, inSample, laterIn } from './in-folder.ts';
import { endWorkers } from './shared-workers.ts';
import { document, product, seller } from '../core/files.ts';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';

describe('tradewright email', () => {
  after(endWorkers);

  it('prints subject and text, and writes nothing', () => {
    inSample((cli, folder) => {
      const before = filesIn(folder);
      const { code, out, err } = cli('email', FOB);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^Quotation QT-2026-0041 – Ningbo Brightline Lighting Co\., Ltd\.\n\nDear Jordan Hale,\n\n/);
      assert.match(out, /\nTotal: USD 37,642\.84 FOB Ningbo, Incoterms® 2020\n/);
      assert.doesNotMatch(out, /attached/);
      assert.deepEqual(filesIn(folder), before);
    });
  });

  it('gives them as JSON', () => {
    inSample((cli) => {
      const { subject, body, ...more } = JSON.parse(cli('email', FOB, '--json').out) as Record<string, string>;
      assert.deepEqual(more, {});
      assert.equal(cli('email', FOB).out, `${subject}\n\n${body}\n`);
    });
  });

  it('names the exports beside the document, or in the folder that they went to', async () => {
    await inSample(async (cli, folder) => {
      const later = laterIn(folder);
      await later('export', FOB, '--to', 'html');
      await later('export', FOB, '--to', 'md', '-o', 'sent');
      assert.match(cli('email', FOB).out, /\nPlease find attached: QT-2026-0041\.html\n/);
      assert.match(cli('email', FOB, '-o', 'sent').out, /\nPlease find attached: QT-2026-0041\.md\n/);
      assert.doesNotMatch(cli('email', FOB, '-o', 'nowhere').out, /attached/);
    });
  });

  it('writes it by the seller’s own template', () => {
    inFolder(
      {
        'us.seller.yaml': seller({ email: '\n  subject: "{kind} for {buyer}"\n  body: |\n    Hello!\n\n    {total}' }),
        'a.product.yaml': product(),
        'q.quotation.yaml': document(),
      },
      (cli) =>
        assert.equal(cli('email', 'q.quotation.yaml').out, 'Quotation for Example Imports\n\nHello!\n\nUSD 1,000.00\n'),
    );
  });

  it('is silent about a document with an error, unless it is told to speak', () => {
    inSample((cli, folder) => {
      const file = path.join(folder, FOB);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('quantity: 1200', 'quantity: 1,200'));
      const refused = cli('email', FOB);
      assert.deepEqual([refused.code, refused.out], [1, '']);
      assert.match(refused.err, /a comma ends the value.*\n.*it has errors/s);
      const forced = cli('email', FOB, '--force');
      assert.equal(forced.code, 0);
      assert.match(forced.out, /\n\nIncomplete: /);
    });
  });

  it('says what it needs', () => {
    inSample((cli) => {
      assert.deepEqual([cli('email').code, cli('email', 'no.quotation.yaml').code], [2, 3]);
      assert.equal(cli('email', 'buyers/acme.buyer.yaml').code, 2);
      assert.equal(cli('email', FOB, '--set', 'items[0].quantity=2').code, 2);
      assert.match(cli('help').out, /tradewright email +FILE/);
    });
  });
});
