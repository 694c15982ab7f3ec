import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';
import { done, quotation, titles } from './done.ts';

describe('a buyer inside a document', () => {
  it('moves to a file of its own', () => {
    const block = '\n  name: Acme Trading LLC│ # them\n  country: US\n  contact:\n    person: Jo';
    const change = done(quotation({ buyer: block }), 'Move this buyer');
    assert.deepEqual(change.created, {
      path: 'buyers/acme-trading.buyer.yaml',
      text: 'name: Acme Trading LLC # them\ncountry: US\ncontact:\n  person: Jo\n',
    });
    assert.match(change.text, /\nbuyer: acme-trading\ncurrency/);
  });

  it('moves from braces, and beside the others', () => {
    const buyer = '{ name: { en: "Acme, Inc.", zh: 顶点 }, country: U│S }';
    const change = done(quotation({ buyer }, { 'b/x.buyer.yaml': 'name: X\ncountry: US\n' }), 'Move this buyer');
    assert.deepEqual(change.created, {
      path: 'b/acme.buyer.yaml',
      text: 'name: { en: "Acme, Inc.", zh: 顶点 }\ncountry: US\n',
    });
  });

  it('is told by its id', () => {
    const change = done(quotation({ buyer: '{ id: a-1, name: Acme│, country: US }' }), 'Move this buyer');
    assert.match(change.text, /\nbuyer: a-1\n/);
    assert.match(change.created?.text ?? '', /^id: a-1\n/);
  });

  it('stays where it is a name', () => assert.deepEqual(titles(quotation({ buyer: 'ac│me' })), []));

  it('stays where its keys come from elsewhere in the document', () => {
    for (const buyer of ['{ name: *n, countr│y: US }', '\n  name: *n\n  countr│y: US', '{ <<: *n, name: A│cme }']) {
      const files = quotation({ number: '&n Q-1', buyer });
      assert.throws(() => done(files, 'Move this buyer'), buyer);
    }
  });

  it('reads the same from its file', () => {
    const files = quotation({ buyer: '\n  name: Acme│\n  address: |\n    1 Main St\n\n    Chicago\n  country: US' });
    const { created } = done(files, 'Move this buyer');
    const file = new Workspace().set('x.buyer.yaml', created?.text ?? '');
    assert.deepEqual(
      [file?.issues, file?.value],
      [[], { name: 'Acme', address: '1 Main St\n\nChicago', country: 'US' }],
    );
  });
});
