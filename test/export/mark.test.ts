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

  for (const id of ['html', 'md', 'txt', 'ubl'] as const) {
    it(`is not taken for ours in ${id} when one letter was changed or added`, async () => {
      const written = new TextDecoder().decode(await RENDERERS[id](sampleModel(), toolsWith()));
      const now = await RENDERERS[id](sampleModel({ notes: ['Another note'] }), toolsWith());
      const edited = written.replace(/(?<=QT-2026-004)\d/, 'x');
      assert.notEqual(edited, written);
      for (const text of [edited, `${written}!`, `\n${written}`, written.trimEnd().slice(0, -1)])
        assert.ok(!isOurs(bytes(text), format(id), now), text.slice(-40));
    });

    it(`is ours in ${id} with the ends of lines that another system writes`, async () => {
      const written = new TextDecoder().decode(await RENDERERS[id](sampleModel(), toolsWith()));
      const now = await RENDERERS[id](sampleModel({ notes: ['Another note'] }), toolsWith());
      assert.ok(isOurs(bytes(written.replaceAll('\n', '\r\n')), format(id), now));
    });
  }

  for (const id of ['md', 'txt'] as const)
    it(`shows nothing of its mark in ${id}`, async () => {
      const text = new TextDecoder().decode(await RENDERERS[id](sampleModel(), toolsWith()));
      assert.match(text, /\S\n[ \t]{16}$/);
    });

  for (const id of ['pdf', 'pdfa'] as const)
    it(`is not taken for ours when a file in ${id} was added to, as by a signature, or changed`, async () => {
      const [pdf, now] = await Promise.all(
        [sampleModel(), sampleModel({ notes: ['Another note'] })].map((model) => RENDERERS[id](model, toolsWith())),
      );
      assert.ok(pdf && now);
      const signed = new Uint8Array([...pdf, ...bytes('\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]);
      assert.ok(!isOurs(signed, format(id), now));
      const turned = pdf.map((byte, n) => (n === 2000 ? byte ^ 1 : byte));
      assert.ok(!isOurs(turned, format(id), now));
    });

  for (const id of ['xlsx', 'docx'] as const)
    it(`ends in ${id} with one mark, as long as the zip says`, async () => {
      const zip = await RENDERERS[id](sampleModel(), toolsWith());
      const end = Buffer.from(zip).lastIndexOf('PK\x05\x06', undefined, 'latin1');
      assert.equal(Buffer.from(zip).readUInt16LE(end + 20), zip.length - end - 22);
      assert.match(Buffer.from(zip.subarray(end + 22)).toString(), /^Tradewright [\da-f-]+$/);
    });

  for (const id of ['xlsx', 'docx'] as const)
    it(`is not taken for ours when a part of a file in ${id} was changed and its comment kept`, async () => {
      const [zip, now] = await Promise.all(
        [sampleModel(), sampleModel({ notes: ['Another note'] })].map((model) => RENDERERS[id](model, toolsWith())),
      );
      assert.ok(zip && now);
      assert.ok(
        !isOurs(
          zip.map((byte, n) => (n === 2000 ? byte ^ 1 : byte)),
          format(id),
          now,
        ),
      );
    });
});
