import assert from 'node:assert/strict';
import type { PreviewPages } from '../../../src/export/typst/preview.ts';
import { SentPages } from '../../../src/extension/preview/sent-pages.ts';

function pagesOf(
  texts: readonly string[],
  defs: Readonly<Record<string, string>> = { a: '<path id="a"/>' },
): PreviewPages {
  return {
    defs: new Map(Object.entries(defs)),
    pages: texts.map((svg) => ({ width: 596, height: 842, svg })),
  };
}

const indexes = (sent: ReturnType<SentPages['lacking']>): readonly number[] => sent?.pages.map(([n]) => n) ?? [];

describe('what of the pages is sent', () => {
  it('is what is near the view, then nothing', () => {
    const sent = new SentPages();
    sent.look(1, 2);
    const pages = pagesOf(['0', '1', '2', '3']);
    const first = sent.lacking(pages);
    assert.deepEqual(first, {
      type: 'pages',
      sizes: Array.from({ length: 4 }, () => [596, 842]),
      defs: [['a', '<path id="a"/>']],
      pages: [
        [1, '1'],
        [2, '2'],
      ],
    });
    assert.equal(sent.lacking(pages), undefined);
    assert.equal(sent.lacking(structuredClone(pages)), undefined);
  });

  it('is the pages that changed, and definitions that are new', () => {
    const sent = new SentPages();
    sent.look(0, 2);
    sent.lacking(pagesOf(['0', '1', '2']));
    const next = sent.lacking(pagesOf(['0', 'one', '2'], { a: '<path id="a"/>', b: '<path id="b"/>' }));
    assert.deepEqual(indexes(next), [1]);
    assert.deepEqual(next?.defs, [['b', '<path id="b"/>']]);
  });

  it('is a definition again that is another under the same id', () => {
    const sent = new SentPages();
    sent.lacking(pagesOf(['0']));
    assert.deepEqual(sent.lacking(pagesOf(['zero'], { a: '<path id="a" d="M 1"/>' }))?.defs, [
      ['a', '<path id="a" d="M 1"/>'],
    ]);
  });

  it('is nothing for a change out of view, and that page when it comes near', () => {
    const sent = new SentPages();
    sent.look(0, 1);
    sent.lacking(pagesOf(['0', '1', '2', '3']));
    const changed = pagesOf(['0', '1', '2', 'three']);
    assert.equal(sent.lacking(changed), undefined);
    sent.look(1, 3);
    assert.deepEqual(indexes(sent.lacking(changed)), [2, 3]);
    // The page has forgotten what it does not look at.
    sent.look(0, 1);
    assert.deepEqual(indexes(sent.lacking(changed)), [0]);
  });

  it('tells of pages that go and come', () => {
    const sent = new SentPages();
    sent.look(0, 5);
    sent.lacking(pagesOf(['0', '1', '2']));
    const fewer = sent.lacking(pagesOf(['0', '1']));
    assert.deepEqual([fewer?.sizes.length, indexes(fewer)], [2, []]);
    assert.deepEqual(indexes(sent.lacking(pagesOf(['0', '1', '2']))), [2]);
  });

  it('is everything once the page has begun anew', () => {
    const sent = new SentPages();
    sent.lacking(pagesOf(['0', '1']));
    sent.forget();
    const again = sent.lacking(pagesOf(['0', '1']));
    assert.deepEqual([indexes(again), again?.defs.length, again?.sizes.length], [[0, 1], 1, 2]);
  });
});
