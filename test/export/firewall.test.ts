import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buyerModel, compute } from '../../src/core/index.ts';
import type { DocumentModel } from '../../src/core/index.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { documentIn, folder, product, seller, workspaceOf } from '../core/files.ts';
import { everyTextOf, seenTextsOf } from './inside.ts';
import { sampleProforma } from './sample-model.ts';
import { markedJpeg, markedPng, markedSvg } from './marked-pictures.ts';
import { toolsWith } from './tools.ts';

// Every internal field of a generated document holds a mark of its own; no export may have one, however deep.

interface Case {
  readonly proforma: boolean;
  readonly incoterm: string;
  readonly method: 'list' | 'cost';
  readonly charging: string;
  readonly language: string;
  readonly layout: string;
  readonly quantities: readonly number[];
  /** Makes the marks, and figures odd enough to be found, differ from case to case. */
  readonly seed: number;
}

const CASES = fc.record<Case>({
  proforma: fc.boolean(),
  incoterm: fc.constantFrom('FOB Ningbo', 'CIF Chicago', 'DDP Chicago', 'EXW Ningbo'),
  method: fc.constantFrom('list', 'cost'),
  charging: fc.constantFrom('included', 'separate lines'),
  language: fc.constantFrom('en', 'zh', 'ar', 'en+zh', 'ru'),
  layout: fc.constantFrom('classic', 'modern'),
  quantities: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 4 }),
  seed: fc.integer({ min: 1000, max: 9999 }),
});

const MARK = 'QZXW';

function modelOf(one: Case): DocumentModel {
  const mark = (field: string): string => `${MARK}-${field}-${one.seed}`;
  const odd = (whole: number): string => `${whole}.${one.seed}7`;
  const name = one.proforma ? 'p.proforma.yaml' : 'q.quotation.yaml';
  const pricing =
    one.method === 'cost'
      ? `{ method: cost, profit: ${odd(11)}% of price, commission: ${odd(3)}% of price, bank: 0.${one.seed}3% of price, overhead: ${odd(2)}% of purchase }`
      : `{ method: list, commission: ${odd(4)}% of price }`;
  const items = one.quantities.map(
    (quantity, n) =>
      `{ sku: A, quantity: ${quantity}, internal: ${mark(`ITEM${n}`)}, cost: { amount: ${odd(31)} CNY, supplier: ${mark(`MAKER${n}`)} } }`,
  );
  const files = folder({
    'us.seller.yaml': seller({
      internal: mark('SELLER'),
      floor: `{ margin: ${odd(7)}% }`,
      design: `{ layout: ${one.layout} }`,
      banks: '[{ id: usd, currency: USD, beneficiary: Example, bank: Example Bank, account: "1" }]',
    }),
    'b.buyer.yaml': `name: { en: Example Imports, zh: 示例进口 }\ncountry: US\ninternal: ${mark('BUYER')}\n`,
    'a.product.yaml': product({
      internal: mark('PRODUCT'),
      cost: `{ amount: ${odd(43)} CNY, vat: 13%, rebate: 11%, supplier: ${mark('SUPPLIER')} }`,
    }),
    'x.rates.yaml': `fx: [{ pair: USD/CNY, rate: ${odd(7)}, date: 2026-11-20, source: ${mark('FX')} }]
charges:
  - { element: preCarriage, amount: ${odd(12)} CNY, source: ${mark('HAULIER')} }
  - { element: mainCarriage, amount: 987.65 USD, source: ${mark('FORWARDER')} }
insurance: { rate: 0.${one.seed}%, source: ${mark('INSURER')} }
duties: [{ hs: "94", to: US, rate: 7.77%, source: ${mark('DUTY')} }]
fees: [{ to: US, name: Merchandise processing fee, rate: 0.3%, source: ${mark('FEE')} }]
`,
    [name]: `number: N-${one.seed}
date: 2026-11-23
validity: 30 days
buyer: b
currency: USD
incoterm: ${one.incoterm}
mode: sea
from: Ningbo
to: Chicago
language: ${one.language}
internal: ${mark('DOCUMENT')}
pricing: ${pricing}
charging: ${one.charging}
charges: { exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, unloading: none, importClearance: none }
destination: { country: US, importerOfRecord: seller, entryDate: 2026-12-01 }
payment: 30% T/T in advance, 70% T/T against copy of B/L
items: [${items.join(', ')}]
`,
  });
  const workspace = workspaceOf(files);
  return buyerModel(compute(workspace, documentIn(workspace, name)));
}

async function assertClean(model: DocumentModel, seed: number): Promise<number> {
  let written = 0;
  for (const { id } of FORMATS) {
    let bytes: Uint8Array;
    try {
      bytes = await RENDERERS[id](model, toolsWith());
    } catch (error) {
      if (error instanceof ExportRefusal) continue;
      throw error;
    }
    written += 1;
    for (const text of await everyTextOf(bytes))
      assert.ok(!text.includes(MARK), `${id}: ${text.slice(text.indexOf(MARK), text.indexOf(MARK) + 40)}`);
    for (const text of await seenTextsOf(bytes))
      assert.ok(!text.includes(`.${seed}7`), `${id}: a figure of the seller`);
  }
  return written;
}

describe('nothing internal in any file', function () {
  this.timeout(0); // PROPERTY_RUNS says how long
  it('that a buyer gets, whatever the document', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(CASES, async (one) => {
        written += await assertClean(modelOf(one), one.seed);
      }),
      { seed: 20261127, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12) },
    );
    assert.ok(written >= 12 * 4, `${written} files`);
  });

  it('and it would be found: a mark in what is printed is, in every format', async () => {
    const model = modelOf({
      proforma: true,
      incoterm: 'FOB Ningbo',
      method: 'list',
      charging: 'included',
      language: 'en',
      layout: 'modern',
      quantities: [3],
      seed: 1234,
    });
    for (const { id } of FORMATS) {
      const bytes = await RENDERERS[id]({ ...model, notes: [`${MARK}here`] }, toolsWith());
      assert.ok(
        (await everyTextOf(bytes)).some((text) => text.includes(`${MARK}here`)),
        id,
      );
      assert.ok(
        (await seenTextsOf(bytes)).some((text) => text.includes(`${MARK}here`)),
        id,
      );
    }
  });

  it('also of what cameras and programs write into pictures', async () => {
    const files = { 'logo.png': markedPng(MARK), 'stamp.jpg': markedJpeg(MARK) };
    const assets = (path: string): Uint8Array | undefined => files[path as keyof typeof files];
    const model = sampleProforma({ logo: 'logo.png', stamp: 'stamp.jpg' });
    for (const { id } of FORMATS) {
      const texts = await everyTextOf(await RENDERERS[id](model, toolsWith(assets)));
      assert.ok(!texts.some((text) => text.includes(MARK)), id);
      if (['pdf', 'docx', 'xlsx', 'html'].includes(id))
        assert.ok(
          texts.some((text) => text.includes('JFIF')),
          id,
        );
    }
  });

  it('nor of what drawing programs write into theirs', async () => {
    const assets = (path: string): Uint8Array | undefined => (path === 'logo.svg' ? markedSvg(MARK) : undefined);
    const model = sampleProforma({ logo: 'logo.svg' });
    for (const { id } of FORMATS) {
      const texts = await everyTextOf(await RENDERERS[id](model, toolsWith(assets)));
      assert.ok(!texts.some((text) => text.includes(MARK)), id);
      if (['pdf', 'html'].includes(id))
        assert.ok(
          texts.some((text) => text.includes('JFIF')),
          id,
        );
    }
  });

  it('nor of those in a picture that the seller’s own template reads by itself', async () => {
    const model = sampleProforma();
    const assets = (path: string): Uint8Array | undefined =>
      path === 'a.typ' ? new TextEncoder().encode('#image("own.jpg")') : undefined;
    const tools = toolsWith(assets, (path) => Promise.resolve(path === 'own.jpg' ? markedJpeg(MARK) : undefined));
    const texts = await everyTextOf(
      await RENDERERS.pdf({ ...model, design: { ...model.design, template: 'a.typ' } }, tools),
    );
    assert.ok(texts.some((text) => text.includes('JFIF')));
    assert.ok(!texts.some((text) => text.includes(MARK)));
  });
});
