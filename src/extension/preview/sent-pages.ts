import type { PreviewPages } from '../../export/typst/preview.ts';
import type { Pages } from '../../webview/preview/protocol.ts';

/**
 * What the page of a preview has of a document's pages, so that it is sent nothing twice: a page of figures is a third of a
 * megabyte. The page keeps those near its view and forgets the others; so does this.
 */
export class SentPages {
  private readonly defs = new Map<string, string>();
  private readonly pages = new Map<number, string>();
  private sizes = '';
  private first = 0;
  private last = 1;

  /** The page begins anew and has nothing. */
  forget(): void {
    this.defs.clear();
    this.pages.clear();
    this.sizes = '';
  }

  /** The view is at other pages, first and last included. */
  look(first: number, last: number): void {
    [this.first, this.last] = [first, last];
    for (const index of this.pages.keys()) if (index < first || index > last) this.pages.delete(index);
  }

  /** What the page lacks or has otherwise; `undefined` where that is nothing. It counts as sent. */
  lacking({ defs, pages }: PreviewPages): Pages | undefined {
    const sizes = pages.map(({ width, height }) => [width, height] as const);
    const written = JSON.stringify(sizes);
    const wanted = pages.flatMap(({ svg }, index) =>
      index >= this.first && index <= this.last && this.pages.get(index) !== svg ? [[index, svg] as const] : [],
    );
    const newDefs = wanted.length === 0 ? [] : [...defs].filter(([id, svg]) => this.defs.get(id) !== svg);
    if (wanted.length === 0 && written === this.sizes) return undefined;
    this.sizes = written;
    for (const [id, svg] of newDefs) this.defs.set(id, svg);
    for (const [index, svg] of wanted) this.pages.set(index, svg);
    for (const index of this.pages.keys()) if (index >= pages.length) this.pages.delete(index);
    return { type: 'pages', sizes, defs: newDefs, pages: wanted };
  }
}
