import assert from 'node:assert/strict';
import { document, folder, issuesOf, product, seller, totalsOf } from '../../files.ts';
import type { Files } from '../../files.ts';
import { dealOf } from './deal-of.ts';

const listed = (sku: string, term: string): string => product({ sku, price: `{ term: ${term}, unit: 10 USD }` });
const ITEMS = 'incoterm: CFR Chicago\nitems: [{ sku: A, quantity: 1 }, { sku: B, quantity: 1 }]\n';
const USUAL = { 's.seller.yaml': seller({ defaults: '{ incoterm: FOB Xiamen }' }) };

describe('the place that charges are counted from', () => {
  for (const [what, text, a, b, expected] of [
    ['is the document’s own', `from: Yiwu\n${ITEMS}`, 'FOB Ningbo', 'FOB Ningbo', 'Yiwu document'],
    ['is that of all list prices', ITEMS, 'FOB Ningbo', 'FOB Ningbo', 'Ningbo list prices'],
    ['is the seller’s where list prices differ', ITEMS, 'FOB Ningbo', 'FOB Shanghai', 'Xiamen seller'],
    ['is no destination', ITEMS, 'CIF Chicago', 'CIF Chicago', 'Xiamen seller'],
  ] as const)
    it(what, () => {
      const files = { ...USUAL, 'a.product.yaml': listed('A', a), 'b.product.yaml': listed('B', b) };
      const { leaving } = dealOf(text, files);
      assert.equal(`${leaving?.place ?? '-'} ${leaving?.by ?? '-'}`, expected);
    });

  it('is not known where nobody names one', () => {
    assert.equal(dealOf('incoterm: CFR Chicago\n').leaving, undefined);
  });

  const row = 'charges: [{ element: mainCarriage, from: Ningbo, to: Chicago, amount: 900 USD, source: s }]\n';
  const quoted = (own: Readonly<Record<string, string | undefined>>, more: Files = {}): Files =>
    folder({
      ...more,
      'x.rates.yaml': row,
      'q.quotation.yaml': document({ incoterm: 'CFR Chicago', from: undefined, ...own }),
    });

  it('finds the freight that the rates have from there', () => {
    assert.equal(totalsOf(quoted({})).totals.total, '1900.00');
  });

  it('is asked for where it is not known, with the place that the rates name', () => {
    const files = quoted({}, { 'a.product.yaml': listed('A', 'FOB') });
    const issue = issuesOf(files).find(({ code }) => code === 'missing-charge');
    assert.match(issue?.message ?? '', /the rates have it from \{places\}\. Add from:/);
    assert.deepEqual(
      issue?.fixes?.[0]?.edits.map(({ text }) => text),
      ['\nfrom: Ningbo'],
    );
  });

  it('is said beside those that the rates know', () => {
    const issue = issuesOf(quoted({ from: 'Shanghai' })).find(({ code }) => code === 'missing-charge');
    assert.deepEqual([issue?.data['places'], issue?.data['from']], ['Ningbo', 'Shanghai']);
  });
});
