import assert from 'node:assert/strict';
import { Decimal } from '../../src/core/money/decimal.ts';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { FORMATS } from '../../src/export/formats.ts';
import type { FormatId } from '../../src/export/formats.ts';
import { amountText } from '../../src/export/format.ts';
import { speechOf } from '../../src/export/labels.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { partOf, wordText } from './read-docx.ts';
import { pagesOf } from './read-pdf.ts';
import { textOf } from './read-page.ts';
import { readXml, texts } from './read-xml.ts';
import { sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';
import { toolsWith } from './tools.ts';
import { DINAR, PROFORMA, YEN } from './xlsx-models.ts';
import { readBook } from './xlsx-read.ts';

// One computation, many renderings: the figures of a document read back out of each file that is made from it.

const MODELS: Readonly<Record<string, DocumentModel>> = {
  'a quotation': sampleModel(),
  'a quotation of 40 lines': withLines(sampleModel(), 40),
  'a proforma': PROFORMA,
  'a Chinese proforma': sampleChinese(),
  'a German proforma': sampleProforma({ language: 'de' }),
  'an Arabic proforma': sampleProforma({ language: 'ar' }),
  'a quotation in two languages': sampleModel({ language: 'fr+zh' }),
  'a quotation in yen': YEN,
  'a quotation in dinars': DINAR,
};

interface Figures {
  /** As plain decimal text, or as the document's language writes it. */
  has(figure: string): boolean;
  readonly plain: boolean;
}

const tight = (text: string): string => text.replace(/[\s\u200e\u200f\u2066-\u2069]/g, '');

/** A text has no borders between its cells, so a figure may also be found within a longer one. */
function said(text: string): Figures {
  const all = tight(text);
  return { plain: false, has: (figure) => all.includes(tight(figure)) };
}

function numbers(values: readonly string[]): Figures {
  const plain = new Set(
    values.filter((value) => /^-?\d+(\.\d+)?$/.test(value)).map((value) => new Decimal(value).toFixed()),
  );
  return { plain: true, has: (figure) => plain.has(new Decimal(figure).toFixed()) };
}

const READERS: Readonly<Record<FormatId, (bytes: Uint8Array) => Promise<Figures> | Figures>> = {
  pdf: async (bytes) => said((await pagesOf(bytes)).join(' ')),
  pdfa: async (bytes) => said((await pagesOf(bytes)).join(' ')),
  docx: (bytes) => said(wordText(partOf(bytes))),
  html: (bytes) => said(textOf(new TextDecoder().decode(bytes))),
  md: (bytes) => said(new TextDecoder().decode(bytes).replace(/\\/g, '')),
  txt: (bytes) => said(new TextDecoder().decode(bytes)),
  xlsx: (bytes) => {
    const { sheets } = readBook(bytes);
    return numbers(sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value ?? ''))));
  },
  ubl: (bytes) => {
    const xml = readXml(new TextDecoder().decode(bytes));
    const everywhere = new TextDecoder().decode(bytes).match(/(?<=>)-?\d+(\.\d+)?(?=<)/g) ?? [];
    // The instalments of a quotation are words there: UBL has no other place for them.
    const words = texts(xml, 'TransactionConditions/Description').join(' ');
    return numbers([...everywhere, ...(words.replace(/,/g, '').match(/\d+(\.\d+)?/g) ?? [])]);
  },
};

describe('the same figures', () => {
  for (const [name, model] of Object.entries(MODELS))
    for (const { id } of FORMATS)
      it(`stand in the ${id} of ${name}`, async () => {
        const { has, plain } = await READERS[id](await RENDERERS[id](model, toolsWith()));
        const speech = speechOf(model.language);
        const figures: (readonly [string, string | undefined])[] = [
          ['total', model.totals.total],
          ...model.lines.flatMap(({ no, unitPrice, amount, free }) =>
            free
              ? []
              : ([
                  [`price ${no}`, unitPrice],
                  [`amount ${no}`, amount],
                ] as const),
          ),
          ...model.charges.map(({ element, amount }) => [element, amount] as const),
          ...model.schedule.map(({ amount }, n) => [`part ${n + 1}`, amount] as const),
        ];
        for (const [what, figure] of figures) {
          assert.ok(figure !== undefined, what);
          // The words of a UBL quotation follow the language.
          if (id === 'ubl' && what.startsWith('part') && model.kind === 'quotation' && speech !== 'en') continue;
          assert.ok(has(plain ? figure : amountText(figure, speech)), `${what}: ${figure}`);
        }
      });

  it('would be missed if one were another', async () => {
    const model = sampleModel();
    for (const { id } of FORMATS) {
      const { has, plain } = await READERS[id](await RENDERERS[id](model, toolsWith()));
      assert.ok(!has(plain ? '14682.85' : '14,682.85'), id);
    }
  });
});
