import assert from 'node:assert/strict';
import { Workspace, idOf } from '../../../src/core/index.ts';
import { closest } from '../../../src/core/spec/closest.ts';
import { buyer, document, product, seller } from '../files.ts';

describe('a workspace', () => {
  it('reads the same text once', () => {
    const workspace = new Workspace();
    const first = workspace.set('q.quotation.yaml', document());
    assert.equal(workspace.set('q.quotation.yaml', document()), first);
    assert.notEqual(workspace.set('q.quotation.yaml', document({ number: 'Q-2' })), first);
  });

  it('looks up again after a change and after a file is gone', () => {
    const workspace = new Workspace();
    workspace.set('a.product.yaml', product());
    assert.equal(workspace.product('A')?.value.unit, 'pcs');
    workspace.set('a.product.yaml', product({ sku: 'B', unit: 'set' }));
    assert.equal(workspace.product('A'), undefined);
    assert.equal(workspace.product('B')?.value.unit, 'set');
    workspace.delete('a.product.yaml');
    assert.equal(workspace.product('B'), undefined);
  });

  it('knows a buyer by its id, else by the name of its file', () => {
    const workspace = new Workspace();
    workspace.set('b/acme.buyer.yaml', buyer());
    workspace.set('b/x.buyer.yaml', buyer({ id: 'other' }));
    assert.deepEqual(workspace.buyerIds(), ['acme', 'other']);
    const found = workspace.buyer('other');
    assert.equal(found && idOf(found), 'other');
    assert.equal(workspace.buyer('x'), undefined);
  });

  it('takes the seller that is named, else the nearest above, else the first', () => {
    const workspace = new Workspace();
    for (const path of ['us.seller.yaml', 'east/e.seller.yaml', 'west/w.seller.yaml']) workspace.set(path, seller());
    assert.equal(workspace.seller('w', 'east/q.quotation.yaml')?.path, 'west/w.seller.yaml');
    assert.equal(workspace.seller(undefined, 'east/deep/q.quotation.yaml')?.path, 'east/e.seller.yaml');
    assert.equal(workspace.seller(undefined, 'q.quotation.yaml')?.path, 'us.seller.yaml');
    assert.equal(workspace.seller('nobody', 'q.quotation.yaml'), undefined);
  });

  it('takes no file that is none of ours', () => assert.equal(new Workspace().set('notes.yaml', 'a: 1'), undefined));
});

describe('the closest word', () => {
  for (const [text, words, hint] of [
    ['curency', ['currency', 'country'], 'currency'],
    ['LED-PANLE-60', ['LED-PANEL-60', 'LED-PANEL-62'], 'LED-PANEL-60'],
    ['quantiy', ['quantity'], 'quantity'],
    ['QUANTITY', ['quantity'], 'quantity'],
    ['zebra', ['currency', 'items'], undefined],
    ['ab', ['cd'], undefined],
    ['', ['a'], 'a'],
    ['x', [], undefined],
    ['lamp.jpg', ['lamp.png', 'lamps.webp'], 'lamp.png'],
    ['abcd', ['bacd', 'abxx'], 'bacd'],
    ['abcdef', ['badcfe'], undefined],
    ['abcdefghi', ['badcfeghi'], 'badcfeghi'],
    ['abab', ['ab', 'ababab'], undefined],
  ] as const)
    it(`to “${text}” is ${hint ?? 'none'}`, () => assert.equal(closest<string>(text, words), hint));
});
