import assert from 'node:assert/strict';
import { coloursIn } from '../../src/language/colours.ts';
import { document, fileAt, folder, product, workspaceOf } from '../core/files.ts';
import type { Files } from '../core/files.ts';

/** Each coloured text with its colour, in the order of the file. */
function coloured(files: Files, path: string, seen?: string): string {
  const file = fileAt(workspaceOf(files), path);
  const start = seen === undefined ? 0 : file.text.indexOf(seen);
  const found = coloursIn(file, { start, end: start + (seen ?? file.text).length });
  return found.map(({ range, colour }) => `${file.text.slice(range.start, range.end)}:${colour}`).join(' ');
}

const quoted = (own: Record<string, string>): string =>
  coloured(
    {
      'q.quotation.yaml': Object.entries(own)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
    },
    'q.quotation.yaml',
  );

describe('colours', () => {
  for (const [key, value, expected] of [
    ['incoterm', 'FOB Ningbo # there', 'FOB:enumMember Ningbo:namespace'],
    ['incoterm', '"CIF New York"', 'CIF:enumMember New York:namespace'],
    ['incoterm', 'DDP Chicago (VAT unpaid)', 'DDP:enumMember Chicago:namespace'],
    ['from', 'Ningbo', 'Ningbo:namespace'],
    ['buyer', 'acme', 'acme:variable'],
    ['currency', 'USD', 'USD:enumMember'],
    ['charges', '{ mainCarriage: 3850.50 USD per 40HC }', '3850.50:number USD:enumMember'],
    ['charges', '{ insurance: 0.3% of 110% }', '0.3%:number 110%:number'],
    ['pricing', '{ profit: 12% of price }', '12%:number'],
    ['items', '[{ sku: LED-60, quantity: 1200, price: 2.15 }]', 'LED-60:variable 1200:number 2.15:number'],
    ['notes', '[FOB Ningbo 12 USD]', ''],
    ['payment', '30% T/T in advance', ''],
    ['colour', 'USD', ''],
  ] as const)
    it(`${key}: ${value}`, () => assert.equal(quoted({ [key]: value }), expected));

  it('follow the anchor and not its alias', () => {
    assert.equal(quoted({ from: '&p Ningbo', to: '*p' }), 'Ningbo:namespace');
  });

  it('of a product are those of its price and cost', () => {
    assert.equal(
      coloured({ 'a.product.yaml': product({ packing: undefined, hs: undefined, name: 'USD 5' }) }, 'a.product.yaml'),
      'A:variable CN:enumMember FOB:enumMember Ningbo:namespace USD:enumMember 10:number',
    );
  });

  it('are made for what is in view alone', () => {
    const items = Array.from({ length: 300 }, (_, n) => `\n  - { sku: S${n}, quantity: 1 }`).join('');
    const files = folder({ 'q.quotation.yaml': document({ items }) });
    const seen = '- { sku: S200, quantity: 1 }\n  - { sku: S201, quantity: 1 }';
    assert.equal(coloured(files, 'q.quotation.yaml', seen), 'S200:variable 1:number S201:variable 1:number');
  });

  it('are made of a text with mistakes too', () => {
    assert.match(
      coloured({ 'q.quotation.yaml': 'incoterm: FOB Ningbo\nitems: [\n' }, 'q.quotation.yaml'),
      /FOB:enumMember/,
    );
  });
});
