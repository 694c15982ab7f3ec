import { buyerModel, compute } from '../../src/core/index.ts';
import type { DocumentModel, LineModel } from '../../src/core/documents/model.ts';
import { ELEMENTS } from '../../src/core/tables/incoterms.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { brightline } from '../core/brightline.ts';
import { documentIn, workspaceOf } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { sampleChinese, sampleModel, sampleProforma, withLines } from './sample-model.ts';

const HOSTILE = [
  '<script>alert("1")</script> & \' ]]> <!-- --> <![CDATA[ &lt; &#0; <?xml ?>',
  'a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\ud800h\udc00i',
  '🏮 رقم ‏١٢٣ \u202eabc\u202c 漢字 e\u0301 \u0085 \u2028 \u{10FFFF}',
  'one\r\ntwo\rthree\n\n\tfour  ',
];

/** Strings that a program made, not a person: they are what they are. */
const KEPT = new Set(
  'kind date validUntil language currency rule edition country origin quantity unitPrice discount amount goods charges total element percent by due mode latest volume grossWeight netWeight type fill value least most latestShipment expiry lastPresentation min max layout'.split(
    ' ',
  ),
);

function written(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => written(part, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && !KEPT.has(key) ? text : written(part, text),
    ]),
  );
}

/** The document with this text wherever a person writes one. */
export function saying(model: DocumentModel, text: string): DocumentModel {
  const changed = written(model, text) as DocumentModel;
  const lines = changed.lines.map((line) => ({ ...line, specs: [[text, text]] as const }));
  return { ...changed, lines, notes: [text, text] };
}

const FREE: LineModel = {
  no: 4,
  sku: 'CAPS',
  description: 'End caps',
  localDescription: '端盖',
  specs: [['Colour', 'white']],
  hs: '3926.90',
  origin: 'CN',
  image: undefined,
  quantity: '12',
  unit: 'strips',
  unitPrice: '0.00',
  discount: undefined,
  discountRate: undefined,
  amount: '0.00',
  free: true,
};

/** A document of this kind with every block and every kind of line. */
export function withEverything(base: DocumentModel, kind: DocumentModel['kind']): DocumentModel {
  const { bank, lc, packing, incoterm } = base;
  return {
    ...base,
    kind,
    incoterm: incoterm && { ...incoterm, rule: 'DDP', taxUnpaid: true },
    lines: [...base.lines.map((line) => ({ ...line, localDescription: '灯' })), FREE],
    charges: ELEMENTS.map((element) => ({ element, amount: '10.00' })),
    totals: {
      goods: '14682.84',
      discount: '440.49',
      discountRate: '3%',
      charges: '140.00',
      total: '14382.35',
      words: undefined,
    },
    schedule: [
      { percent: '30', by: 'T/T', when: 'T/T in advance', due: '2026-12-01', amount: '4314.71' },
      { percent: undefined, by: 'L/C', when: 'L/C at sight', due: undefined, amount: '10000.00' },
      { percent: undefined, by: undefined, when: 'the rest', due: undefined, amount: '67.64' },
    ],
    shipping: { ...base.shipping, mode: 'courier' },
    packing: packing && { ...packing, pallets: 20, revenueTons: '27.034' },
    bank: bank && { ...bank, iban: 'de89 3704 0044 0532 0130 00', swift: ' examcnbj ' },
    lc: lc && { ...lc, number: 'LC-1' },
  };
}

/** What has almost nothing in it: an identifier, a date, a name and a line. */
export function bare(kind: DocumentModel['kind']): DocumentModel {
  const base = sampleModel();
  const nobody = { ...base.seller, localName: undefined, address: undefined, country: undefined, taxId: undefined };
  const party = { ...nobody, person: undefined, phone: undefined, email: undefined, website: undefined };
  return {
    ...base,
    kind,
    validUntil: undefined,
    incoterm: undefined,
    seller: party,
    buyer: { ...party, name: '' },
    lines: base.lines.slice(2).map((line) => ({ ...line, no: 1, sku: undefined, unit: '' })),
    totals: { ...base.totals, goods: '150.00', total: '150.00' },
    payment: undefined,
    schedule: [],
    leadTime: undefined,
    shipping: { ...base.shipping, mode: undefined, from: undefined, to: undefined },
    packing: undefined,
    notes: [],
  };
}

/** The buyer's model of a document in a folder of texts. */
export function modelIn(files: Files, path: string): DocumentModel {
  const workspace = workspaceOf(files);
  return buyerModel(compute(workspace, documentIn(workspace, path)));
}

/** The documents of the sample workspace. */
function samples(): [string, DocumentModel][] {
  const files = brightline();
  const paths = Object.keys(files).filter((path) => /\.(quotation|proforma)\.yaml$/.test(path));
  return paths.map((path) => [path.replace(/^.*\/|\.yaml$/g, ''), modelIn(files, path)]);
}

const KINDS = ['quotation', 'proforma'] as const;

/** All that a schema is held against, by a name of file. */
export const DOCUMENTS: ReadonlyMap<string, DocumentModel> = new Map([
  ...samples(),
  ['sample', sampleModel()],
  ['proforma', sampleProforma()],
  ['chinese', sampleChinese()],
  ['two-languages', sampleProforma({ language: 'en+zh' })],
  ['no-bank-of-credit', sampleProforma({ lc: { ...noCredit(), issuingBank: undefined } })],
  ...KINDS.flatMap((kind): [string, DocumentModel][] => [
    [`lines-60-${kind}`, withLines({ ...sampleModel(), kind }, 60)],
    [`everything-${kind}`, withEverything(sampleProforma({ language: 'en+zh' }), kind)],
    [`bare-${kind}`, bare(kind)],
    ...HOSTILE.map((text, n): [string, DocumentModel] => [
      `hostile-${n}-${kind}`,
      saying(withEverything(sampleProforma(), kind), text),
    ]),
    ...LANGUAGES.map((language): [string, DocumentModel] => [
      `language-${language}-${kind}`,
      withEverything(sampleProforma({ language }), kind),
    ]),
  ]),
]);

function noCredit(): NonNullable<DocumentModel['lc']> {
  const { lc } = sampleProforma();
  if (!lc) throw new Error('the sample has a letter of credit');
  return lc;
}
