/** How large pages are shown: as wide as the view, or so many times their size on paper. */
export type Zoom = 'fit' | number;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** CSS counts 96 px to the inch, paper 72 points. */
const PX_PER_POINT = 96 / 72;

/** The step after the present scale, larger or smaller. */
export function stepped(scale: number, direction: 1 | -1): number {
  // A scale that fits the width lies between two steps; a step itself, rounded, must not be taken for the next.
  const [inner, outer] = [scale * 1.001, scale * 0.999];
  const next = direction > 0 ? STEPS.find((step) => step > inner) : STEPS.filter((step) => step < outer).at(-1);
  return next ?? (direction > 0 ? (STEPS.at(-1) ?? scale) : (STEPS[0] ?? scale));
}

/** Pixels for a point, where the widest page and the room for it are so wide. */
export function pixelsPerPoint(zoom: Zoom, widest: number, room: number): number {
  if (zoom !== 'fit') return zoom * PX_PER_POINT;
  return widest > 0 && room > 0 ? room / widest : PX_PER_POINT;
}

/** How many times the size on paper. */
export function scaleOf(pixels: number): number {
  return pixels / PX_PER_POINT;
}
