import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { difference, pictureOf, pngsOf } from './raster.ts';
import { sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { toolsWith } from './tools.ts';

// How pages look, against pictures that a person has looked at. `UPDATE_PAGES=1` writes them anew: look at them then.
const FOLDER = new URL('./pages/', import.meta.url);
const SAMPLE = new URL('../fixtures/brightline/', import.meta.url);
const MOST = 0.01;

const assets = (path: string): Uint8Array | undefined => {
  const file = new URL(path, SAMPLE);
  return fs.existsSync(file) ? new Uint8Array(fs.readFileSync(file)) : undefined;
};
const PICTURES = fs.readdirSync(new URL('products/images/', SAMPLE)).map((name) => `products/images/${name}`);

function pictured(model: DocumentModel, lines: number, own: Partial<DocumentModel> = {}): DocumentModel {
  const many = withLines({ ...model, ...own }, lines);
  const image = (n: number): string | undefined => PICTURES[n % PICTURES.length];
  return {
    ...many,
    logo: 'media/logo.png',
    stamp: 'media/stamp.png',
    lines: many.lines.map((line, n) => ({ ...line, image: image(n) })),
  };
}

const classic = { ...sampleModel().design, layout: 'classic', color: '#7a1f2b' } as const;
const DOCUMENTS: Readonly<Record<string, DocumentModel>> = {
  'quotation-en': pictured(sampleModel(), 12),
  'proforma-en-zh-classic': pictured(sampleProforma(), 12, { language: 'en+zh', design: classic }),
  'proforma-ar': pictured(sampleProforma(), 12, { language: 'ar' }),
  'quotation-ru': pictured(sampleModel(), 12, { language: 'ru' }),
  // A colour too pale for letters, and Arabic words among English ones.
  'quotation-en-ar-pale': pictured(sampleModel(), 3, {
    language: 'en+ar',
    design: { ...sampleModel().design, color: '#ffe066' },
  }),
  'quotation-ja-classic': pictured(sampleModel(), 12, { language: 'ja', design: classic }),
};

describe('pages', () => {
  for (const [name, model] of Object.entries(DOCUMENTS))
    it(`of ${name} look as they did`, async () => {
      const pngs = await pngsOf(await RENDERERS.pdf(model, toolsWith(assets)));
      const file = (n: number): URL => new URL(`${name}-${n + 1}.png`, FOLDER);
      if (process.env['UPDATE_PAGES']) {
        fs.mkdirSync(FOLDER, { recursive: true });
        pngs.forEach((png, n) => fs.writeFileSync(file(n), png));
      }
      assert.ok(!fs.existsSync(file(pngs.length)), 'there were more pages');
      for (const [n, png] of pngs.entries()) {
        const [now, before] = [await pictureOf(png), await pictureOf(fs.readFileSync(file(n)))];
        const differing = difference(now, before);
        assert.ok(differing <= MOST, `page ${n + 1}: ${(differing * 100).toFixed(1)} % differ`);
      }
    });

  it('differ where something moved', async () => {
    const [one, other] = await Promise.all(
      [2, 4].map(async (lines) => {
        const [png] = await pngsOf(await RENDERERS.pdf(pictured(sampleModel(), lines), toolsWith(assets)));
        return png && pictureOf(png);
      }),
    );
    assert.ok(one && other && difference(one, other) > MOST);
  });
});
