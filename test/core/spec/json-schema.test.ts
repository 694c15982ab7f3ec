import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { FILE_KINDS, jsonSchema, kindOf } from '../../../src/core/index.ts';
import type { FileKind } from '../../../src/core/index.ts';
import { brightline } from '../brightline.ts';

const VALIDATORS = new Map(
  FILE_KINDS.map((kind) => [kind, new Ajv({ allErrors: true, allowUnionTypes: true }).compile(jsonSchema(kind))]),
);

/** What a validator says of a YAML text, as another editor would read it. */
function said(kind: FileKind, text: string): string[] {
  const validate = VALIDATORS.get(kind);
  assert.ok(validate);
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`.trim());
}

const SOUND: Readonly<Record<FileKind, string>> = {
  seller: 'name: A\naddress: B\ncountry: CN\n',
  buyer: 'name: A\ncountry: US\n',
  product: 'sku: 60\nname: Lamp\nunit: pcs\n',
  rates: 'fx: [{ pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: bank }]\n',
  quotation:
    'number: 1\ndate: 2026-11-23\nbuyer: a\nincoterm: FOB Ningbo\nitems: [{ sku: A, quantity: 12.5, free: true }]\n',
  proforma: 'number: 1\ndate: 2026-11-23\nbuyer: { name: A, country: US }\nincoterm: FOB Ningbo\nitems: []\n',
};

describe('the JSON Schemas', () => {
  for (const [path, text] of Object.entries(brightline())) {
    const kind = kindOf(path);
    if (kind) it(`take ${path}`, () => assert.deepEqual(said(kind, text), []));
  }

  for (const kind of FILE_KINDS) {
    it(`take a small ${kind}, and no key that ${kind} has not`, () => {
      assert.deepEqual(said(kind, SOUND[kind]), []);
      assert.deepEqual(said(kind, `${SOUND[kind]}colour: red\n`).slice(0, 1), ['must NOT have additional properties']);
    });

    it(`ask for the keys of a ${kind} that must come`, () => {
      const [key = ''] = SOUND[kind].split(':');
      const without = SOUND[kind].split('\n').slice(1).join('\n') || '{}';
      const expected = kind === 'rates' ? [] : [`must have required property '${key}'`];
      assert.deepEqual(said(kind, without).slice(0, 1), expected);
    });
  }

  it('refuse a list or a mapping where a value belongs, and a value where those do', () => {
    const wrong = SOUND.quotation.replace('FOB Ningbo', '[FOB, Ningbo]');
    assert.deepEqual(said('quotation', wrong), ['/incoterm must be string,number,boolean']);
    assert.deepEqual(said('quotation', `${SOUND.quotation}charges: none\n`), ['/charges must be object']);
    assert.deepEqual(said('seller', `${SOUND.seller}banks: { id: usd }\n`), ['/banks must be array']);
  });

  it('reach into items, and into a list of products', () => {
    const item = SOUND.quotation.replace('free: true', 'fre: true');
    assert.deepEqual(said('quotation', item), ['/items/0 must NOT have additional properties']);
    const list = 'products:\n  - { sku: A, name: A, unit: pcs }\n  - { sku: B, name: B }\n';
    assert.deepEqual(said('product', list).slice(0, 1), ["/products/1 must have required property 'unit'"]);
  });

  it('say in words what a value is, and name those of a short list', () => {
    const properties = (kind: FileKind) => jsonSchema(kind)['properties'] as Record<string, Record<string, unknown>>;
    assert.match(String(properties('quotation')['date']?.['description']), /YYYY-MM-DD/);
    assert.deepEqual(properties('quotation')['mode']?.['examples'], [
      'sea',
      'air',
      'rail',
      'road',
      'courier',
      'multimodal',
    ]);
  });
});
