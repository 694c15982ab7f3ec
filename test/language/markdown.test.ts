import assert from 'node:assert/strict';
import { plain, table } from '../../src/language/markdown.ts';
import { unescaped } from './reading.ts';

describe('a text from a file in Markdown', () => {
  for (const text of [
    '[x](command:evil)',
    '![x](https://evil.example/x.png)',
    '<img src=x onerror=y>',
    '`code` **strong** _em_ ~~gone~~',
    'a | b',
    '# heading',
    '$(icon) &amp; &#60;',
    'https://evil.example www.evil.example a@evil.example',
    'back\\slash',
  ])
    it(`has no sign that means something: ${text}`, () => {
      const escaped = plain(text);
      assert.equal(escaped.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/[\p{L}\p{N}\s]/gu, ''), '');
      assert.equal(unescaped(escaped), text);
    });

  it('is on one line, without what turns the order of reading', () => {
    assert.equal(plain(' a\n\n# b\t\u202ec\u2066d\u0007 '), 'a \\# b cd');
  });

  it('is cut where it is long, never inside a letter', () => {
    assert.equal(plain('😀'.repeat(9), 4), '😀😀😀…');
    assert.equal(plain('x'.repeat(500)).length, 200);
  });

  it('keeps its figures to the right in a table, and their remarks away from them', () => {
    const rows = table([
      ['Total', '1', 'how'],
      ['Part', '1'],
    ]);
    assert.equal(rows, '| Total | 1 | &emsp;how |\n|:--|--:|:--|\n| Part | 1 |  |');
    assert.equal(table([['a', '1']]), '| a | 1 |\n|:--|--:|');
  });
});
