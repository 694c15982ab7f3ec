import { LINK } from './drawing.ts';
import { linkAt } from './links.ts';

/** Marks the link under the pointer, and tells of one that is clicked. */
export function listenToPointer(view: HTMLElement, onClick: (link: SVGAElement) => void): void {
  let hovered: SVGAElement | undefined;
  const under = ({ clientX, clientY, target }: MouseEvent): SVGAElement | undefined => {
    const sheet = target instanceof Element ? target.closest('.sheet') : undefined;
    return sheet ? linkAt(sheet, clientX, clientY) : undefined;
  };
  const hover = (link: SVGAElement | undefined): void => {
    if (link === hovered) return;
    hovered?.classList.remove('hovered');
    link?.classList.add('hovered');
    hovered = link;
    view.classList.toggle('over-link', link !== undefined);
  };
  view.addEventListener('pointermove', (event) => hover(event.buttons === 0 ? under(event) : undefined));
  view.addEventListener('pointerleave', () => hover(undefined));
  view.addEventListener('click', (event) => {
    // Who has just selected text wants to copy it.
    const link = document.getSelection()?.isCollapsed === false ? undefined : under(event);
    if (link) onClick(link);
  });
}

/** What keys can do; `move` is false where there is no link to move to. */
export interface KeyActs {
  readonly zoom: (to: 'in' | 'out' | 'fit') => void;
  readonly follow: (link: SVGAElement) => void;
  readonly move: (step: 1 | -1) => boolean;
}

export function listenToKeys(acts: KeyActs): void {
  document.addEventListener('keydown', (event) => {
    if (!press(event, acts)) return;
    // VS Code would zoom its whole window.
    event.preventDefault();
    event.stopPropagation();
  });
}

const ZOOMS: ReadonlyMap<string, 'in' | 'out' | 'fit'> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'fit'],
]);
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/** True where a key did something. */
function press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { zoom, follow, move }: KeyActs): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) {
    const to = ZOOMS.get(key);
    if (to) zoom(to);
    return to !== undefined;
  }
  const link = document.activeElement?.closest<SVGAElement>(LINK);
  if (!link) return false;
  if (key === 'Enter' || key === ' ') {
    follow(link);
    return true;
  }
  const step = STEPS.get(key);
  return step !== undefined && move(step);
}
