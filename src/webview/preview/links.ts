import { LINK } from './drawing.ts';
import { fill } from '../labels.ts';
import type { PreviewLabels } from './protocol.ts';

const MOST_NAME = 80;

/** The links of a page that lead to sources. */
export function linksIn(element: ParentNode): SVGAElement[] {
  return [...element.querySelectorAll<SVGAElement>(LINK)];
}

/** Gives each link the text that it lies over for a name. */
export function nameLinks(element: Element, labels: PreviewLabels): void {
  const texts = Array.from(element.querySelectorAll('foreignObject'), (text) => ({
    text: text.textContent ?? '',
    middle: middleOf(text.getBoundingClientRect()),
  }));
  for (const link of linksIn(element)) {
    const box = link.getBoundingClientRect();
    const over = texts.filter(({ middle }) => isInside(box, middle)).map(({ text }) => text);
    const text = over.join('').trim().slice(0, MOST_NAME);
    link.setAttribute('aria-label', text === '' ? labels.goToBare : fill(labels.goTo, { text }));
  }
}

/** The link at a point of the window. Links let the pointer through, so that the text under them can be selected. */
export function linkAt(element: ParentNode, x: number, y: number): SVGAElement | undefined {
  return linksIn(element).find((link) => isInside(link.getBoundingClientRect(), { x, y }));
}

/** Among links one alone is a stop of the Tab key; arrows lead from it to the others. */
export class Roving {
  private stop: SVGAElement | undefined;

  constructor(private readonly view: HTMLElement) {}

  /** Makes sure that there is a stop, in the page that is looked at. */
  settle(page: ParentNode | undefined): void {
    if (this.stop?.isConnected && this.stop === document.activeElement) return;
    const first = page && linksIn(page)[0];
    if (first) this.stopAt(first);
  }

  /** Takes the focus to the link before or after the one that has it. */
  move(step: 1 | -1): boolean {
    const all = linksIn(this.view);
    const at = all.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? undefined : all[at + step];
    if (!next) return false;
    this.focus(next);
    return true;
  }

  focus(link: SVGAElement, options?: FocusOptions): void {
    this.stopAt(link);
    link.focus(options);
    if (!options?.preventScroll) link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  stopAt(link: SVGAElement): void {
    this.stop?.setAttribute('tabindex', '-1');
    link.setAttribute('tabindex', '0');
    this.stop = link;
  }
}

function middleOf({ left, right, top, bottom }: DOMRect): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function isInside(
  { left, right, top, bottom }: DOMRect,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
