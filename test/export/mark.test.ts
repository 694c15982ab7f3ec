import assert from 'node:assert/strict';
import { FORMATS, formatOf } from '../../src/export/formats.ts';
import type { Format, FormatId } from '../../src/export/formats.ts';
import { isOurs } from '../../src/export/mark.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { sampleModel } from './sample-model.ts';
import { toolsWith } from './tools.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function format(id: FormatId): Format {
  const found = formatOf(id);
  assert.ok(found);
  return found;
}

describe('an earlier export', () => {
  for (const { id } of FORMATS) {
    it(`is known as ours in ${id}, and nobody else’s is`, async () => {
      const [before, now] = await Promise.all(
        [sampleModel(), sampleModel({ notes: ['Another note'] })].map((model) => RENDERERS[id](model, toolsWith())),
      );
      assert.ok(before && now);
      assert.notDeepEqual(before, now);
      assert.ok(isOurs(before, format(id), now));
      assert.ok(!isOurs(bytes('What I wrote\n'), format(id), now));
      assert.ok(!isOurs(new Uint8Array(), format(id), now));
    });
  }

  it('is not taken for ours when a PDF was added to, as by a signature', async () => {
    const pdf = await RENDERERS.pdf(sampleModel(), toolsWith());
    const signed = new Uint8Array([...pdf, ...bytes('\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]);
    assert.ok(!isOurs(signed, format('pdf'), pdf));
  });
});
