import { fill } from '../labels.ts';
import { elementsOf, pageOf } from './drawing.ts';
import { linksIn, nameLinks } from './links.ts';
import type { Roving } from './links.ts';
import type { Pages, PreviewLabels } from './protocol.ts';
import { pixelsPerPoint } from './zoom.ts';
import type { Zoom } from './zoom.ts';

/** Room around the pages, in pixels. */
const EDGE = 16;

interface Sheet {
  readonly element: HTMLElement;
  width: number;
  height: number;
}

/** A point of a page, in parts of its width and height. */
export interface Anchor {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The pages below each other. Those near the view are drawn, the others are sheets of the right size: a document of a
 * thousand lines has a quarter of a million elements.
 */
export class Sheets {
  /** Pixels for a point as it is now. */
  scale = 1;
  private sheets: readonly Sheet[] = [];
  private readonly near = new Set<Element>();
  private readonly observer: IntersectionObserver;
  private readonly defs = new Map<string, Element>();

  constructor(
    private readonly parts: {
      readonly view: HTMLElement;
      readonly stack: HTMLElement;
      readonly defs: SVGElement;
      readonly roving: Roving;
    },
    private readonly onNear: (first: number, last: number) => void,
  ) {
    const margin = { root: parts.view, rootMargin: '150% 0px' };
    this.observer = new IntersectionObserver((entries) => this.look(entries), margin);
  }

  get count(): number {
    return this.sheets.length;
  }

  /** Another document. */
  clear(): void {
    this.resize([]);
    this.defs.clear();
    this.parts.defs.replaceChildren();
  }

  /** What is new, drawn at once, so that nothing is ever blank between. */
  take({ sizes, defs, pages }: Pages, labels: PreviewLabels, zoom: Zoom): void {
    for (const [id, svg] of defs) {
      const [element] = elementsOf(svg);
      if (!element) continue;
      this.defs.get(id)?.remove();
      this.defs.set(id, element);
      this.parts.defs.append(element);
    }
    this.resize(sizes);
    this.layout(zoom);
    for (const [index, svg] of pages) {
      const sheet = this.sheets[index];
      if (!sheet) continue;
      const focus = focusIn(sheet.element);
      sheet.element.replaceChildren(pageOf(svg, sheet.width, sheet.height));
      nameLinks(sheet.element, labels);
      const again =
        focus && linksIn(sheet.element).filter((link) => link.dataset['target'] === focus.target)[focus.nth];
      if (again) this.parts.roving.focus(again, { preventScroll: true });
    }
    this.sheets.forEach(({ element }, index) =>
      element.setAttribute('aria-label', fill(labels.page, { page: String(index + 1), pages: String(this.count) })),
    );
  }

  /** Gives the sheets their sizes. */
  layout(zoom: Zoom): void {
    const widest = Math.max(0, ...this.sheets.map(({ width }) => width));
    this.scale = pixelsPerPoint(zoom, widest, this.parts.view.clientWidth - 2 * EDGE);
    for (const { element, width, height } of this.sheets) {
      element.style.width = `${width * this.scale}px`;
      element.style.height = `${height * this.scale}px`;
    }
  }

  /** The point of a page at a point of the window; for a point between pages one a little off the nearest. */
  anchorAt({ x, y }: Point): Anchor {
    const boxes = this.sheets.map(({ element }) => element.getBoundingClientRect());
    const found = boxes.findIndex(({ bottom }) => y <= bottom);
    const page = found < 0 ? Math.max(0, boxes.length - 1) : found;
    const { left = 0, top = 0, width = 1, height = 1 } = boxes[page] ?? {};
    return { page, x: (x - left) / width, y: (y - top) / height };
  }

  /** Scrolls until a point of a page is at a point of the window. */
  hold(anchor: Anchor, at: Point): void {
    const box = this.sheets[Math.min(anchor.page, this.count - 1)]?.element.getBoundingClientRect();
    if (!box) return;
    const { view } = this.parts;
    view.scrollTop += box.top + anchor.y * box.height - at.y;
    view.scrollLeft += box.left + anchor.x * box.width - at.x;
  }

  sheetAt(index: number): HTMLElement | undefined {
    return this.sheets[index]?.element;
  }

  private resize(sizes: Pages['sizes']): void {
    const kept = this.sheets.slice(0, sizes.length);
    for (const { element } of this.sheets.slice(sizes.length)) {
      this.observer.unobserve(element);
      this.near.delete(element);
      element.remove();
    }
    this.sheets = sizes.map(([width, height], index): Sheet => {
      const sheet = kept[index];
      if (sheet) return Object.assign(sheet, { width, height });
      const element = document.createElement('section');
      element.className = 'sheet';
      this.parts.stack.append(element);
      this.observer.observe(element);
      return { element, width, height };
    });
  }

  /** Pages have come near the view or gone from it. */
  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
    }
    const indexes = this.sheets.flatMap(({ element }, index) => (this.near.has(element) ? [index] : []));
    const [first, last] = [indexes[0], indexes.at(-1)];
    if (first === undefined || last === undefined) return;
    this.sheets.forEach(({ element }, index) => {
      if (index < first || index > last) element.replaceChildren();
    });
    this.onNear(first, last);
  }
}

/** Which link of a sheet has the focus, told by its target and its turn among those of the same. */
function focusIn(sheet: HTMLElement): { readonly target: string | undefined; readonly nth: number } | undefined {
  const focused = linksIn(sheet).find((link) => link === document.activeElement);
  if (!focused) return undefined;
  const { target } = focused.dataset;
  return {
    target,
    nth: linksIn(sheet)
      .filter((link) => link.dataset['target'] === target)
      .indexOf(focused),
  };
}
