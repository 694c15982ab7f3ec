import assert from 'node:assert/strict';
import { document, folder } from '../../core/files.ts';
import { accepted, labels, offered } from './offered.ts';

const q = (text: string) => folder({ 'q.quotation.yaml': text });
const HEAD = 'number: Q-1\ndate: 2026-11-23\nbuyer: acme\n';

describe('keys to write', () => {
  it('are those that a file cannot do without, then the others as the definition has them', () => {
    assert.deepEqual(labels(q('│')).slice(0, 8), 'number date buyer incoterm items seller currency mode'.split(' '));
  });

  it('are not those that are there', () => {
    assert.deepEqual(labels(q(`${HEAD}│\nincoterm: FOB Ningbo\n`)).slice(0, 3), ['items', 'seller', 'currency']);
  });

  it('say whether they are required, and what they are', () => {
    const [number] = offered(q('│'));
    assert.equal(number?.description, 'required · Number of this document, such as QT-2026-0042.');
    assert.equal(number?.words?.(), 'Number of this document, such as QT-2026-0042.');
  });

  it('are none in remarks and in text of one’s own', () => {
    for (const text of ['# re│mark\n', 'notes:\n  - │\n', 'internal: so │\n', 'items:\n  - { description: │ }\n'])
      assert.deepEqual(labels(q(`${HEAD}${text}`)), [], text);
  });

  for (const [source, label, expected] of [
    ['cur│\nmode: sea\n', 'currency', 'currency: │\nmode: sea\n'],
    ['cur│rency: USD\n', 'container', 'container: USD\n'],
    ['│\n', 'items', 'items:\n  - │\n'],
    ['pri│\n', 'pricing', 'pricing:\n  │\n'],
    ['│\n', 'carriageCovers', 'carriageCovers: [│]\n'],
    ['items:\n  - sku: A\n    pa│\n', 'packing', 'items:\n  - sku: A\n    packing:\n      │\n'],
    ['items:\n  - pa│\n', 'packing', 'items:\n  - packing:\n      │\n'],
    ['items:\n  - { sku: A, pa│ }\n', 'packing', 'items:\n  - { sku: A, packing: { │ } }\n'],
    ['items:\n  - { │ sku: A }\n', 'price', 'items:\n  - { price: │, sku: A }\n'],
    ['items:\n  - sku: A\n    p│\n    discount: 2%\n', 'price', 'items:\n  - sku: A\n    price: │\n    discount: 2%\n'],
    ['pricing: │\n', '{ method, profit }', 'pricing: { method: │list, profit:  }\n'],
    ['destination:\n  │\n', 'country', 'destination:\n  country: │\n'],
  ] as const)
    it(`${JSON.stringify(source)} becomes ${JSON.stringify(expected)}`, () => {
      assert.equal(accepted(q(`${HEAD}${source}`), label), `${HEAD}${expected}`);
    });

  it('are languages of a text, and specs as other products have them', () => {
    const specs = { 'b.product.yaml': 'sku: B\nname: Lamp\nunit: pcs\nspecs: { Power: 40 W, CCT: 4000 K }\n' };
    assert.deepEqual(labels({ ...specs, 'c.product.yaml': 'sku: C\nspecs:\n  CCT: 3000 K\n  │\n' }), ['Power']);
    assert.deepEqual(labels({ 'c.product.yaml': 'sku: C\nname: { en: Lamp, │ }\n' }).slice(0, 2), ['zh', 'es']);
  });

  it('come in a file that cannot be read', () => {
    assert.ok(labels(q(`${HEAD}items:\n  - { sku: A, │\n  - { sku: B }\n`)).includes('quantity'));
  });
});

describe('cost elements to write', () => {
  const charges = (incoterm: string) =>
    offered(q(document({ incoterm, charges: '\n  exportClearance: none\n  │' }))).map(
      ({ label, description }) => `${label}: ${description?.split(' · ')[0] ?? ''}`,
    );

  it('begin with those that the term needs, then those that are usual under it, then the seller’s', () => {
    assert.deepEqual(charges('CIF Chicago').slice(0, 6), [
      'mainCarriage: needed under CIF',
      'insurance: needed under CIF',
      'preCarriage: usual under CIF',
      'originTerminal: usual under CIF',
      'exportPacking: Packing fit for the journey: crates, pallets, fumigation. Often inside the cost.',
      'loadingAtOrigin: Loading the truck or container at the works. Often inside the haulage.',
    ]);
    assert.equal(charges('FOB Ningbo')[0], 'preCarriage: usual under FOB');
  });
});
