import assert from 'node:assert/strict';
import { actionsAt } from '../../../src/language/actions/index.ts';
import { viewAt } from '../marked.ts';
import { done, quotation, titles } from './done.ts';

describe('items', () => {
  const items = `
  # the first
  - { sku: B10, quantity: 1, price: 5 }

  # cheap
  - sku: B9 # nine
    quantity: 2
    price: 1
    # inside
  - { description: x, quantity: 1, price: 50 }

# the end`;
  const ordered = (title: string): string => {
    const { text } = done(quotation({ 'it│ems': items, items: undefined }), title);
    return text.slice(text.indexOf('items:'));
  };

  it('are put in the order of their SKUs, each with its remarks', () => {
    assert.equal(
      ordered('Sort items by SKU'),
      `items: 
  # cheap
  - sku: B9 # nine
    quantity: 2
    price: 1
    # inside

  # the first
  - { sku: B10, quantity: 1, price: 5 }
  - { description: x, quantity: 1, price: 50 }

# the end
`,
    );
  });

  it('are put in the order of their amounts', () => {
    assert.match(ordered('Sort items by amount'), /^items: \n.*50 \}\n\n {2}# the first\n.*B10.*\n {2}# cheap\n.*B9/s);
  });

  it('stay where they are in order', () => {
    const { view, file, offset } = viewAt(
      quotation({ 'it│ems': '\n  - { sku: A, quantity: 1 }\n  - { sku: B, quantity: 1 }', items: undefined }),
    );
    const [action] = actionsAt(view, file, { start: offset, end: offset });
    assert.equal(action && typeof action.change === 'function' && action.change(), undefined);
  });

  it('are sorted from any of them, and not from further in', () => {
    const one = '\n  - { sku: B, quantity: 1 }\n  - { sku: A, qua│ntity: 1, packing: { unitsPerCarton: 2 } }';
    assert.match(done(quotation({ items: one }), 'Sort items by SKU').text, /sku: A[^]*sku: B/);
    const within = one.replace('│', '').replace('unitsPer', 'units│Per');
    assert.ok(!titles(quotation({ items: within })).some((title) => title.startsWith('Sort')));
  });

  it('are sorted in a list of products too', () => {
    const text = 'prod│ucts:\n  - sku: B\n    name: b\n    unit: pcs\n  - { sku: A, name: a, unit: pcs }\n';
    assert.match(done({ 'x.product.yaml': text }, 'Sort products').text, /^products:\n {2}- \{ sku: A.*\n {2}- sku: B/);
  });
});
