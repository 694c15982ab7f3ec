/** The parts of the page that stay: tools above, pages below, and what all pages draw with. */
export interface Frame {
  readonly top: HTMLElement;
  /** What scrolls. */
  readonly view: HTMLElement;
  /** The pages below each other. */
  readonly stack: HTMLElement;
  readonly defs: SVGElement;
}

export function makeFrame(main: HTMLElement): Frame {
  const [top, view, stack] = [part('top'), part('view'), part('stack')];
  view.tabIndex = 0;
  view.setAttribute('role', 'region');
  view.append(stack);
  // Not `display: none`: what is not laid out cannot be drawn with.
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  defs.setAttribute('class', 'defs');
  defs.setAttribute('aria-hidden', 'true');
  main.append(top, view, defs);
  return { top, view, stack, defs };
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
