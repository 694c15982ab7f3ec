import assert from 'node:assert/strict';
import { product } from '../../core/files.ts';
import { done, titles } from './done.ts';

describe('a product', () => {
  it('gets lines for what documents will ask for', () => {
    const files = {
      'us.seller.yaml': 'name: x\naddress: y\ncountry: CN\n',
      'a.product.yaml': 'sku: A│\nname: Lamp # x\nunit: pcs\n',
    };
    const { text, snippet } = done(files, 'Add what documents will ask for: hs, origin, packing');
    assert.equal(snippet, true);
    assert.match(text, /unit: pcs\nhs: "\$1"\norigin: \$\{2:CN\}\npacking: \{ unitsPerCarton: \$3, /);
  });

  it('gets them where it stands, among many', () => {
    const text = 'products:\n  - sku: A│\n    name: a\n    unit: pcs\n    hs: "940542"\n    origin: CN\n  - sku: B\n';
    assert.match(done({ 'x.product.yaml': text }, 'Add what').text, /origin: CN\n {4}packing: .*\n {2}- sku: B/);
  });

  it('gets none where nothing lacks', () => {
    assert.deepEqual(titles({ 'a.product.yaml': product({ sku: 'A│' }) }), []);
  });
});
