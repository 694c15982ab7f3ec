import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import { DIST, filesIn, inFolder } from './in-folder.ts';

describe('the disk of the command line', () => {
  it('writes a file by way of no file that somebody has there', () => {
    const names = ['a.md.tmp', `a.md.${process.pid}.tmp`, 'a.md.part'];
    inFolder(Object.fromEntries(names.map((name) => [name, 'mine'])), (_, folder) => {
      nodeIo(DIST).write(path.join(folder, 'a.md'), 'text');
      assert.deepEqual(filesIn(folder).sort(), ['a.md', ...names].sort());
      for (const name of names) assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), 'mine');
    });
  });

  it('leaves nothing behind where it cannot write', () => {
    inFolder({ 'a.md/file': '' }, (_, folder) => {
      assert.throws(() => nodeIo(DIST).write(path.join(folder, 'a.md'), 'text'), { code: /EISDIR|EPERM/ });
      assert.deepEqual(filesIn(folder).sort(), ['a.md', 'a.md/file']);
    });
  });
});
