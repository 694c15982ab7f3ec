import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { XMLFileInfo, XMLValidationError } from 'xmllint-wasm';
import { renderUbl } from '../../src/export/ubl/document.ts';
import { everything, readXml } from './read-xml.ts';
import { sampleProforma } from './sample-model.ts';
import { DOCUMENTS } from './ubl-models.ts';

/** The schemas of the OASIS Standard, which lie beside the repository: they are not ours to ship. */
const XSD = path.join(import.meta.dirname, '../../../shared/ubl-2.4/xsd');
const ROOTS = ['Quotation', 'Invoice'];

/** The schemas of both documents in one that knows both roots, so that one run sees all files. */
function schemas(): { schema: XMLFileInfo; preload: XMLFileInfo[] } {
  const read = (folder: string, fileName: string): XMLFileInfo => ({
    fileName,
    contents: fs.readFileSync(path.join(XSD, folder, fileName), 'utf8').replaceAll('../common/', ''),
  });
  const imports = ROOTS.map(
    (root) =>
      `<xsd:import namespace="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" schemaLocation="UBL-${root}-2.4.xsd"/>`,
  );
  return {
    schema: {
      fileName: 'both.xsd',
      contents: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xsd:schema>`,
    },
    preload: [
      ...ROOTS.map((root) => read('maindoc', `UBL-${root}-2.4.xsd`)),
      ...fs.readdirSync(path.join(XSD, 'common')).map((name) => read('common', name)),
    ],
  };
}

const FILES = Array.from(DOCUMENTS, ([name, model]) => ({ fileName: `${name}.xml`, contents: renderUbl(model) }));

/** Files that the schema must object to: it is looked at. */
const WRONG: readonly XMLFileInfo[] = [
  ['order', /( *<cbc:ID>PI.*\n)( *<cbc:IssueDate.*\n)/, '$2$1'],
  ['unknown', /<cbc:LineCountNumeric>/, '<cbc:Lines>1</cbc:Lines><cbc:LineCountNumeric>'],
  ['no-total', / *<cac:LegalMonetaryTotal>[^]*<\/cac:LegalMonetaryTotal>\n/, ''],
  ['no-decimal', />14901\.15</, '>14,901.15<'],
].map(([name, from, to]) => ({
  fileName: `wrong-${String(name)}.xml`,
  contents: renderUbl(sampleProforma()).replace(from as RegExp, to as string),
}));

describe('UBL and its schema', function () {
  this.timeout(30_000);
  let errors: readonly XMLValidationError[] = [];
  let output = '';

  before(async function () {
    if (!fs.existsSync(XSD)) {
      console.log('  UBL is not held against its schema: ../shared/ubl-2.4/xsd is not there');
      this.skip();
    }
    const { schema, preload } = schemas();
    const memory = { initialMemoryPages: 1024, maxMemoryPages: 8192 };
    const result = await validateXML({ xml: [...FILES, ...WRONG], schema: [schema], preload, ...memory });
    [errors, output] = [result.errors, result.rawOutput];
  });

  it('is valid, whatever is in the document', () => {
    const found = errors.map(({ rawMessage }) => rawMessage).filter((message) => !message.startsWith('wrong-'));
    assert.deepEqual(found, []);
    assert.deepEqual(
      FILES.filter(({ fileName }) => !output.includes(`${fileName} validates`)).map(({ fileName }) => fileName),
      [],
      'every file is looked at',
    );
  });

  for (const { fileName } of WRONG)
    it(`is not valid any more in ${fileName}`, () => assert.ok(errors.some(({ loc }) => loc?.fileName === fileName)));
});

describe('UBL and its document constraints', () => {
  it('names its encoding (IND2, IND3)', () => {
    for (const { contents } of FILES) assert.ok(contents.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'));
  });

  it('has no element and no attribute without content (IND5, IND9)', () => {
    for (const { fileName, contents } of FILES)
      for (const { name, attributes, children, text } of everything(readXml(contents))) {
        assert.ok(children.length > 0 || text.trim() !== '', `${name} in ${fileName}`);
        for (const [key, value] of Object.entries(attributes)) assert.notEqual(value.trim(), '', `${key} of ${name}`);
      }
  });

  it('has no two texts of one language side by side (IND7, IND8)', () => {
    for (const { fileName, contents } of FILES)
      for (const { name, children } of everything(readXml(contents))) {
        const said = children.map((child) => `${child.name} ${child.attributes['languageID'] ?? ''}`);
        const twice = said.filter((one, n) => one.startsWith('cbc:') && said.indexOf(one) !== n);
        assert.deepEqual(twice, [], `${name} in ${fileName}`);
      }
  });
});
