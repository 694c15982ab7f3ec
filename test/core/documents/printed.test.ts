import assert from 'node:assert/strict';
import { buyerModel, compute } from '../../../src/core/index.ts';
import { printedOfLine, textsOfHead } from '../../../src/core/documents/printed.ts';
import { brightline } from '../brightline.ts';
import { document, documentIn, folder, product, seller, workspaceOf } from '../files.ts';
import type { Files } from '../files.ts';

let planted = 0;
const mark = (): string => `~${++planted}~`;
const both = (): string => `{ en: ${mark()}, zh: ${mark()}, fr: ${mark()} }`;
const contact = (): string => `{ person: ${both()}, phone: ${mark()}, email: ${mark()}, website: ${mark()} }`;
const party = (): string =>
  `{ name: ${both()}, address: ${both()}, country: CN, taxId: ${mark()}, contact: ${contact()} }`;
const bank = (): string =>
  `{ id: b, currency: USD, beneficiary: ${both()}, bank: ${both()}, address: ${both()}, account: ${mark()}, iban: ${mark()}, swift: ${mark()}, intermediary: ${both()} }`;

/** A mark in every place where a person may write what they like. */
function everywhere(): Files {
  return folder({
    'us.seller.yaml': seller({
      name: both(),
      address: both(),
      taxId: mark(),
      contact: contact(),
      banks: `[${bank()}]`,
      defaults: `{ leadTime: ${both()} }`,
      internal: mark(),
    }),
    'a.product.yaml': product({
      name: both(),
      specs: `{ ${mark()}: ${both()}, ${mark()}: ${mark()} }`,
      hs: mark(),
      internal: mark(),
    }),
    'p.proforma.yaml': document({
      number: mark(),
      follows: mark(),
      language: 'en+zh',
      buyer: `{ name: ${both()}, address: ${both()}, country: US, taxId: ${mark()}, contact: ${contact()}, marks: ${both()}, notify: ${party()} }`,
      consignee: party(),
      incoterm: `FOB ${mark()}`,
      from: mark(),
      to: mark(),
      portOfLoading: mark(),
      portOfDischarge: mark(),
      payment: `{ en: "30% in advance ${mark()}, 70% against copy of B/L ${mark()}", zh: ${mark()} }`,
      lc: `{ number: ${mark()}, issuingBank: ${both()} }`,
      notes: `[${both()}, ${mark()}]`,
      items: `[{ sku: A, quantity: 1 }, { sku: ${mark()}, description: ${both()}, unit: ${mark()}, hs: ${mark()}, quantity: 1, price: 2, internal: ${mark()} }]`,
    }),
  });
}

const marksIn = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/~\d+~/g) ?? [])].sort();

function compared(files: Files, path: string): { model: unknown; printed: unknown } {
  const workspace = workspaceOf(files);
  const computation = compute(workspace, documentIn(workspace, path));
  const { language } = computation.deal;
  const lines = computation.deal.lines.map((line) => printedOfLine(line, language));
  return { model: buyerModel(computation), printed: [textsOfHead(computation.deal).map(({ texts }) => texts), lines] };
}

describe('the texts that a document prints', () => {
  it('are those of the buyer’s model, all of them and no others', () => {
    const { model, printed } = compared(everywhere(), 'p.proforma.yaml');
    assert.ok(marksIn(model).length > 60);
    assert.deepEqual(marksIn(printed), marksIn(model));
  });

  it('are found in the samples', () => {
    const files = brightline();
    for (const path of Object.keys(files).filter((name) => /\.(quotation|proforma)\.yaml$/.test(name))) {
      const { model, printed } = compared(files, path);
      const texts = new Set((printed as unknown[]).flat(3));
      const { seller, buyer, lines, notes } = model as ReturnType<typeof buyerModel>;
      for (const text of [seller.name, buyer.name, ...lines.map((line) => line.description), ...notes])
        assert.ok(texts.has(text), text);
    }
  });
});
