import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/spec/file.ts';
import { sortIssues } from '../../../src/core/spec/issue.ts';
import type { Issue } from '../../../src/core/spec/issue.ts';

const SOUND = {
  number: 'Q-1',
  date: '2026-11-28',
  buyer: 'lakeshore',
  incoterm: 'FOB Ningbo',
  items: '[{ sku: LED-1, quantity: 1200, price: 2.40 USD }]',
};

const issuesOf = (text: string): Issue[] => sortIssues(parseFile('q.quotation.yaml', text)?.issues ?? []);

/** The text after the first fix that is offered, again and again until none is. */
function mended(text: string): string {
  let now = text;
  for (let round = 0; round < 5; round++) {
    const edit = issuesOf(now).flatMap(({ fixes = [] }) => fixes)[0]?.edits[0];
    if (!edit) break;
    now = now.slice(0, edit.range.start) + edit.text + now.slice(edit.range.end);
  }
  return now;
}

const text = (more: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...SOUND, ...more })
    .map(([key, value]) => `${key}:${/^\n/.test(value) ? '' : ' '}${value}\n`)
    .join('');

describe('mistakes of every day', () => {
  for (const [wrong, right] of [
    [{ date: '28.11.2026' }, {}],
    [{ date: '28 Nov 2026' }, {}],
    [{ currency: 'RMB' }, { currency: 'CNY' }],
    [{ currency: '€' }, { currency: 'EUR' }],
    [{ language: 'Chinese' }, { language: 'zh' }],
    [{ mode: '海运' }, { mode: 'sea' }],
    [{ charging: 'separate' }, { charging: 'separate lines' }],
    [
      { destination: '{ country: US, importerOfRecord: 买方 }' },
      { destination: '{ country: US, importerOfRecord: buyer }' },
    ],
    [{ container: '40 HC' }, { container: '40HC' }],
    [{ destination: '{ country: 美国 }' }, { destination: '{ country: US }' }],
    [{ items: '[{ sku: LED-1, quantity: 1,200, price: 2.40 USD }]' }, {}],
    [{ items: '[{ sku: LED-1, quantity: 1200, price: 2,40 USD }]' }, {}],
    [{ items: '[{ sku: LED-1, quantity: 1200pcs, price: US$2.40 }]' }, {}],
    [{ items: '[{ sku:LED-1, quantity:1200, price: 2.40 USD }]' }, {}],
    [{ items: '[{ sku：LED-1，quantity：1200，price：2.40 USD }]' }, {}],
    [
      { items: '\n  - { sku: LED-1，quantity: 1200, price: 2.40 USD }' },
      { items: '\n  - { sku: LED-1, quantity: 1200, price: 2.40 USD }' },
    ],
    [{ items: '\n  - sku:LED-1\n    quantity: 1' }, { items: '\n  - sku: LED-1\n    quantity: 1' }],
    [{ items: '\n  - sku: LED-1\n    quantity：1' }, { items: '\n  - sku: LED-1\n    quantity: 1' }],
  ])
    it(`${JSON.stringify(wrong)} is mended by its fixes, and nothing else is wrong then`, () => {
      assert.notDeepEqual(issuesOf(text(wrong)), []);
      assert.equal(mended(text(wrong)), text(right));
      assert.deepEqual(issuesOf(text(right)), []);
    });

  for (const [written, wrong] of [
    ['buyer: lakeshore', 'buyer:lakeshore'],
    ['buyer: lakeshore', 'buyer：lakeshore'],
    ['items: [', 'items：['],
  ] as const)
    it(`“${wrong}” among the other lines is mended by its fix`, () => {
      assert.equal(mended(text().replace(written, wrong)), text());
    });

  it('leaves alone what may mean two things', () => {
    for (const wrong of [
      { date: '03/04/2026' },
      { currency: '¥' },
      { container: 'FCL' },
      { validity: '1 month' },
      { items: '[{ sku: LED-1, quantity: 62 cartons }]' },
      { items: '[{ sku: LED-1, quantity: 1,200,000 }]' },
    ])
      assert.equal(mended(text(wrong)), text(wrong), JSON.stringify(wrong));
  });
});
