import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { FILE_KINDS, jsonSchema } from '../../src/core/index.ts';
import { inFolder } from './in-folder.ts';

const NAMES = FILE_KINDS.map((kind) => `${kind}.schema.json`).sort();

describe('tradewright schema', () => {
  it('writes a schema for each kind of file, and says how the editor takes them', () => {
    inFolder({}, (cli, folder) => {
      const { code, out } = cli('schema');
      assert.equal(code, 0);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'schemas')).sort(), NAMES);
      const { 'yaml.schemas': schemas } = JSON.parse(out) as { 'yaml.schemas': Record<string, string> };
      assert.equal(schemas['./schemas/quotation.schema.json'], '*.quotation.yaml');
      for (const file of Object.keys(schemas)) assert.ok(fs.existsSync(path.join(folder, file)), file);
      const written: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'schemas/seller.schema.json'), 'utf8'));
      assert.deepEqual(written, JSON.parse(JSON.stringify(jsonSchema('seller'))));
    });
  });

  it('writes into the folder that is named, over its own files and over no other', () => {
    inFolder({ 'own/buyer.schema.json': '{}' }, (cli, folder) => {
      assert.equal(cli('schema', '-o', 'a/b').code, 0);
      assert.equal(cli('schema', '-o', 'a/b').code, 0);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'a/b')).sort(), NAMES);
      const { code, err } = cli('schema', '-o', 'own');
      assert.equal(code, 3);
      assert.match(err, /buyer\.schema\.json comes from elsewhere/);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'own')), ['buyer.schema.json']);
      assert.equal(cli('schema', '-o', 'own', '--force').code, 0);
    });
  });
});
