import assert from 'node:assert/strict';
import { wording } from '../../../src/core/index.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import { sortIssues } from '../../../src/core/spec/issue.ts';

interface Said {
  readonly code: string;
  readonly on: string;
  readonly says: string;
}

function said(path: string, text: string): Said[] {
  const issues = sortIssues(parseFile(path, text)?.issues ?? []);
  return issues.map((issue) => ({
    code: issue.code,
    on: text.slice(issue.range.start, issue.range.end),
    says: wording(issue),
  }));
}

const short = (path: string, text: string): string[] => said(path, text).map(({ code, on }) => `${code}: ${on}`);
const HEAD = 'number: Q-1\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\n';

describe('reading a file', () => {
  it('is content with a whole one', () => {
    assert.deepEqual(said('q.quotation.yaml', `${HEAD}items: [{ sku: A, quantity: 1 }]\n`), []);
  });

  it('names what is missing, at the first key', () => {
    assert.deepEqual(short('q.quotation.yaml', 'number: Q-1\ndate: 2026-11-23\n'), [
      'missing-key: number',
      'missing-key: number',
      'missing-key: number',
    ]);
    assert.deepEqual(
      said('q.quotation.yaml', `${HEAD}items:\n`).map(({ on, says }) => [on, says]),
      [['items', '“items” has no value: write one']],
    );
    assert.deepEqual(short('q.quotation.yaml', `${HEAD}items:\n  - { sku: A }\n`), ['missing-key: sku']);
  });

  it('says what an unknown key was meant to be, and renames it', () => {
    const text = `${HEAD}curency: EUR\nitems: [{ sku: A, quantity: 1, qantity: 2 }]\n`;
    assert.deepEqual(
      said('q.quotation.yaml', text).map(({ code, on, says }) => [code, on, says]),
      [
        ['unknown-key', 'curency', '“curency” is not a key here. Did you mean “currency”?'],
        ['unknown-key', 'qantity', '“qantity” is not a key here. Did you mean “quantity”?'],
      ],
    );
    const fix = parseFile('q.quotation.yaml', text)?.issues[0]?.fixes?.[0];
    assert.deepEqual(
      fix?.edits.map((edit) => [text.slice(edit.range.start, edit.range.end), edit.text]),
      [['curency', 'currency']],
    );
  });

  it('keeps a key that nothing is near to, and says that nothing reads it', () => {
    assert.deepEqual(
      said('q.quotation.yaml', `${HEAD}zebra: 1\nitems: [{ sku: A, quantity: 1 }]\n`).map(({ says }) => says),
      ['“zebra” is not a key here, so nothing reads it: correct or remove it'],
    );
  });

  it('explains a comma inside a number in braces', () => {
    assert.match(
      said('q.quotation.yaml', `${HEAD}items: [{ sku: A, quantity: 1,200 }]\n`)[0]?.says ?? '',
      /write 1200, not 1,200/,
    );
  });

  it('underlines a bad value with its fix', () => {
    const text = `${HEAD}items: [{ sku: A, quantity: 1 }]\ncharges: { insurance: 0.3 % of 0.11 }\npricing: { profit: 0.12 }\n`;
    assert.deepEqual(short('q.quotation.yaml', text), ['bad-percent: 0.3 % of 0.11', 'bad-percent: 0.12']);
    const fixes = sortIssues(parseFile('q.quotation.yaml', text)?.issues ?? []).map(
      (issue) => issue.fixes?.[0]?.edits[0]?.text,
    );
    assert.deepEqual(fixes, ['0.3 % of 11%', '12%']);
  });

  it('says which shape belongs where another stands', () => {
    for (const [text, message] of [
      ['items: lamp\n', /A list belongs here/],
      ['items: [lamp]\n', /A mapping belongs here/],
      ['items: [{ sku: [A], quantity: 1 }]\n', /A single value belongs here/],
      ['charges: [1]\nitems: [{ sku: A, quantity: 1 }]\n', /A mapping belongs here/],
    ] as const)
      assert.match(said('q.quotation.yaml', HEAD + text)[0]?.says ?? '', message, text);
  });

  it('makes a text the one element of a list where a list of texts belongs', () => {
    const fixed = (line: string): readonly (string | undefined)[] =>
      (parseFile('q.quotation.yaml', `${HEAD}${line}\nitems: [{ sku: A, quantity: 1 }]\n`)?.issues ?? []).flatMap(
        ({ fixes = [] }) => fixes.map(({ edits }) => edits[0]?.text),
      );
    assert.deepEqual(fixed('notes: Prices are firm, for 30 days'), ['[ "Prices are firm, for 30 days" ]']);
    assert.deepEqual(fixed('carriageCovers: unloading'), ['[ unloading ]']);
    // No list of words.
    assert.deepEqual(fixed('carriageCovers: nothing'), []);
    const items = parseFile('q.quotation.yaml', `${HEAD}items: lamp\n`)?.issues ?? [];
    assert.ok(items.every(({ fixes }) => !fixes));
  });

  it('looks into a buyer that is written out', () => {
    const text = HEAD.replace('acme', '{ name: B, contry: US }') + 'items: [{ sku: A, quantity: 1 }]\n';
    assert.deepEqual(short('q.quotation.yaml', text), ['missing-key: name', 'unknown-key: contry']);
    const bad = HEAD.replace('acme', '{ name: B, country: Texas }') + 'items: [{ sku: A, quantity: 1 }]\n';
    assert.deepEqual(short('q.quotation.yaml', bad), ['bad-value: Texas']);
  });

  it('keeps all that can be read of a half-written file', () => {
    const text = `${HEAD}currency: US\nitems:\n  - sku: A\n    quantity: 12x\n  - sku: B\n    quantity: 5\n  -\n  - sku: C\n    quan`;
    const file = parseFile('q.quotation.yaml', text);
    assert.ok(file?.kind === 'quotation');
    assert.equal(file.value.number, 'Q-1');
    assert.equal(file.value.currency, undefined);
    assert.deepEqual(
      file.value.items?.map((item) => [item.sku, item.quantity?.toFixed()]),
      [
        ['A', undefined],
        ['B', '5'],
        [undefined, undefined],
        ['C', undefined],
      ],
    );
    assert.ok(short('q.quotation.yaml', text).includes('bad-value: 12x'));
  });

  it('reads numbers from their text: no float, no octal, no norway', () => {
    const file = parseFile(
      'p.product.yaml',
      'sku: 0042\nname: NO\nunit: pcs\nhs: 9405.10\ncost: { amount: 0.1000000000000000055 USD }\n',
    );
    assert.ok(file?.kind === 'product');
    const product = file.value[0]?.product;
    assert.deepEqual(
      [product?.sku, product?.name, product?.hs, product?.cost?.amount?.amount.toFixed()],
      ['0042', 'NO', '9405.10', '0.1000000000000000055'],
    );
  });

  it('wants the currency of facts and list prices', () => {
    const rates = 'charges: [{ element: mainCarriage, amount: 900, source: s }]\n';
    assert.deepEqual(short('x.rates.yaml', rates), ['bad-value: 900']);
    assert.deepEqual(short('x.rates.yaml', 'fees: [{ to: US, name: F, source: s, min: 30 }]\n'), ['bad-value: 30']);
    const head = 'sku: A\nname: A\nunit: pcs\n';
    assert.deepEqual(
      short('p.product.yaml', `${head}cost: { amount: 62.50 }\n`),
      ['missing-key: amount', 'bad-value: 62.50'].slice(1),
    );
    assert.deepEqual(short('p.product.yaml', `${head}price: { term: FOB Ningbo, tiers: [{ from: 1, unit: 9.5 }] }\n`), [
      'bad-value: 9.5',
    ]);
    assert.deepEqual(short('p.product.yaml', `${head}price: { term: FOB Ningbo, unit: 9.5 USD }\n`), []);
    assert.deepEqual(short('p.product.yaml', `${head}price: { currency: USD, unit: 9.5 }\n`), [
      'missing-key: currency',
    ]);
  });

  it('refuses a dead term where prices start from it', () => {
    const text = 'sku: A\nname: A\nunit: pcs\nprice: { term: C&F Chicago, unit: 9 USD }\n';
    assert.deepEqual(short('p.product.yaml', text), ['dead-incoterm: C&F Chicago']);
    assert.deepEqual(short('us.seller.yaml', 'name: S\naddress: A\ncountry: CN\ndefaults: { incoterm: DDU X }\n'), [
      'dead-incoterm: DDU X',
    ]);
  });

  it('knows a file by the end of its name alone', () => {
    for (const path of ['a.yaml', 'quotation.yaml', 'a.quotation.yml', 'a.Quotation.yaml', 'a.quotation.yaml.bak'])
      assert.equal(parseFile(path, ''), undefined, path);
    assert.equal(parseFile('vscode-vfs://x/y/a.quotation.yaml', '')?.kind, 'quotation');
  });
});
