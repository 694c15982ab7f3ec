import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/spec/file.ts';
import { edited, seeded } from './hostile-edits.ts';
import { PATH, TEXT } from './pieces-text.ts';

describe('a document read in pieces', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`is after any edits what it is read anew: seed ${seed}`, () => {
      const random = seeded(seed);
      let [text, file] = [TEXT, parseFile(PATH, TEXT)];
      let inPieces = 0;
      for (let n = 0; n < 1000; n += 1) {
        text = random() < 0.15 ? TEXT : edited(text, random);
        file = parseFile(PATH, text, file);
        assert.deepEqual(file, parseFile(PATH, text), JSON.stringify(text));
        if (file?.tree?.kind === 'pieces') inPieces += 1;
      }
      assert.ok(inPieces > 300, String(inPieces));
    });
});
